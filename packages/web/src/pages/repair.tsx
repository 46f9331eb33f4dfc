import { type LoaderFunctionArgs, useSearchParams } from 'react-router';
import type { Answer } from '../data/client.ts';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { ChipGroup } from '../ui/actions/chip-group.tsx';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Note } from '../ui/layout/note.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { wholeDate } from '../ui/whole-dates.ts';
import { RepairTable } from './repair/repair-table.tsx';

type By = NonNullable<Parameters<typeof ask>[0]>;
const ask = (by: Answer<'learnFromRepair'>['by']) => ({ query: { by } });
const byOf = (search: URLSearchParams): By => (search.get('by') === 'sen' ? 'sen' : 'year');

export const loader = ({ request }: LoaderFunctionArgs) =>
  prefetch('learnFromRepair', ask(byOf(new URL(request.url).searchParams)));

/** What repairs teach: how long they wait, how many mend, what helped. For groups, never for an adult. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const by = byOf(search);
  const { rows, total, adaptations, from, to, floor } = useRead('learnFromRepair', ask(by));
  const shown = adaptations.filter((one) => one.held !== null);
  return (
    <Stack gap="loose">
      <PageHeader
        title="What repairs teach"
        lede={`Sessions held from ${wholeDate(from)} to ${wholeDate(to)}`}
        back={{ to: paths.agenda(), label: 'Repair this week' }}
      />
      <ChipGroup
        label="By"
        chips={[
          { id: 'year', label: 'Year' },
          { id: 'sen', label: 'SEN provision' },
        ]}
        chosen={[by]}
        onChoose={(chosen) => setSearch({ by: chosen })}
      />
      <Card title="Time to a session, and how it stood afterwards" flush>
        <RepairTable caption="Repairs by group" heading="Group" rows={[...rows, total]} />
      </Card>
      <Card title="What helped" lede="Sessions of pupils with whom an adaptation was used." flush>
        {shown.length > 0 ? (
          <RepairTable caption="Repairs by adaptation" heading="Adaptation" rows={shown} />
        ) : (
          <EmptyState title="Too few repairs to tell">
            An adaptation stands here once enough pupils used it, and enough did without.
          </EmptyState>
        )}
      </Card>
      <Note>
        Days are school days from Restore to the session, without the days spent waiting until both were ready. They are
        there to learn from and are nobody’s target. Nothing is shown for fewer than {floor} pupils or fewer than 5
        adults, and never for one adult.
      </Note>
    </Stack>
  );
}
