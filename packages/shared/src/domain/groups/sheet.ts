import type { Floors } from './floor.ts';
import type { Verdict } from './measure.ts';
import { hideInLine } from './suppression.ts';

/** One measure over all pupils of a screen, with ids made numbers: a screen asks it hundreds of times. */
export interface Sheet {
  /** Row of each pupil who counts in the measure. */
  rowOf: ReadonlyMap<string, number>;
  cases: Uint8Array;
  adults: readonly Int32Array[];
  adultCount: number;
}

/** What a sheet says of one group of a dimension. */
export interface Tally {
  pupils: number;
  cases: number;
  /** Distinct adults behind the group, and behind all others of the dimension together. */
  adults: number;
  adultsElsewhere: number;
}

/** Writes a measure down; pupils of whom it says nothing have no row. */
export function sheetOf(pupils: Iterable<{ pupilId: string; verdict: Verdict }>): Sheet {
  const rowOf = new Map<string, number>();
  const numberOf = new Map<string, number>();
  const cases: number[] = [];
  const adults: Int32Array[] = [];
  for (const { pupilId, verdict } of pupils) {
    if (verdict.isCase === null) continue;
    rowOf.set(pupilId, cases.length);
    cases.push(Number(verdict.isCase));
    adults.push(Int32Array.from(verdict.adultIds, (id) => numbered(numberOf, id)));
  }
  return { rowOf, cases: Uint8Array.from(cases), adults, adultCount: numberOf.size };
}

function numbered(numbers: Map<string, number>, id: string): number {
  const number = numbers.get(id) ?? numbers.size;
  numbers.set(id, number);
  return number;
}

/** The rows of each group's pupils, as far as the measure speaks of them. */
export function rowsOf(sheet: Sheet, groups: readonly { pupilIds: readonly string[] }[]): number[][] {
  return groups.map(({ pupilIds }) => pupilIds.flatMap((id) => sheet.rowOf.get(id) ?? []));
}

/** Counts pupils, cases and adults of each group in one pass over its relationships. */
export function tally(sheet: Sheet, groups: readonly (readonly number[])[]): Tally[] {
  const seenBy = new Int32Array(sheet.adultCount).fill(-1);
  const groupsOfAdult = new Int32Array(sheet.adultCount);
  const result = groups.map((rows, at): Tally => {
    const one = { pupils: rows.length, cases: 0, adults: 0, adultsElsewhere: 0 };
    for (const row of rows) {
      one.cases += sheet.cases[row] as number; // a row of the sheet
      // Likewise.
      for (const adult of sheet.adults[row] as Int32Array) {
        if (seenBy[adult] === at) continue;
        seenBy[adult] = at;
        one.adults += 1;
        groupsOfAdult[adult] = (groupsOfAdult[adult] as number) + 1; // an adult of the sheet
      }
    }
    return one;
  });
  return withElsewhere(sheet, groups, result, groupsOfAdult);
}

/** All adults of the dimension but those who are in this group alone. */
function withElsewhere(
  sheet: Sheet,
  groups: readonly (readonly number[])[],
  tallies: readonly Tally[],
  groupsOfAdult: Int32Array,
): Tally[] {
  const all = groupsOfAdult.filter((count) => count > 0).length;
  return tallies.map((one, at) => {
    const alone = new Set<number>();
    // The rows of a group are the sheet's.
    for (const row of groups[at] as readonly number[])
      for (const adult of sheet.adults[row] as Int32Array) if (groupsOfAdult[adult] === 1) alone.add(adult); // likewise
    return { ...one, adultsElsewhere: all - alone.size };
  });
}

/**
 * Which groups of a dimension are hidden in a measure: too few pupils or adults in them or in all others, or what would
 * give such a one away. Every one when even all together are too few.
 */
export function hiddenGroups(sheet: Sheet, groups: readonly (readonly number[])[], floors: Floors): boolean[] {
  const tallies = tally(sheet, groups);
  const counts = tallies.map(({ pupils }) => pupils);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const alsoHide = tallies.map(
    ({ pupils, adults, adultsElsewhere }) =>
      adults < floors.adults || (pupils < all && adultsElsewhere < floors.adults),
  );
  const together = (hidden: readonly boolean[]) =>
    (tally(sheet, [groups.flatMap((rows, at) => (hidden[at] ? rows : []))])[0] as Tally).adults >= floors.adults; // one group in, one out
  return hideInLine(counts, floors.group, { alsoHide, together }).cells;
}
