import { type Blocks, isNothing, Shadow } from '../suppression/shadow.ts';
import { rowsByBlock } from './blocks.ts';
import { type Few, fewTold, type Looking } from './few.ts';

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
  const dark = fewTold(looking, castOver(first, rows, size)).filter(({ rows: some }) => isDark(some, second));
  const few = withoutWhole(looking, dark, [...told, ...candidates.flatMap(blocksOf)]);
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

/** What may be told of a candidate, at every depth. */
const blocksOf = ({ deepest, blocksAt }: Candidate): Blocks[] =>
  Array.from({ length: deepest + 1 }, (_, depth) => blocksAt(depth));

/**
 * Without those of five or more who are left of two groups, and are just what a table of one characteristic leaves beside its
 * groups: those of whom it is not known, and whom it hides with them. Ten are asked of two groups at once.
 */
function withoutWhole({ rows, floors }: Looking, few: readonly Few[], tables: readonly Blocks[]): number[][] {
  const isSafe = ({ rows: some, isCell }: Few) => !isCell && some.length >= floors.group;
  const whole = new Set(
    few.some(isSafe) ? tables.flatMap((blocks) => rowsByBlock(rows, blocks).map((some) => some.join())) : [],
  );
  return few.filter((one) => !isSafe(one) || !whole.has(one.rows.join())).map((one) => one.rows);
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
