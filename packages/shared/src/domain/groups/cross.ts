import type { Floors } from '../suppression/floor.ts';
import { hideInTable } from '../suppression/table.ts';
import { sizeOf, unionsOf } from './adult-set.ts';
import { type Cohort, cohortOf, countedIn } from './cohort.ts';
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

/** The two sides of a crossed table. */
export interface Sides {
  rows: Dimension;
  columns: Dimension;
}

/** Who is in each cell, by number, and which cells are hidden; the last but one of each side is beside it, the last its total. */
export interface Crossing {
  cells: readonly (readonly (readonly number[])[])[];
  hidden: readonly (readonly boolean[])[];
}

/**
 * Crosses two characteristics and sums up each cell by its pupils, with small numbers hidden so that no row, column or total
 * gives them away: under 5 pupils, under 10 where both characteristics are protected, or fewer than 5 adults.
 */
export function crossGroups<Cell>(
  by: Sides,
  figures: readonly PupilFigures[],
  floors: Floors,
  summarise: (figures: readonly PupilFigures[]) => Cell,
): CrossTable<Cell> {
  const { cells, hidden } = crossingOf(by, cohortOf(figures), floors);
  const figuresAt = (row: number) => figures[row] as PupilFigures; // rows are those of the figures
  const shown = cells.map((row, at) =>
    row.map((cell, column) => (cell.length === 0 || hidden[at]?.[column] ? null : summarise(cell.map(figuresAt)))),
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

/** Which cells of two characteristics are hidden in the table of them: the same, whichever of them is asked for first. */
export function crossingOf(by: Sides, cohort: Cohort, floors: Floors): Crossing {
  if (by.rows.id <= by.columns.id) return hiddenIn(by, cohort, floors);
  const { cells, hidden } = hiddenIn({ rows: by.columns, columns: by.rows }, cohort, floors);
  return { cells: turned(cells), hidden: turned(hidden) };
}

const turned = <T>(table: readonly (readonly T[])[]): T[][] =>
  (table[0] ?? []).map((_, column) => table.map((row) => row[column] as T)); // rows of equal length

function hiddenIn(by: Sides, cohort: Cohort, floors: Floors): Crossing {
  const cells = cellsOf(by, cohort);
  const floor = by.rows.protected && by.columns.protected ? floors.crossed : floors.group;
  const width = cells[0]?.length ?? 0;
  const behind = unionsOf(cohort.adults.meeting, cells.flat());
  const hidden = hideInTable(
    cells.slice(0, -1).map((row) => row.slice(0, -1).map((cell) => cell.length)),
    floor,
    cells.map((row, at) =>
      row.map(
        (cell, column) => sizeOf(behind, at * width + column) < floors.adults || isFew(withPhases(cohort, cell), floor),
      ),
    ),
  );
  return { cells, hidden };
}

/** The rows in each cell, with those beside the groups, and with totals. */
function cellsOf(by: Sides, cohort: Cohort): number[][][] {
  const rowOf = placesIn(by.rows, cohort);
  const columnOf = placesIn(by.columns, cohort);
  const [lastRow, lastColumn] = [by.rows.groups.length + 1, by.columns.groups.length + 1];
  const cells = Array.from({ length: lastRow + 1 }, () => Array.from({ length: lastColumn + 1 }, (): number[] => []));
  cohort.figures.forEach((_, one) => {
    const [row, column] = [rowOf[one] as number, columnOf[one] as number]; // a place each on either side
    for (const r of [row, lastRow]) for (const c of [column, lastColumn]) cells[r]?.[c]?.push(one);
  });
  return cells;
}

/** The group of each row, or the place beside the groups. */
function placesIn(side: Dimension, cohort: Cohort): Uint16Array {
  const placeOf = new Uint16Array(cohort.figures.length).fill(side.groups.length);
  countedIn(cohort, side, () => true).groups.forEach((rows, at) => {
    for (const row of rows) placeOf[row] = at;
  });
  return placeOf;
}

/** Of a cell's pupils, those of whom phases are told. */
const withPhases = ({ figures }: Cohort, cell: readonly number[]): number =>
  cell.filter((row) => figures[row]?.relationships.length !== 0).length;
const isFew = (count: number, floor: number): boolean => count > 0 && count < floor;
