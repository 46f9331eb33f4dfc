import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Table } from '../../ui/layout/table.tsx';
import type { MixWeek } from '../../ui/plots/week-mix.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';
import { standingOrder, standingWords } from '../../ui/words.ts';

/** The counts that a picture of phases by week is drawn from. */
export function MixWeeksTable({ weeks }: { weeks: readonly MixWeek[] }) {
  return (
    <Disclosure summary="The numbers of each week">
      <Table
        caption="Relationships in each phase by school week"
        captionHidden
        rowKey={(row) => row.from}
        rows={weeks}
        columns={[
          { id: 'week', heading: 'Week from', rowHeading: true, cell: (row) => wholeDate(row.from) },
          ...standingOrder.map((one) => ({
            id: one,
            heading: standingWords[one].word,
            align: 'end' as const,
            cell: (row: MixWeek) => row.phases[one].toLocaleString('en-GB'),
          })),
        ]}
      />
    </Disclosure>
  );
}
