import type { ClosureLine } from '@noticed/shared/contract/settings/closures';
import { prefetch, useRead, useWrite } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Split } from '../../ui/layout/stack.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { spanWords } from '../../ui/whole-dates.ts';
import { AddClosure } from './closures/add-closure.tsx';

export const loader = () => Promise.all([prefetch('listClosures', {}), prefetch('readMe', {})]);

/** Days on which some could not be met: nobody is late with a pupil who is on a trip. */
export function Page() {
  const { closures, registers } = useRead('listClosures', {});
  const { today } = useRead('readMe', {});
  const current = closures.filter((one) => one.to >= today);
  const past = closures.filter((one) => one.to < today);
  return (
    <>
      <PageHeader
        title="Days away"
        lede="On these days clocks stand still: nobody is told that they have not noticed somebody who was not there."
        back={{ to: paths.settings(), label: 'Settings' }}
        actions={<LinkButton to={paths.terms()}>Terms and closed days</LinkButton>}
      />
      <Split aside={<AddClosure registers={registers} today={today} />}>
        <Card title="Now and to come" flush>
          {current.length > 0 ? (
            <Closures label="Now and to come" closures={current} />
          ) : (
            <EmptyState title="No days away ahead">
              Half-terms and INSET days belong to the terms. Enter here what concerns a year, a register or one pupil.
            </EmptyState>
          )}
        </Card>
        {past.length > 0 ? (
          <Disclosure summary={`Past (${past.length})`}>
            <Closures label="Past" closures={past} />
          </Disclosure>
        ) : null}
        <Note>
          A pupil who learns elsewhere for longer is off site, not away: their days count, and a call or a letter
          notices them.
        </Note>
      </Split>
    </>
  );
}

function Closures({ label, closures }: { label: string; closures: readonly ClosureLine[] }) {
  return (
    <LineList label={label}>
      {closures.map((one) => (
        <Line
          key={one.id}
          title={<bdi>{one.whom}</bdi>}
          meta={spanWords(one.from, one.to)}
          detail={one.name}
          actions={<Drop closure={one} />}
        />
      ))}
    </LineList>
  );
}

function Drop({ closure: { id, whom, name, from, to } }: { closure: ClosureLine }) {
  const write = useWrite('dropClosure');
  const say = useToast();
  const what = `${name}, ${whom}, ${spanWords(from, to)}`;
  const drop = () =>
    write.mutate(
      { params: { closureId: id } },
      {
        onSuccess: () => say({ text: `Taken out: ${what}` }),
        onError: (error) => say({ kind: 'problem', text: error.message }),
      },
    );
  return (
    <Button size="small" aria-label={`Take out: ${what}`} busy={write.isPending} onClick={drop}>
      Take out
    </Button>
  );
}
