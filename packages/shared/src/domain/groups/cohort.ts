import type { Floors } from '../suppression/floor.ts';
import { hideInLine } from '../suppression/line.ts';
import { type AdultSets, addAdult, adultSets, sizeOf, unionsOf } from './adult-set.ts';
import type { PupilFigures } from './figures.ts';
import type { Dimension, Group } from './group.ts';
import type { Witnesses } from './measure.ts';

/** The pupils of a screen by row number, and the adults of each as bits: a screen asks for them hundreds of times. */
export interface Cohort {
  figures: readonly PupilFigures[];
  rowOf: ReadonlyMap<string, number>;
  adults: Record<Witnesses, AdultSets>;
  /** Who is in the groups of a characteristic and who beside them, once that was asked. */
  placed: WeakMap<readonly Group[], Pick<Counted, 'groups' | 'beside'>>;
}

export function cohortOf(figures: readonly PupilFigures[]): Cohort {
  const known = cohorts.get(figures);
  if (known) return known;
  const made = numbered(figures);
  cohorts.set(figures, made);
  return made;
}

/** A screen and a week ask for the cohort of the same figures once a characteristic, and nobody changes figures. */
const cohorts = new WeakMap<readonly PupilFigures[], Cohort>();

function numbered(figures: readonly PupilFigures[]): Cohort {
  const numbers = new Map<string, number>();
  const adultsOf = figures.map(({ relationships }) =>
    relationships.map(({ adultId }) => {
      const number = numbers.get(adultId) ?? numbers.size;
      numbers.set(adultId, number);
      return number;
    }),
  );
  const adults = { meeting: adultSets(figures.length, numbers.size), placing: adultSets(figures.length, numbers.size) };
  figures.forEach(({ relationships }, row) => {
    relationships.forEach(({ standing }, at) => {
      const adult = adultsOf[row]?.[at] as number; // one number a relationship
      addAdult(adults.meeting, row, adult);
      if (standing !== 'unsorted') addAdult(adults.placing, row, adult);
    });
  });
  return { figures, rowOf: new Map(figures.map(({ pupilId }, row) => [pupilId, row])), adults, placed: new WeakMap() };
}

/** The rows of each group's pupils; a pupil without figures has none. */
function rowsOf(cohort: Cohort, groups: readonly Group[]): number[][] {
  return groups.map(({ pupilIds }) => {
    const rows: number[] = [];
    for (const id of pupilIds) {
      const row = cohort.rowOf.get(id);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  });
}

/** The rows that are in no group of a dimension: pupils whose answer is not known. */
function rowsBeside(cohort: Cohort, groups: readonly (readonly number[])[]): number[] {
  const isIn = new Uint8Array(cohort.figures.length);
  for (const rows of groups) for (const row of rows) isIn[row] = 1;
  return cohort.figures.flatMap((_, row) => (isIn[row] === 1 ? [] : [row]));
}

/** What is to be known of each group before anything of it is shown. */
export interface Vetted {
  groups: { hidden: boolean /** How many adults stand behind it. */; views: number }[];
  /** Whether those beside the groups are too few to follow from what is shown: then all groups together are hidden, too. */
  besideHidden: boolean;
}

/** The pupils who count in a measure, by row: in the groups of a dimension, and beside them. */
export interface Counted {
  groups: readonly (readonly number[])[];
  beside: readonly number[];
  /** Groups that are hidden rather than others, for nobody asks for them. */
  counterparts?: readonly boolean[];
}

function placedIn(cohort: Cohort, groups: readonly Group[]): Pick<Counted, 'groups' | 'beside'> {
  const rows = rowsOf(cohort, groups);
  return { groups: rows, beside: rowsBeside(cohort, rows) };
}

/** Those of a dimension who count. */
export function countedIn(
  cohort: Cohort,
  { groups }: Pick<Dimension, 'groups'>,
  counts: (row: number) => boolean,
): Counted {
  const known = cohort.placed.get(groups) ?? placedIn(cohort, groups);
  cohort.placed.set(groups, known);
  return {
    groups: known.groups.map((some) => some.filter(counts)),
    beside: known.beside.filter(counts),
    counterparts: groups.map((one) => one.counterpart),
  };
}

/**
 * Which groups of a dimension are hidden in a measure: those with too few pupils or adults, and what would give such a one
 * away, so that a group of nearly everyone goes too. Those beside the groups follow from everyone less the groups: they are
 * a group that is never shown. Every one is hidden when even all together are too few.
 */
export function vetGroups(
  cohort: Cohort,
  { groups, beside, counterparts = [] }: Counted,
  witnesses: Witnesses,
  floors: Floors,
): Vetted {
  const all = [...groups, beside];
  const unions = unionsOf(cohort.adults[witnesses], all);
  const views = all.map((_, at) => sizeOf(unions, at));
  const together = (hidden: readonly boolean[]) => {
    const rows = all.flatMap((group, at) => (hidden[at] ? group : []));
    return sizeOf(unionsOf(cohort.adults[witnesses], [rows]), 0) >= floors.adults;
  };
  const counts = all.map((rows) => rows.length);
  const alsoHide = views.map((adults) => adults < floors.adults);
  const { cells } = hideInLine(counts, floors.group, { alsoHide, together, rather: counterparts });
  return {
    groups: groups.map((_, at) => ({ views: views[at] ?? 0, hidden: cells[at] === true })),
    besideHidden: cells[groups.length] === true,
  };
}
