import type { Blocks } from '../suppression/shadow.ts';

/** The place and the group of each row; both are numbered from nought, so that no map is needed to number pairs of them. */
export interface Pairs {
  placeOf: Uint16Array;
  groupOf: Uint16Array;
}

/** Asked of the same few lists for every two of them, and nobody changes one once it is asked. */
const widths = new WeakMap<Uint16Array, number>();

/** How many numbers there are, nought among them. */
export function widthOf(numbers: Uint16Array): number {
  const known = widths.get(numbers) ?? numbers.reduce((most, one) => Math.max(most, one), 0) + 1;
  widths.set(numbers, known);
  return known;
}

/** Numbers the pairs of a place and a group in which there is anybody, in the order of the rows. */
export function blocksIn(rows: readonly number[], { placeOf, groupOf }: Pairs): Blocks {
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

/** How many rows are in each block. */
export function sizesOf(rows: readonly number[], { blockOf, count }: Blocks): Uint32Array {
  const sizes = new Uint32Array(count);
  for (const row of rows) {
    const block = blockOf[row] as number; // a block a row
    sizes[block] = (sizes[block] as number) + 1;
  }
  return sizes;
}

/** The rows of each block. */
export function rowsByBlock(rows: readonly number[], { blockOf, count }: Blocks): number[][] {
  const blocks: number[][] = Array.from({ length: count }, () => []);
  for (const row of rows) blocks[blockOf[row] as number]?.push(row); // a block a row
  return blocks;
}
