import { Fault } from '../fault.ts';
import { checkCases } from '../statistics/count.ts';
import type { Floors } from './floor.ts';

/** A figure as it leaves the school: counts rounded, a share to be worked out from nothing finer. */
export interface Figure {
  pupils: number;
  cases: number;
}

/**
 * The counts of a released group, rounded to 5.
 * @throws Fault `bad-count` when the counts cannot be.
 * @example figureOf({ cases: 13, of: 62 }, defaultFloors) // { pupils: 60, cases: 15 }
 */
export function figureOf(count: { cases: number; of: number }, floors: Floors): Figure {
  checkCases(count.cases, count.of);
  if (count.of < floors.release)
    throw new Fault('bad-count', `${count.of} pupils are too few for a figure that leaves the school.`);
  return { pupils: rounded(count.of, floors), cases: rounded(count.cases, floors) };
}

function rounded(count: number, floors: Floors): number {
  return Math.round(count / floors.rounding) * floors.rounding;
}

/**
 * A figure of an area: the sum of what its schools released; null from fewer than two. Only released figures go in, so
 * that nothing follows from the area for a school which that school did not release itself.
 */
export function areaFigure(schools: readonly (Figure | null)[], floors: Floors): Figure | null {
  const released = schools.filter((one) => one !== null);
  if (released.length < floors.schools) return null;
  const area = { pupils: 0, cases: 0 };
  for (const school of released) {
    area.pupils += school.pupils;
    area.cases += school.cases;
  }
  return area;
}
