/** Enough to look at every union of groups of one characteristic. */
const mostUnited = 12;

interface Overlap {
  /** The block of each row, as finely as it is told. */
  blocks: Uint32Array;
  /** The block of each row in the other characteristic. */
  others: Uint16Array;
  floor: number;
}

/**
 * Whether some groups of the others, less those blocks that lie wholly within them, leave pupils under the floor. That is
 * the only way in which sums of two tables of the same pupils give one of their cells away, for what lies within some and
 * holds all of others does so the other way round as well.
 * @example of 30 pupils with pupil premium 27 have free school meals, and nobody else has: 3 are left
 */
export function leaves(rows: readonly number[], { blocks, others, floor }: Overlap): boolean {
  const names = new Map<number, number>();
  const named = (block: number) => names.get(block) ?? names.set(block, names.size).size - 1;
  const lies = new Map<number, { size: number; mask: number }>();
  const sizes: number[] = [];
  for (const row of rows) {
    const other = named(others[row] as number); // a block a row
    sizes[other] = (sizes[other] ?? 0) + 1;
    const block = blocks[row] as number;
    const known = lies.get(block);
    if (known) {
      known.size += 1;
      known.mask |= 1 << other;
    } else lies.set(block, { size: 1, mask: 1 << other });
  }
  if (sizes.length > mostUnited) return false;
  return someUnion(sizes, [...lies.values()], floor);
}

function someUnion(sizes: readonly number[], lies: readonly { size: number; mask: number }[], floor: number): boolean {
  for (let union = 1; union < 1 << sizes.length; union += 1) {
    let all = 0;
    sizes.forEach((size, at) => {
      if (union & (1 << at)) all += size;
    });
    let left = all;
    for (const { size, mask } of lies) if ((mask & ~union) === 0) left -= size;
    // A union from which nothing is taken is a sum of groups that are told.
    if (left > 0 && left < floor && left < all) return true;
  }
  return false;
}
