import { cellAt, columnOf, type Row, type Table } from './table.ts';

/**
 * Reads named cells of a table's rows. Each name lists the folded headings that it may stand under, the best first; a missing column is ''.
 * @example pick(table, { ref: ['sisid', 'id'] })(row).ref // '13001'
 */
export function pick<Name extends string>(
  table: Table,
  spellings: Record<Name, readonly string[]>,
): (row: Row) => Record<Name, string> {
  const names = Object.keys(spellings) as Name[]; // the keys are the names by its type
  const columns = names.map((name) => [name, columnOf(table, ...spellings[name])] as const);
  return (row) =>
    Object.fromEntries(columns.map(([name, column]) => [name, cellAt(row, column)])) as Record<Name, string>; // one entry a name
}
