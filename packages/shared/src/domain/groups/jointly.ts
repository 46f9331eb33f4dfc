import { Span } from '../suppression/span.ts';

/** Characteristics of more groups than this divide a school; they mark nobody. */
const mostGroups = 5;

/** A characteristic by the block of each row. */
export interface Marks {
  blocks: Uint16Array;
  protected: boolean;
}

/** Pupils who are in the same block of every characteristic. */
interface Atom {
  size: number;
  blocks: number[];
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
  const few = marks.filter(({ blocks }) => new Set(rows.map((row) => blocks[row])).size <= mostGroups);
  if (few.length < 3) return false;
  const atoms = atomsOf(rows, few);
  const span = new Span(atoms.length);
  const vectors = few.map((_, at) =>
    [...new Set(atoms.map(({ blocks }) => blocks[at]))].map((block) =>
      Float64Array.from(atoms, ({ blocks }) => (blocks[at] === block ? 1 : 0)),
    ),
  );
  for (const vector of vectors.flat()) span.add(vector);
  return few.some((one, at) =>
    few.slice(at + 1).some((other, next) => {
      const floor = floorOf(one, other);
      const others = vectors[at + 1 + next] ?? [];
      return (vectors[at] ?? []).some((a) => others.some((b) => isFew(atoms, a, b, floor) && span.tells(both(a, b))));
    }),
  );
}

function atomsOf(rows: readonly number[], marks: readonly Marks[]): Atom[] {
  const atoms = new Map<string, Atom>();
  for (const row of rows) {
    const blocks = marks.map((one) => one.blocks[row] as number); // a block a row
    const name = blocks.join();
    const atom = atoms.get(name) ?? { size: 0, blocks };
    atom.size += 1;
    atoms.set(name, atom);
  }
  return [...atoms.values()];
}

const both = (a: Float64Array, b: Float64Array): Float64Array => a.map((one, at) => one * (b[at] as number)); // of one length

/** Whether few are in both, in one or in neither; where one group holds the other or all else, the two tell it by themselves. */
function isFew(atoms: readonly Atom[], a: Float64Array, b: Float64Array, floor: number): boolean {
  const sizes = [0, 0, 0, 0];
  atoms.forEach(({ size }, at) => {
    const place = 2 * (a[at] as number) + (b[at] as number); // of one length
    sizes[place] = (sizes[place] ?? 0) + size;
  });
  return sizes.every((size) => size > 0) && sizes.some((size) => size < floor);
}
