import type { Floors } from '../suppression/floor.ts';
import { isNothing } from '../suppression/shadow.ts';
import { blocksIn, rowsByBlock, widthOf } from './blocks.ts';

/** A characteristic by the group of each row, all of them apart; 0 is who is in none of its groups. */
export interface Mark {
  every: Uint16Array;
  protected: boolean;
}

/** Where few may be found: in which pupils, by what they are marked, and in which parts of the school. */
export interface Looking {
  rows: readonly number[];
  marks: readonly Mark[];
  /** By each of them the place of every row; the first of them is one place for all. */
  places: readonly Uint16Array[];
  floors: Floors;
}

/** Fewer pupils than the floor, by row. */
export interface Few {
  rows: number[];
  /** Whether they are a group, or two at once; otherwise they are what is left of such, and may be several groups together. */
  isCell: boolean;
}

/**
 * The sets of fewer pupils than the floor of which a shadow has nothing, so that they follow from what is told: a place; a group in
 * it; two groups of two characteristics at once, or one without the other, or neither. A set that is all of one of
 * its two sides is told as that side, and so is one of ten that is all of a group or a place of five.
 * @param shadow a number for each row
 */
export function fewTold(looking: Looking, shadow: Float64Array): Few[] {
  const { marks, places, floors } = looking;
  const singles = [{ every: new Uint16Array(shadow.length), protected: false }, ...marks];
  const few = places.flatMap((placeOf) => [
    ...singles.flatMap((one) => fewOf(looking, { placeOf, one, shadow })),
    ...marks.flatMap((one, at) =>
      marks.slice(at + 1).flatMap((other) => fewOfBoth(looking, { placeOf, one, other, shadow })),
    ),
  ]);
  if (few.every(({ rows }) => rows.length < floors.group)) return few;
  const alone = new Set(places.flatMap((placeOf) => singles.flatMap((one) => smallIn(looking, { placeOf, one }))));
  return few.filter(({ rows }) => rows.length < floors.group || !alone.has(rows.join()));
}

/** Groups in a place that are told by themselves, but would be few of two characteristics. */
function smallIn({ rows, floors }: Looking, { placeOf, one }: Pick<Single, 'placeOf' | 'one'>): string[] {
  const groups = rowsByBlock(rows, blocksIn(rows, { placeOf, groupOf: one.every }));
  return groups
    .filter((some) => some.length >= floors.group && some.length < floors.crossed)
    .map((some) => some.join());
}

interface Single {
  placeOf: Uint16Array;
  one: Mark;
  shadow: Float64Array;
}

interface Double extends Single {
  other: Mark;
}

/** Counts of rows, and what their shadows add up to, by number. */
interface Tally {
  counts: Float64Array;
  sums: Float64Array;
}

function tallyOf(
  rows: readonly number[],
  shadow: Float64Array,
  width: number,
  numberOf: (row: number) => number,
): Tally {
  const counts = new Float64Array(width);
  const sums = new Float64Array(width);
  for (const row of rows) {
    const at = numberOf(row);
    counts[at] = (counts[at] as number) + 1; // a number below the width
    sums[at] = (sums[at] as number) + (shadow[row] as number); // likewise
  }
  return { counts, sums };
}

function fewOf({ rows, floors }: Looking, { placeOf, one, shadow }: Single): Few[] {
  const width = widthOf(one.every);
  const numberOf = (row: number) => (placeOf[row] as number) * width + (one.every[row] as number); // one each a row
  const { counts, sums } = tallyOf(rows, shadow, widthOf(placeOf) * width, numberOf);
  const few: Few[] = [];
  counts.forEach((count, at) => {
    const isFew = count > 0 && count < floors.group;
    if (isFew && isNothing(sums[at] as number))
      few.push({ rows: rows.filter((row) => numberOf(row) === at), isCell: true }); // as many sums
  });
  return few;
}

function fewOfBoth(looking: Looking, { placeOf, one, other, shadow }: Double): Few[] {
  const { rows, floors } = looking;
  const [height, width] = [widthOf(one.every), widthOf(other.every)];
  const numberOf = (row: number) =>
    ((placeOf[row] as number) * height + (one.every[row] as number)) * width + (other.every[row] as number); // one each a row
  const { counts, sums } = tallyOf(rows, shadow, widthOf(placeOf) * height * width, numberOf);
  const floor = one.protected && other.protected ? floors.crossed : floors.group;
  const tables = { counts: withTotals(counts, height, width), sums: withTotals(sums, height, width) };
  return quartersFew(tables, floor).map(({ place, group, otherGroup, isIn, isInOther }) => ({
    isCell: isIn && isInOther,
    rows: rows.filter(
      (row) =>
        placeOf[row] === place &&
        (one.every[row] === group) === isIn &&
        (other.every[row] === otherGroup) === isInOther,
    ),
  }));
}

/** A table of each place, one after the other, with the totals of their rows and columns and of all. */
interface Tables {
  height: number;
  width: number;
  cells: Float64Array;
  rows: Float64Array;
  columns: Float64Array;
  all: Float64Array;
}

function withTotals(cells: Float64Array, height: number, width: number): Tables {
  const places = cells.length / (height * width);
  const rows = new Float64Array(places * height);
  const columns = new Float64Array(places * width);
  const all = new Float64Array(places);
  cells.forEach((value, at) => {
    const row = Math.floor(at / width);
    const place = Math.floor(row / height);
    const column = place * width + (at % width);
    rows[row] = (rows[row] as number) + value; // places of these lists
    columns[column] = (columns[column] as number) + value; // likewise
    all[place] = (all[place] as number) + value; // likewise
  });
  return { height, width, cells, rows, columns, all };
}

/** Who is in both of two groups, in one without the other, or in neither. */
interface Quarter {
  place: number;
  group: number;
  otherGroup: number;
  isIn: boolean;
  isInOther: boolean;
}

const quarters = [0, 1, 2, 3] as const;

/** How many are in a quarter of two groups: both, the first alone, the other alone, neither. */
function inQuarter({ height, width, cells, rows, columns, all }: Tables, at: number, quarter: number): number {
  const row = Math.floor(at / width);
  const place = Math.floor(row / height);
  const both = cells[at] as number; // places of these lists
  if (quarter === 0) return both;
  if (quarter === 1) return (rows[row] as number) - both; // likewise
  const other = columns[place * width + (at % width)] as number; // likewise
  if (quarter === 2) return other - both;
  return (all[place] as number) - (rows[row] as number) - other + both; // likewise
}

function quartersFew({ counts, sums }: { counts: Tables; sums: Tables }, floor: number): Quarter[] {
  const few: Quarter[] = [];
  const { height, width } = counts;
  for (let at = 0; at < counts.cells.length; at += 1)
    for (const quarter of quarters) {
      const size = inQuarter(counts, at, quarter);
      if (size === 0 || size >= floor) continue;
      // With no one in the quarter beside it, it is all of that side.
      if (inQuarter(counts, at, quarter ^ 1) === 0 || inQuarter(counts, at, quarter ^ 2) === 0) continue;
      if (!isNothing(inQuarter(sums, at, quarter))) continue;
      const row = Math.floor(at / width);
      const [place, group, otherGroup] = [Math.floor(row / height), row % height, at % width];
      few.push({ place, group, otherGroup, isIn: quarter < 2, isInOther: quarter % 2 === 0 });
    }
  return few;
}
