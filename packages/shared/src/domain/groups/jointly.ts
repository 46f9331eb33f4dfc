import { Span } from '../suppression/span.ts';

/** Characteristics of more groups than this divide a school; they mark nobody. */
const mostGroups = 5;

/** A characteristic by the block of each row. */
export interface Marks {
  blocks: Uint16Array;
  protected: boolean;
}

/** Pupils who are in the same block of every characteristic. */
interface Atoms {
  sizes: Uint32Array;
  /** Of each characteristic, in which of its blocks each atom is. */
  blocks: readonly Uint8Array[];
}

/** A block of one characteristic and one of another, few of whom follow if it follows how many are in both. */
interface Pair {
  one: Uint8Array;
  block: number;
  other: Uint8Array;
  otherBlock: number;
}

/**
 * Whether the tables of several characteristics together tell how many are in two groups at once, where those, or those in one
 * of the two or in neither, are under the floor: of pupils with SEN and pupils with pupil premium, and of all who have either,
 * it follows how many have both.
 */
export function tellJointly(
  rows: readonly number[],
  marks: readonly Marks[],
  floorOf: (one: Marks, other: Marks) => number,
): boolean {
  const few = marks.flatMap((one) => {
    const names = namesIn(rows, one.blocks);
    return names ? [{ one, names }] : [];
  });
  if (few.length < 3) return false;
  const { sizes, blocks } = atomsOf(rows, few);
  const pairs = few.flatMap(({ one }, at) =>
    few
      .slice(at + 1)
      .flatMap((other, next) =>
        fewIn(sizes, blocks[at] as Uint8Array, blocks[at + 1 + next] as Uint8Array, floorOf(one, other.one)),
      ),
  ); // blocks a characteristic
  if (pairs.length === 0) return false;
  const span = new Span(sizes.length);
  blocks.forEach((own, at) => {
    for (const block of (few[at]?.names ?? []).keys()) span.add(Float64Array.from(own, (one) => Number(one === block)));
  });
  return pairs.some((pair) => span.tells(both(pair)));
}

/** The blocks in which there is any of these rows; null where they are many. */
function namesIn(rows: readonly number[], blocks: Uint16Array): number[] | null {
  const names: number[] = [];
  for (const row of rows) {
    const block = blocks[row] as number; // a block a row
    if (names.includes(block)) continue;
    if (names.length === mostGroups) return null;
    names.push(block);
  }
  return names;
}

/** Divides the rows by one characteristic after the other. */
function atomsOf(rows: readonly number[], marks: readonly { one: Marks; names: readonly number[] }[]): Atoms {
  let count = 1;
  const atomOf = new Uint32Array(rows.length);
  for (const { one, names } of marks) {
    // One more than the number, so that nought is an atom that was not met yet.
    const numbers = new Uint32Array(count * names.length);
    count = 0;
    rows.forEach((row, at) => {
      const place = (atomOf[at] as number) * names.length + names.indexOf(one.blocks[row] as number); // a block a row
      if (numbers[place] === 0) {
        count += 1;
        numbers[place] = count;
      }
      atomOf[at] = (numbers[place] as number) - 1; // numbered above
    });
  }
  const sizes = new Uint32Array(count);
  const blocks = marks.map(() => new Uint8Array(count));
  rows.forEach((row, at) => {
    const atom = atomOf[at] as number; // an atom a row
    sizes[atom] = (sizes[atom] as number) + 1;
    if (sizes[atom] === 1)
      marks.forEach(({ one, names }, mark) => {
        (blocks[mark] as Uint8Array)[atom] = names.indexOf(one.blocks[row] as number); // as many as marks
      });
  });
  return { sizes, blocks };
}

/**
 * The pairs of blocks of which few are in both, in one or in neither; where one holds the other or all else, the two tell it
 * by themselves.
 */
function fewIn(sizes: Uint32Array, one: Uint8Array, other: Uint8Array, floor: number): Pair[] {
  const counts = new Uint32Array(mostGroups * mostGroups);
  sizes.forEach((size, atom) => {
    const place = (one[atom] as number) * mostGroups + (other[atom] as number); // a block an atom
    counts[place] = (counts[place] as number) + size;
  });
  const ones = new Uint32Array(mostGroups);
  const others = new Uint32Array(mostGroups);
  counts.forEach((size, at) => {
    ones[Math.floor(at / mostGroups)] = (ones[Math.floor(at / mostGroups)] as number) + size; // one a block
    others[at % mostGroups] = (others[at % mostGroups] as number) + size; // likewise
  });
  const all = ones.reduce((sum, size) => sum + size, 0);
  const pairs: Pair[] = [];
  counts.forEach((both, at) => {
    const [block, otherBlock] = [Math.floor(at / mostGroups), at % mostGroups];
    const [a, b] = [ones[block] as number, others[otherBlock] as number]; // one a block
    const parts = [both, a - both, b - both, all - a - b + both];
    if (parts.every((size) => size > 0) && parts.some((size) => size < floor))
      pairs.push({ one, block, other, otherBlock });
  });
  return pairs;
}

const both = ({ one, block, other, otherBlock }: Pair): Float64Array =>
  Float64Array.from(one, (own, atom) => Number(own === block && other[atom] === otherBlock));
