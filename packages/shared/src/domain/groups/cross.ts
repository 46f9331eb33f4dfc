import type { PupilFigures } from './figures.ts';
import type { Floors } from './floor.ts';
import type { Dimension } from './group.ts';
import { hideInTable } from './table.ts';

/** Two characteristics crossed, e.g. year by SEN provision. A null cell is hidden, or has nobody in it. */
export interface CrossTable<Cell> {
  rows: { id: string; name: string }[];
  columns: { id: string; name: string }[];
  cells: (Cell | null)[][];
  /** Of each row, of each column, and of everyone whose place in both is known. */
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
  const known = knownIn(by, figures);
  const inRow = by.rows.groups.map(({ pupilIds }) => new Set(pupilIds));
  const inColumn = by.columns.groups.map(({ pupilIds }) => new Set(pupilIds));
  const all = [...inRow, null].map((row) => [...inColumn, null].map((column) => known.filter(isIn(row, column))));
  const floor = by.rows.protected && by.columns.protected ? floors.crossed : floors.group;
  const hidden = hideInTable(
    all.slice(0, -1).map((row) => row.slice(0, -1).map((cell) => cell.length)),
    floor,
    all.map((row) => row.map((cell) => adultsBehind(cell) < floors.adults)),
  );
  const shown = all.map((row, at) =>
    row.map((cell, column) => (cell.length === 0 || hidden[at]?.[column] ? null : summarise(cell))),
  );
  const bottom = shown.pop() as (Cell | null)[]; // the row of totals
  return {
    rows: by.rows.groups.map(({ id, name }) => ({ id, name })),
    columns: by.columns.groups.map(({ id, name }) => ({ id, name })),
    cells: shown.map((row) => row.slice(0, -1)),
    rowTotals: shown.map((row) => row.at(-1) as Cell | null), // every row ends in its total
    columnTotals: bottom.slice(0, -1),
    total: bottom.at(-1) as Cell | null, // likewise
  };
}

function knownIn(by: { rows: Dimension; columns: Dimension }, figures: readonly PupilFigures[]): PupilFigures[] {
  const [rows, columns] = [by.rows, by.columns].map(({ groups }) => new Set(groups.flatMap((one) => one.pupilIds)));
  return figures.filter(({ pupilId }) => rows?.has(pupilId) && columns?.has(pupilId));
}

/** No set is everyone. */
function isIn(row: ReadonlySet<string> | null, column: ReadonlySet<string> | null) {
  return ({ pupilId }: PupilFigures): boolean => (row?.has(pupilId) ?? true) && (column?.has(pupilId) ?? true);
}

function adultsBehind(figures: readonly PupilFigures[]): number {
  return new Set(figures.flatMap((one) => one.relationships.map(({ adultId }) => adultId))).size;
}
