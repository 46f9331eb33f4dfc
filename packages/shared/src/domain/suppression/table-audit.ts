/** A table with its totals as last row and last column, read row by row, and which of its numbers are hidden. */
export interface Grid {
  width: number;
  counts: number[];
  hidden: boolean[];
}

/** A number's place in the grid. */
interface Place {
  at: number;
  row: number;
  column: number;
  /** A total stands on the other side of its equation: where a cell would go up to balance, it goes down. */
  isTotal: boolean;
  count: number;
}

/**
 * The places of hidden numbers that follow from those shown: by adding and subtracting along rows, columns and totals, in
 * any number of steps, and knowing that none hidden is less than one.
 *
 * A hidden number is secret if another table fits what is shown. Such tables differ along closed walks through hidden
 * places that add one and take one in turn; if no walk through a place can be gone, its number is known (Gusfield 1988).
 */
export function recoverable(grid: Grid): number[] {
  const places = hiddenPlaces(grid);
  const isSecret = (place: Place) => isWalkable(places, place, 'up') || isWalkable(places, place, 'down');
  return places.filter((place) => !isSecret(place)).map((place) => place.at);
}

type Way = 'up' | 'down';
const turned = { up: 'down', down: 'up' } as const;

function hiddenPlaces({ width, counts, hidden }: Grid): Place[] {
  const height = counts.length / width;
  return counts.flatMap((count, at): Place[] => {
    const row = Math.floor(at / width);
    const column = at % width;
    // The grand total is a total of totals: it moves as a cell does.
    const isTotal = (row === height - 1) !== (column === width - 1);
    return hidden[at] ? [{ at, row, column, isTotal, count }] : [];
  });
}

function canMove({ isTotal, count }: Place, way: Way): boolean {
  const falls = way === (isTotal ? 'up' : 'down');
  return !falls || count > 1;
}

/** Whether some walk moves this place one way: from its column back to its row, turning up and down at every step. */
function isWalkable(places: readonly Place[], start: Place, way: Way): boolean {
  if (!canMove(start, way)) return false;
  const others = places.filter((place) => place !== start);
  const turning = Map.groupBy(
    others.filter((place) => canMove(place, turned[way])),
    ({ column }) => column,
  );
  const going = Map.groupBy(
    others.filter((place) => canMove(place, way)),
    ({ row }) => row,
  );
  const rows = new Set<number>();
  const columns = new Set([start.column]);
  // A set is walked in order of insertion, what is added on the way included.
  for (const column of columns)
    for (const { row } of turning.get(column) ?? []) {
      if (rows.has(row)) continue;
      rows.add(row);
      for (const next of going.get(row) ?? []) columns.add(next.column);
    }
  return rows.has(start.row);
}
