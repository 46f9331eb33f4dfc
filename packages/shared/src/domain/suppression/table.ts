import { isSafe, smallestShown } from './line.ts';
import { type Grid, recoverable } from './table-audit.ts';

/**
 * Hides what is under the floor in a table with row, column and grand totals, and as much more as it takes that nothing
 * hidden follows from what is shown: the smallest first, so that totals stay as long as can be. Empty cells are shown.
 * @param counts rows of equal length
 * @param floor 5, or 10 where two protected characteristics are crossed (domain.md section 6)
 * @param alsoHide places to hide whatever their size, in the form of the answer
 * @returns what is hidden, with one row and one column more than the counts: the totals
 * @example hideInTable([[20, 3], [30, 40]], 5) // [[true, true, false], [true, true, false], [false, false, false]]
 */
export function hideInTable(
  counts: readonly (readonly number[])[],
  floor: number,
  alsoHide: readonly (readonly boolean[])[] = [],
): boolean[][] {
  const grid = withTotals(counts);
  const asked = alsoHide.flat();
  grid.hidden = grid.counts.map((count, at) => count > 0 && (count < floor || asked[at] === true));
  for (let next = nextToHide(grid, floor); next !== null; next = nextToHide(grid, floor)) grid.hidden[next] = true;
  return [...counts, []].map((_, row) => grid.hidden.slice(row * grid.width, (row + 1) * grid.width));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function withTotals(rows: readonly (readonly number[])[]): Grid {
  const width = (rows[0] ?? []).length + 1;
  const cells = rows.flatMap((row) => [...row, sum(row)]);
  const totals = Array.from({ length: width }, (_, column) => sum(cells.filter((__, at) => at % width === column)));
  const counts = [...cells, ...totals];
  return { width, counts, hidden: [] };
}

/** The place of the next number to hide, or null when the table is safe: first its lines one by one, then the whole. */
function nextToHide(grid: Grid, floor: number): number | null {
  const lines = linesOf(grid);
  const telling = lines.find((line) => isTelling(grid, line, floor));
  if (telling) return smallestOf(grid, telling);
  const known = recoverable(grid)[0];
  if (known === undefined) return null;
  const crossing = lines.filter((line) => line.includes(known)).flat();
  return smallestOf(grid, crossing) ?? smallestOf(grid, lines.flat());
}

/** The places of each row, then of each column; the last place of a line is its total. */
function linesOf({ width, counts }: Grid): number[][] {
  const places = counts.map((_, at) => at);
  const rows = Array.from({ length: counts.length / width }, (_, row) => places.slice(row * width, (row + 1) * width));
  const columns = Array.from({ length: width }, (_, column) => places.filter((at) => at % width === column));
  return [...rows, ...columns];
}

/** Whether a line gives its hidden numbers away: too few or too small under a total that is shown, or a lone hidden total. */
function isTelling(grid: Grid, line: readonly number[], floor: number): boolean {
  const hidden = line.map((at) => grid.hidden[at] === true);
  const isTotalHidden = hidden.pop();
  if (isTotalHidden) return !hidden.includes(true);
  const counts = hidden.map((_, place) => grid.counts[line[place] as number] as number); // the line's places are the grid's
  return hidden.includes(true) && !isSafe(counts, hidden, floor);
}

/** The place of the smallest number among these that is shown, a cell before a total of the same size. */
function smallestOf(grid: Grid, places: readonly number[]): number | null {
  const counts = places.map((at) => grid.counts[at] as number); // places are the grid's
  const found = smallestShown(
    counts,
    places.map((at) => grid.hidden[at] === true),
  );
  return found === -1 ? null : (places[found] as number); // a place of the list
}
