import type { GroupFigures } from '@noticed/shared/contract/groups';
import type { LoaderFunctionArgs } from 'react-router';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { HiddenWhileProjected } from '../ui/feedback/hidden-while-projected.tsx';
import { PrintIcon, TrendIcon } from '../ui/icons.tsx';
import { useAddressChoice } from '../ui/layout/address-sort.ts';
import { Card } from '../ui/layout/card.tsx';
import { Callout, Note } from '../ui/layout/note.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { Tabs } from '../ui/layout/tabs.tsx';
import { PhaseBar } from '../ui/people/phase-bar.tsx';
import { wholeDate } from '../ui/whole-dates.ts';
import { behindWords, MixTable, tooFew } from './groups/mix-table.tsx';

const dimensions = [
  { by: 'year', label: 'By year', heading: 'Year', caption: 'Relationships in each phase by year' },
  {
    by: 'tutor-group',
    label: 'By tutor group',
    heading: 'Tutor group',
    caption: 'Relationships in each phase by tutor group',
  },
] as const;

const chosenOf = (by: string | null) => dimensions.find((one) => one.by === by) ?? dimensions[0];
const asked = (by: string | null) => ({ query: { by: chosenOf(by).by } });

export const loader = ({ request }: LoaderFunctionArgs) =>
  Promise.all([
    prefetch('readGroupFigures', asked(new URL(request.url).searchParams.get('by'))),
    prefetch('readMe', {}),
  ]);

/** How relationships stand across groups, in counts. */
export function Page() {
  const [by, setBy] = useAddressChoice('by');
  const { groups, total, frame } = useRead('readGroupFigures', asked(by));
  const { today, school } = useRead('readMe', {});
  const chosen = chosenOf(by);
  const hidden = groups.filter((one) => one.phases === null).length;
  return (
    <Stack gap="loose">
      <PageHeader
        title="Groups"
        lede={total ? behindWords(total) : null}
        actions={
          <Button icon={<PrintIcon />} onClick={() => print()}>
            Print
          </Button>
        }
      />
      <p className="print-only">
        {school.name}, {wholeDate(today)}
      </p>
      <HiddenWhileProjected>
        <Callout title="These are adults’ views, not a measure of belonging">
          <p>
            Each count is of relationships: one adult and one pupil, placed by that adult. A pupil whom six adults meet
            is counted six times. What pupils feel, only pupils can say.
          </p>
        </Callout>
        {groups.length === 0 ? (
          <NothingYet />
        ) : (
          <>
            <Everyone total={total} />
            <Tabs
              label="Groups"
              chosen={chosen.by}
              onChoose={setBy}
              tabs={dimensions.map(({ by: id, label, heading, caption }) => ({
                id,
                label,
                panel: (
                  <Card flush>
                    <MixTable caption={caption} heading={heading} groups={groups} />
                  </Card>
                ),
              }))}
            />
            {hidden > 0 ? (
              <Note>
                A group of fewer than {frame.floors.group} pupils, or seen by fewer than {frame.floors.adults} adults,
                is never shown, nor one that could be worked out by taking the others from the whole.
              </Note>
            ) : null}
          </>
        )}
      </HiddenWhileProjected>
    </Stack>
  );
}

function Everyone({ total }: { total: GroupFigures | null }) {
  return (
    <Card title="Everyone you may see together">
      {total?.phases ? <PhaseBar label="Everyone" counts={total.phases} /> : <p>{tooFew}</p>}
    </Card>
  );
}

function NothingYet() {
  return (
    <EmptyState
      icon={<TrendIcon />}
      title="No groups to show yet"
      action={<LinkButton to={paths.registers()}>Go to registers</LinkButton>}
    >
      Once pupils are on roll with a year or a tutor group, and adults have sorted their registers, the counts stand
      here.
    </EmptyState>
  );
}
