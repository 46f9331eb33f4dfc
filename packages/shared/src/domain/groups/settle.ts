import { type Blocks, isNothing, Shadow } from '../suppression/shadow.ts';
import { fewTold, type Looking } from './few.ts';

/** Something that may be told less deep: of each depth its blocks, and the deepest that comes into question; −1 is not at all. */
export interface Candidate {
  deepest: number;
  blocksAt: (depth: number) => Blocks;
}

/**
 * How deep each of several tables can be told, so that from all of them together no few follow. They are taken in order:
 * the first that would let some few follow is told less deep, or not.
 * @param told what is told in any case
 */
export function settle(looking: Looking, told: readonly Blocks[], candidates: readonly Candidate[]): number[] {
  const { rows } = looking;
  const size = looking.places[0]?.length ?? 0;
  const all = new Shadow(size);
  for (const blocks of told) all.tell(rows, blocks);
  for (const { deepest, blocksAt } of candidates) if (deepest >= 0) all.tell(rows, blocksAt(deepest));
  const [first, second] = [all.cast(0), all.cast(1)];
  const few = fewTold(looking, castOver(first, rows, size)).filter((some) => isDark(some, second));
  // What does not follow from everything follows from nothing less.
  if (few.length === 0) return candidates.map(({ deepest }) => deepest);
  const shadow = new Shadow(size);
  for (const blocks of told) shadow.tell(rows, blocks);
  return candidates.map(({ deepest, blocksAt }) => {
    const before = shadow.told;
    for (let depth = deepest; depth >= 0; depth -= 1) {
      shadow.tell(rows, blocksAt(depth));
      const casts = [shadow.cast(0), shadow.cast(1)];
      // One shadow may have nothing of a set by chance.
      if (!few.some((some) => casts.every((cast) => isDark(some, cast)))) return depth;
      shadow.keep(before);
    }
    return -1;
  });
}

type Cast = (row: number) => number;

function castOver(cast: Cast, rows: readonly number[], size: number): Float64Array {
  const values = new Float64Array(size);
  for (const row of rows) values[row] = cast(row);
  return values;
}

/** Whether a shadow has nothing of a set. */
const isDark = (rows: readonly number[], cast: Cast): boolean =>
  isNothing(rows.reduce((sum, row) => sum + cast(row), 0));
