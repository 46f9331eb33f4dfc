import type { GroupFigures } from '@noticed/shared/contract/groups';
import { counted } from '../../ui/count-words.ts';
import { useAddressSort } from '../../ui/layout/address-sort.ts';
import { type Column, Table } from '../../ui/layout/table.tsx';
import { PhaseBar } from '../../ui/people/phase-bar.tsx';
import { standingOrder, standingWords } from '../../ui/words.ts';
import '../../ui/styles/mix-table.css';

const amount = (id: string, heading: string, of: (row: GroupFigures) => number | null): Column<GroupFigures> => ({
  id,
  heading,
  align: 'end',
  // What is hidden sorts before every number.
  sortBy: (row) => of(row) ?? -1,
  cell: (row) => of(row)?.toLocaleString('en-GB') ?? <Withheld />,
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

function columnsFor(heading: string): readonly Column<GroupFigures>[] {
  const placed = [...standingOrder.slice(1), 'unsorted' as const];
  return [
    { id: 'group', heading, rowHeading: true, sortBy: (row) => row.name, cell: (row) => row.name },
    { id: 'mix', heading: 'Phases', cell: (row) => <Mix row={row} /> },
    ...placed.map((one) => amount(one, standingWords[one].word, (row) => row.phases?.[one] ?? null)),
    amount('pupils', 'Pupils', (row) => (row.phases ? row.pupils : null)),
    amount('adults', 'Adults', (row) => (row.phases ? row.views : null)),
  ];
}

/** Why a row is empty, for who would otherwise think that nobody is there. */
export const tooFew = 'Too few pupils to show, too few adults’ views, or it could be worked out from the other groups.';

function Mix({ row }: { row: GroupFigures }) {
  return row.phases ? (
    <div className="mix">
      <PhaseBar label={row.name} counts={row.phases} legend={false} />
    </div>
  ) : (
    <span className="mix-hidden">{tooFew}</span>
  );
}

interface MixTableProps {
  caption: string;
  heading: string;
  groups: readonly GroupFigures[];
}

/** Counts first; the bar beside them only draws what they say. */
export function MixTable({ caption, heading, groups }: MixTableProps) {
  const [sort, setSort] = useAddressSort();
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columnsFor(heading)}
      rows={groups}
      rowKey={(row) => row.groupId}
      sort={sort}
      onSort={setSort}
    />
  );
}

/** How much stands behind a group's counts. */
export function behindWords({ pupils, phases, views }: GroupFigures): string | null {
  if (pupils === null || phases === null) return null;
  const relationships = Object.values(phases).reduce((sum, count) => sum + count, 0);
  const seen = views === null ? '' : `, as ${counted(views, 'adult')} ${views === 1 ? 'sees' : 'see'} them`;
  return `${counted(pupils, 'pupil')} in ${counted(relationships, 'relationship')}${seen}`;
}
