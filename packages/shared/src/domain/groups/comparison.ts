import { fisherExact } from '../statistics/fisher.ts';
import { benjaminiHochberg } from '../statistics/multiple.ts';
import { type Difference, differenceOf, type Share, shareOf } from '../statistics/proportion.ts';
import { type RiskRatio, riskRatio } from '../statistics/risk-ratio.ts';
import type { Floors } from '../suppression/floor.ts';
import { type Cohort, type Counted, cohortOf, countedIn, type Vetted, vetGroups } from './cohort.ts';
import type { PupilFigures } from './figures.ts';
import type { Dimension } from './group.ts';
import { isCase, type ShareMeasure, shareMeasures, witnessesOf } from './measure.ts';

/** Cases among pupils: counts first, and the share with its interval where there are pupils enough for a rate. */
export interface CaseCount {
  cases: number;
  pupils: number;
  share: Share | null;
}

/** Why nothing is shown. Too few pupils, too few adults and what would give them away share one word, so that it tells nothing. */
export type HiddenReason = 'too-few' | 'nobody-counted';

/** A group against everyone else in scope, by one measure. All figures are null when hidden. */
export interface Comparison {
  dimensionId: string;
  groupId: string;
  measure: ShareMeasure;
  group: CaseCount | null;
  /** Null also beside a group that is shown, where a few pupils' answer is not known. */
  rest: CaseCount | null;
  riskRatio: RiskRatio | null;
  difference: Difference | null;
  /** Fisher's exact, two-sided; and adjusted for all comparisons of the screen. */
  p: number | null;
  adjusted: number | null;
  /** Never called significant: enough pupils, enough cases, and kept among all comparisons of the screen. */
  worthALook: boolean;
  /** How many adults' views stand behind the group's figure. */
  views: number | null;
  hidden: HiddenReason | null;
}

/** All comparisons of one screen, which is one family. */
export interface Screen {
  comparisons: Comparison[];
  /** How many of them were tested: what “worth a look” was adjusted for. */
  family: number;
}

/** The share of false alarms among those worth a look that a screen puts up with (domain.md section 6). */
const falseAlarms = 0.05;

/**
 * Compares every group of a screen with everyone else whose characteristic is known. The two sides of a two-group
 * dimension are one test, counted once.
 * @param dimensions what the screen shows: never a teaching register, for that would compare adults
 */
export function compareGroups(
  dimensions: readonly Dimension[],
  figures: readonly PupilFigures[],
  floors: Floors,
  measures: readonly ShareMeasure[] = shareMeasures,
): Screen {
  const cohort = cohortOf(figures);
  const tests: Test[] = [];
  const comparisons = measures.flatMap((measure) => {
    const cases = figures.map((one) => isCase(measure, one));
    return dimensions.flatMap((dimension) => {
      const counted = countedIn(cohort, dimension, (row) => cases[row] !== null);
      return compareDimension({ cohort, measure, cases, dimension, counted, floors, tests });
    });
  });
  benjaminiHochberg(tests.map(({ p }) => p)).forEach((adjusted, at) => {
    for (const comparison of (tests[at] as Test).comparisons) judge(comparison, adjusted, floors); // one p a test
  });
  return { comparisons, family: tests.length };
}

/** One test of the family and the comparisons that it answers. */
interface Test {
  p: number;
  comparisons: Comparison[];
}

interface Task {
  cohort: Cohort;
  measure: ShareMeasure;
  /** By row. */
  cases: readonly (boolean | null)[];
  dimension: Dimension;
  counted: Counted;
  floors: Floors;
  tests: Test[];
}

function compareDimension(task: Task): Comparison[] {
  const { cohort, measure, dimension, counted, floors, tests } = task;
  const vetted = vetGroups(cohort, counted, witnessesOf[measure], floors);
  const tallies = counted.groups.map((rows) => ({
    pupils: rows.length,
    cases: rows.filter((row) => task.cases[row]).length,
  }));
  const isMirrored = tallies.filter(({ pupils }) => pupils > 0).length === 2;
  const own: Test[] = [];
  const comparisons = dimension.groups.flatMap((group, at): Comparison[] => {
    if (group.counterpart) return [];
    const ids = { dimensionId: dimension.id, groupId: group.id, measure };
    const { hidden, views } = vetted.groups[at] as Vetted['groups'][number]; // one a group
    if (hidden) return [{ ...ids, ...nothing, hidden: 'too-few' }];
    if (tallies[at]?.pupils === 0) return [{ ...ids, ...nothing, hidden: 'nobody-counted' }];
    const comparison = { ...ids, ...nothing, ...sidesOf(tallies, at, floors), views };
    addTest(own, comparison, isMirrored);
    return [comparison];
  });
  tests.push(...own);
  return vetted.besideHidden ? comparisons.map(withoutRest) : comparisons;
}

/** Everyone less the group and the rest would be those few whose answer is not known, so the rest is not told. */
function withoutRest(comparison: Comparison): Comparison {
  return Object.assign(comparison, { rest: null, riskRatio: null, difference: null });
}

const nothing = {
  ...{ group: null, rest: null, riskRatio: null, difference: null, p: null, adjusted: null },
  ...{ worthALook: false, views: null, hidden: null },
};

/** Cases among pupils of a group, before it is decided what of it is shown. */
interface Tally {
  pupils: number;
  cases: number;
}

type Sides = Pick<Comparison, 'group' | 'rest' | 'riskRatio' | 'difference' | 'p'>;

function sidesOf(tallies: readonly Tally[], at: number, floors: Floors): Sides {
  const sides = { group: { pupils: 0, cases: 0 }, rest: { pupils: 0, cases: 0 } };
  tallies.forEach(({ pupils, cases }, place) => {
    const side = place === at ? sides.group : sides.rest;
    side.pupils += pupils;
    side.cases += cases;
  });
  const group = countOf(sides.group.cases, sides.group.pupils, floors);
  const rest = countOf(sides.rest.cases, sides.rest.pupils, floors);
  const [a, b] = [group.share, rest.share];
  if (!a || !b) return { group, rest, riskRatio: null, difference: null, p: null };
  return { group, rest, riskRatio: riskRatio(a, b), difference: differenceOf(a, b), p: fisherExact(a, b) };
}

/** Counts with the share that they make, unless the pupils are too few for a rate. */
export function countOf(cases: number, pupils: number, floors: Floors): CaseCount {
  return { cases, pupils, share: pupils >= floors.rate ? shareOf(cases, pupils) : null };
}

function addTest(own: Test[], comparison: Comparison, isMirrored: boolean): void {
  if (comparison.p === null) return;
  const [first] = own;
  if (isMirrored && first) first.comparisons.push(comparison);
  else own.push({ p: comparison.p, comparisons: [comparison] });
}

function judge(comparison: Comparison, adjusted: number, floors: Floors): void {
  comparison.adjusted = adjusted;
  const { pupils, cases } = comparison.group as CaseCount; // only what is shown was tested
  comparison.worthALook = adjusted <= falseAlarms && pupils >= floors.lookPupils && cases >= floors.lookCases;
}
