import { Fault } from '../fault.ts';

/** How many it takes before a number is shown (domain.md section 6, “Small numbers”). */
export interface Floors {
  /** Pupils in a group, and in its complement, before anything is shown of it. */
  group: number;
  /** The same where two protected characteristics are crossed. */
  crossed: number;
  /** Pupils behind a share, an average or a ratio. */
  rate: number;
  /** Adults behind a measure. */
  adults: number;
  /** Pupils in a group that is “worth a look”. */
  lookPupils: number;
  /** Cases in a group that is “worth a look”. */
  lookCases: number;
  /** Pupils behind a figure that leaves the school, and the fewest that two of them may isolate. */
  release: number;
  /** What counts that leave the school are rounded to. */
  rounding: number;
  /** Schools behind a figure of an area. */
  schools: number;
}

/** The floors of a school that changed nothing. */
export const defaultFloors: Floors = {
  group: 5,
  crossed: 10,
  rate: 10,
  adults: 5,
  lookPupils: 30,
  lookCases: 10,
  release: 10,
  rounding: 5,
  schools: 2,
};

/**
 * The floors of a school from what it changed. A school may ask for more than the defaults, never for less: a floor that
 * anyone can lower protects nobody.
 * @throws Fault `bad-setting` on an unknown name, no whole number, or less than the default.
 * @example floorsFrom({ group: 6 }).group // 6
 */
export function floorsFrom(changes: Readonly<Record<string, number>> = {}): Floors {
  for (const [name, value] of Object.entries(changes)) {
    const least = Object.hasOwn(defaultFloors, name) ? defaultFloors[name as keyof Floors] : Number.NaN; // just asked
    if (!Number.isInteger(value) || !(value >= least))
      throw new Fault('bad-setting', `${name} must be a whole number of at least ${least}, not ${value}.`);
  }
  return { ...defaultFloors, ...changes };
}

/**
 * The floors of a screen that only the adults behind its numbers see, such as a register for its own adults: they may see
 * what rests on themselves alone. Pupils stay protected as everywhere.
 */
export function ownScreen(floors: Floors): Floors {
  return { ...floors, adults: 1 };
}
