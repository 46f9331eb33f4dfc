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

/** Numbers what is told as finely as it is told. */
export function fineOf(rows: readonly number[], length: number, keyOf: (row: number) => number): Fine {
  const names = new Map<number, number>();
  const blockOf = new Uint32Array(length);
  for (const row of rows) {
    const key = keyOf(row);
    const known = names.get(key) ?? names.size;
    if (known === names.size) names.set(key, known);
    blockOf[row] = known;
  }
  return { blockOf, count: names.size };
}

/** Numbers the groups that are in each place. */
export function localOf(rows: readonly number[], placeOf: Uint16Array, groupOf: Uint16Array): Local {
  const names: Map<number, number>[] = [];
  const sizes: number[][] = [];
  const local = new Uint8Array(placeOf.length);
  for (const row of rows) {
    const place = placeOf[row] as number; // a place and a group a row
    const group = groupOf[row] as number;
    const own = names[place] ?? new Map<number, number>();
    names[place] = own;
    const known = own.get(group) ?? own.size;
    own.set(group, known);
    const counts = sizes[place] ?? [];
    sizes[place] = counts;
    counts[known] = (counts[known] ?? 0) + 1;
    local[row] = Math.min(known, 31);
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
