/** Enough to look at every union of groups of one characteristic. */
const mostUnited = 12;

/** The blocks of a characteristic, numbered from nought. */
export interface Fine {
  blockOf: Uint32Array;
  count: number;
}

/** The groups of a characteristic in each place, numbered from nought in each. */
export interface Local {
  groupOf: Uint8Array;
  placeOf: Uint16Array;
  /** Of each place how many rows its groups hold. */
  sizes: readonly (readonly number[])[];
}

/** The place and the group of each row; both are numbered from nought, so that no map is needed to number pairs of them. */
export interface Pairs {
  placeOf: Uint16Array;
  groupOf: Uint16Array;
}

const widthOf = (numbers: Uint16Array): number => numbers.reduce((most, one) => Math.max(most, one), 0) + 1;

/** Numbers the pairs of a place and a group in which there is anybody: what is told as finely as it is told. */
export function fineOf(rows: readonly number[], { placeOf, groupOf }: Pairs): Fine {
  const width = widthOf(groupOf);
  // One more than the number, so that nought is a pair that was not met yet.
  const numbers = new Uint32Array(widthOf(placeOf) * width);
  const blockOf = new Uint32Array(placeOf.length);
  let count = 0;
  for (const row of rows) {
    const pair = (placeOf[row] as number) * width + (groupOf[row] as number); // a place and a group a row
    if (numbers[pair] === 0) {
      count += 1;
      numbers[pair] = count;
    }
    blockOf[row] = (numbers[pair] as number) - 1; // numbered above
  }
  return { blockOf, count };
}

/** The rows of each block. */
export function rowsByBlock(rows: readonly number[], { blockOf, count }: Fine): number[][] {
  const blocks: number[][] = Array.from({ length: count }, () => []);
  for (const row of rows) blocks[blockOf[row] as number]?.push(row); // a block a row
  return blocks;
}

/** Numbers the groups that are in each place. */
export function localOf(rows: readonly number[], { placeOf, groupOf }: Pairs): Local {
  const width = widthOf(groupOf);
  const sizes: number[][] = Array.from({ length: widthOf(placeOf) }, () => []);
  const numbers = new Uint16Array(sizes.length * width);
  const local = new Uint8Array(placeOf.length);
  for (const row of rows) {
    const place = placeOf[row] as number; // a place and a group a row
    const counts = sizes[place] as number[]; // one a place
    const pair = place * width + (groupOf[row] as number);
    if (numbers[pair] === 0) numbers[pair] = counts.push(0);
    const number = (numbers[pair] as number) - 1; // numbered above
    counts[number] = (counts[number] as number) + 1;
    local[row] = Math.min(number, 31);
  }
  return { groupOf: local, placeOf, sizes };
}

/**
 * Whether in some place some of its groups, less those blocks that lie wholly within them, leave pupils under the floor. That
 * is the only way in which sums of two tables of the same pupils give one of their cells away, for what lies within some and
 * holds all of others does so the other way round as well.
 * @example of 30 pupils with pupil premium 27 have free school meals, and nobody else has: 3 are left
 */
export function leaves(
  rows: readonly number[],
  blocks: Fine,
  { groupOf, placeOf, sizes }: Local,
  floor: number,
): boolean {
  const size = new Uint32Array(blocks.count);
  const mask = new Uint32Array(blocks.count);
  const place = new Uint16Array(blocks.count);
  for (const row of rows) {
    const block = blocks.blockOf[row] as number; // a block, a group and a place a row
    size[block] = (size[block] as number) + 1;
    mask[block] = (mask[block] as number) | (1 << (groupOf[row] as number));
    place[block] = placeOf[row] as number;
  }
  const inside = sizes.map((groups) => new Uint32Array(groups.length <= mostUnited ? 1 << groups.length : 0));
  for (let block = 0; block < blocks.count; block += 1) {
    const own = inside[place[block] as number]; // counted above
    const union = mask[block] as number;
    if (own && union < own.length) own[union] = (own[union] as number) + (size[block] as number);
  }
  return sizes.some((groups, at) => someUnion(groups, inside[at] ?? new Uint32Array(0), floor));
}

/** @param inside of each union of groups how many are in blocks that touch just those groups */
function someUnion(sizes: readonly number[], inside: Uint32Array, floor: number): boolean {
  const all = new Uint32Array(inside.length);
  sizes.forEach((size, at) => {
    // What lies inside a union lies inside every larger one.
    for (let union = 1; union < inside.length; union += 1)
      if (union & (1 << at)) {
        inside[union] = (inside[union] as number) + (inside[union ^ (1 << at)] as number); // both are unions of these groups
        all[union] = (all[union] as number) + size;
      }
  });
  // A union from which nothing is taken is a sum of groups that are told.
  return inside.some(
    (taken, union) => taken > 0 && (all[union] as number) > taken && (all[union] as number) - taken < floor,
  );
}
