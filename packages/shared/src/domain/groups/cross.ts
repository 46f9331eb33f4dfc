import type { Floors } from '../suppression/floor.ts';
import { hideInTable } from '../suppression/table.ts';
import type { PupilFigures } from './figures.ts';
import type { Dimension } from './group.ts';

/**
 * Two characteristics crossed, e.g. year by SEN provision. A null cell is hidden, or has nobody in it. Totals hold those, too,
 * whose place in the other characteristic is not known: they are those of the lists of either side.
 */
export interface CrossTable<Cell> {
  rows: { id: string; name: string }[];
  columns: { id: string; name: string }[];
  cells: (Cell | null)[][];
  /** Of each row, of each column, and of everyone. */
  rowTotals: (Cell | null)[];
  columnTotals: (Cell | null)[];
  total: Cell | null;
}

/**
 * Crosses two characteristics and sums up each cell by its pupils, with small numbers hidden so that no row, column or total
 * gives them away: under 5 pupils, under 10 where both characteristics are protected, or fewer than 5 adults.
 */
export function crossGroups<Cell>(
  by: { rows: Dimension; columns: Dimension },
  figures: readonly PupilFigures[],
  floors: Floors,
  summarise: (figures: readonly PupilFigures[]) => Cell,
): CrossTable<Cell> {
  const all = tabulate(by, figures);
  const floor = by.rows.protected && by.columns.protected ? floors.crossed : floors.group;
  const hidden = hideInTable(
    all.slice(0, -1).map((row) => row.slice(0, -1).map((cell) => cell.length)),
    floor,
    all.map((row) => row.map((cell) => adultsBehind(cell) < floors.adults || isFew(withPhases(cell), floor))),
  );
  const shown = all.map((row, at) =>
    row.map((cell, column) => (cell.length === 0 || hidden[at]?.[column] ? null : summarise(cell))),
  );
  const bottom = shown.pop() as (Cell | null)[]; // the row of totals
  shown.pop(); // those beside the rows; the last column but one are those beside the columns
  return {
    rows: by.rows.groups.map(({ id, name }) => ({ id, name })),
    columns: by.columns.groups.map(({ id, name }) => ({ id, name })),
    cells: shown.map((row) => row.slice(0, -2)),
    rowTotals: shown.map((row) => row.at(-1) as Cell | null), // every row ends in its total
    columnTotals: bottom.slice(0, -2),
    total: bottom.at(-1) as Cell | null, // likewise
  };
}

/** The figures of each cell, with a row and a column of those beside the groups, and of totals. */
function tabulate(by: { rows: Dimension; columns: Dimension }, figures: readonly PupilFigures[]): PupilFigures[][][] {
  const rowOf = placesIn(by.rows);
  const columnOf = placesIn(by.columns);
  const [besideRows, besideColumns] = [by.rows.groups.length, by.columns.groups.length];
  const [lastRow, lastColumn] = [besideRows + 1, besideColumns + 1];
  const cells = Array.from({ length: lastRow + 1 }, () =>
    Array.from({ length: lastColumn + 1 }, (): PupilFigures[] => []),
  );
  for (const one of figures) {
    const row = rowOf.get(one.pupilId) ?? besideRows;
    const column = columnOf.get(one.pupilId) ?? besideColumns;
    for (const [r, c] of [
      [row, column],
      [row, lastColumn],
      [lastRow, column],
      [lastRow, lastColumn],
    ] as const)
      cells[r]?.[c]?.push(one);
  }
  return cells;
}

/** Of a cell's pupils, those of whom phases are told. */
const withPhases = (cell: readonly PupilFigures[]): number => cell.filter((one) => one.relationships.length > 0).length;
const isFew = (count: number, floor: number): boolean => count > 0 && count < floor;

function placesIn({ groups }: Dimension): Map<string, number> {
  return new Map(groups.flatMap(({ pupilIds }, place) => pupilIds.map((id) => [id, place] as const)));
}

function adultsBehind(figures: readonly PupilFigures[]): number {
  const adults = new Set<string>();
  for (const { relationships } of figures) for (const { adultId } of relationships) adults.add(adultId);
  return adults.size;
}
