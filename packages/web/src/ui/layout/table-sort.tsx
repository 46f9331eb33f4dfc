import { ChevronIcon } from '../icons.tsx';
import type { Column, Sort } from './table.tsx';

interface Sorting<Row> {
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
  column: Column<Row>;
}

/** A heading that sorts: once for up, again for down. */
export function SortButton<Row>({ column, sort, onSort }: Sorting<Row>) {
  const active = sort?.by === column.id;
  const descending = active && !sort.descending;
  return (
    <button
      type="button"
      className="sort"
      data-order={active ? (sort.descending ? 'down' : 'up') : undefined}
      onClick={() => onSort({ by: column.id, descending })}
    >
      {column.heading}
      <ChevronIcon />
    </button>
  );
}

/** The same where stacked rows leave no headings to press. */
export function SortSelect<Row>({
  columns,
  sort,
  onSort,
}: Omit<Sorting<Row>, 'column'> & { columns: readonly Column<Row>[] }) {
  const sortable = columns.filter((column) => column.sortBy);
  if (sortable.length === 0) return null;
  const choose = (value: string) => {
    const [by = '', order] = value.split(' ');
    onSort({ by, descending: order === 'down' });
  };
  return (
    <label className="sort-select">
      Sort by
      <span className="control" data-select="">
        <select
          className="input"
          value={sort ? `${sort.by} ${sort.descending ? 'down' : 'up'}` : ''}
          onChange={(event) => choose(event.target.value)}
        >
          {sort ? null : <option value="">as listed</option>}
          {sortable.flatMap(({ id, heading }) => [
            <option key={`${id} up`} value={`${id} up`}>{`${heading}, ascending`}</option>,
            <option key={`${id} down`} value={`${id} down`}>{`${heading}, descending`}</option>,
          ])}
        </select>
        <ChevronIcon />
      </span>
    </label>
  );
}
