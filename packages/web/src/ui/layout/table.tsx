import { type ReactNode, useId, useMemo, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { SortButton, SortSelect } from './table-sort.tsx';

export interface Column<Row> {
  id: string;
  heading: string;
  cell: (row: Row) => ReactNode;
  /** What the column is sorted by; without it, it is not. */
  sortBy?: (row: Row) => string | number;
  /** The cell that names its row. */
  rowHeading?: boolean;
  align?: 'start' | 'end';
}

export interface Sort {
  by: string;
  descending: boolean;
}

export interface TableProps<Row> {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Give both to keep the order in the address. */
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  /** Rows drawn before “Show more”. */
  pageSize?: number;
  /** In place of rows when there are none. */
  empty?: ReactNode;
}

// Laid out as blocks on a phone, a table loses its roles in some browsers unless they are spelled out.
const role = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
};

/** Real rows and headings at every width. On a phone each row stacks. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, pageSize = 100, empty } = props;
  const id = useId();
  const [own, setOwn] = useState<Sort>();
  const [limit, setLimit] = useState(pageSize);
  const sort = props.sort ?? own;
  const sorted = useSorted(rows, columns, sort);
  const choose = (next: Sort) => {
    setOwn(next);
    props.onSort?.(next);
  };
  if (rows.length === 0 && empty) return empty;
  return (
    <div className="table-frame">
      <SortSelect columns={columns} sort={sort} onSort={choose} />
      <table {...role.table} className="table" aria-labelledby={id}>
        <caption id={id} className={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead {...role.rowgroup}>
          <tr {...role.row}>
            {columns.map((column) => (
              <th
                key={column.id}
                {...role.columnheader}
                scope="col"
                data-align={column.align}
                aria-sort={ariaSort(column.id, sort)}
              >
                {column.sortBy ? <SortButton column={column} sort={sort} onSort={choose} /> : column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role.rowgroup}>
          {sorted.slice(0, limit).map((row) => (
            <tr key={rowKey(row)} {...role.row}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > limit ? (
        <p className="table-more">
          {limit.toLocaleString('en-GB')} of {sorted.length.toLocaleString('en-GB')} shown{' '}
          <Button size="small" onClick={() => setLimit(limit + pageSize)}>
            Show more
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const shared = { 'data-align': column.align, 'data-heading': column.heading };
  return column.rowHeading ? (
    <th {...role.rowheader} scope="row" {...shared}>
      {column.cell(row)}
    </th>
  ) : (
    <td {...role.cell} {...shared}>
      {column.cell(row)}
    </td>
  );
}

function ariaSort(id: string, sort: Sort | undefined): 'ascending' | 'descending' | undefined {
  if (sort?.by !== id) return undefined;
  return sort.descending ? 'descending' : 'ascending';
}

const collator = new Intl.Collator('en-GB', { numeric: true });

function useSorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | undefined): readonly Row[] {
  return useMemo(() => {
    const sortBy = columns.find((column) => column.id === sort?.by)?.sortBy;
    if (!sortBy || !sort) return rows;
    const order = sort.descending ? -1 : 1;
    const keyed = rows.map((row) => ({ row, key: sortBy(row) }));
    return keyed.sort((one, other) => order * compare(one.key, other.key)).map(({ row }) => row);
  }, [rows, columns, sort]);
}

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : collator.compare(String(one), String(other));
}
