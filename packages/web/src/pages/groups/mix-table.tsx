import type { Answer } from '../../data/client.ts';
import { counted } from '../../ui/count-words.ts';
import { useAddressSort } from '../../ui/layout/address-sort.ts';
import { type Column, Table } from '../../ui/layout/table.tsx';
import { PhaseBar } from '../../ui/people/phase-bar.tsx';
import { standingWords } from '../../ui/words.ts';
import '../../ui/styles/mix-table.css';

export type MixRow = Answer<'readPhaseMix'>['rows'][number];
type Amount = 'pupils' | 'adults' | 'establish' | 'maintain' | 'restore' | 'unsorted';

const amount = (id: Amount, heading: string): Column<MixRow> => ({
  id,
  heading,
  align: 'end',
  // What is hidden sorts before every number.
  sortBy: (row) => row[id] ?? -1,
  cell: (row) => row[id]?.toLocaleString('en-GB') ?? <Withheld />,
});

/** A dash where a number is withheld; the row says why in words. */
function Withheld() {
  return (
    <span className="withheld">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">hidden</span>
    </span>
  );
}

function columnsFor(heading: string): readonly Column<MixRow>[] {
  return [
    { id: 'group', heading, rowHeading: true, sortBy: (row) => row.group, cell: (row) => row.group },
    { id: 'mix', heading: 'Phases', cell: (row) => <Mix row={row} /> },
    amount('establish', standingWords.establish.word),
    amount('maintain', standingWords.maintain.word),
    amount('restore', standingWords.restore.word),
    amount('unsorted', standingWords.unsorted.word),
    amount('pupils', 'Pupils'),
    amount('adults', 'Adults'),
  ];
}

/** The counts of a row, or null when they are hidden. */
export function countsOf({ establish, maintain, restore, unsorted }: MixRow) {
  if (establish === null || maintain === null || restore === null || unsorted === null) return null;
  return { establish, maintain, restore, unsorted };
}

function Mix({ row }: { row: MixRow }) {
  const counts = countsOf(row);
  return counts ? (
    <div className="mix">
      <PhaseBar label={row.group} counts={counts} legend={false} />
    </div>
  ) : (
    <span className="mix-hidden">{row.hidden}</span>
  );
}

interface MixTableProps {
  caption: string;
  heading: string;
  rows: readonly MixRow[];
}

/** Counts first; the bar beside them only draws what they say. */
export function MixTable({ caption, heading, rows }: MixTableProps) {
  const [sort, setSort] = useAddressSort();
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columnsFor(heading)}
      rows={rows}
      rowKey={(row) => row.group}
      sort={sort}
      onSort={setSort}
    />
  );
}

/** How much stands behind a row. */
export function behindWords({ pupils, relationships, adults }: MixRow): string | null {
  if (pupils === null || relationships === null) return null;
  const views = adults === null ? '' : `, as ${counted(adults, 'adult')} ${adults === 1 ? 'sees' : 'see'} them`;
  return `${counted(pupils, 'pupil')} in ${counted(relationships, 'relationship')}${views}`;
}
