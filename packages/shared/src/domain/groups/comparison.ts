import { fisherExact } from '../statistics/fisher.ts';
import { benjaminiHochberg } from '../statistics/multiple.ts';
import { type Difference, differenceOf, type Share, shareOf } from '../statistics/proportion.ts';
import { type RiskRatio, riskRatio } from '../statistics/risk-ratio.ts';
import type { PupilFigures } from './figures.ts';
import type { Floors } from './floor.ts';
import type { Dimension } from './group.ts';
import { type ShareMeasure, shareMeasures, verdictOn } from './measure.ts';
import { hiddenGroups, rowsOf, type Sheet, sheetOf, type Tally, tally } from './sheet.ts';

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
  const tests: Test[] = [];
  const comparisons = measures.flatMap((measure) => {
    const sheet = sheetOf(figures.map((one) => ({ pupilId: one.pupilId, verdict: verdictOn(measure, one) })));
    return dimensions.flatMap((dimension) => compareDimension({ sheet, measure, dimension, floors, tests }));
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
  sheet: Sheet;
  measure: ShareMeasure;
  dimension: Dimension;
  floors: Floors;
  tests: Test[];
}

function compareDimension({ sheet, measure, dimension, floors, tests }: Task): Comparison[] {
  const rows = rowsOf(sheet, dimension.groups);
  const tallies = tally(sheet, rows);
  const hidden = hiddenGroups(sheet, rows, floors);
  const isMirrored = tallies.filter(({ pupils }) => pupils > 0).length === 2;
  const all = sumOf(tallies);
  const own: Test[] = [];
  const comparisons = dimension.groups.flatMap((group, at): Comparison[] => {
    if (group.counterpart) return [];
    const one = tallies[at] as Tally; // one tally a group
    const ids = { dimensionId: dimension.id, groupId: group.id, measure };
    if (hidden[at] || one.pupils === 0)
      return [{ ...ids, ...nothing, hidden: hidden[at] ? 'too-few' : 'nobody-counted' }];
    const comparison = { ...ids, ...sidesOf(one, all, floors), views: one.adults, hidden: null };
    addTest(own, comparison, isMirrored);
    return [comparison];
  });
  tests.push(...own);
  return comparisons;
}

const nothing = {
  ...{ group: null, rest: null, riskRatio: null, difference: null, p: null, adjusted: null },
  ...{ worthALook: false, views: null },
};

function sumOf(tallies: readonly Tally[]): { pupils: number; cases: number } {
  const sum = { pupils: 0, cases: 0 };
  for (const { pupils, cases } of tallies) {
    sum.pupils += pupils;
    sum.cases += cases;
  }
  return sum;
}

function sidesOf(
  one: Tally,
  all: { pupils: number; cases: number },
  floors: Floors,
): Pick<Comparison, 'group' | 'rest' | 'riskRatio' | 'difference' | 'p' | 'adjusted' | 'worthALook'> {
  const group = countOf(one.cases, one.pupils, floors);
  const rest = countOf(all.cases - one.cases, all.pupils - one.pupils, floors);
  const base = { ...nothing, group, rest };
  if (!group.share || !rest.share) return base;
  const p = fisherExact(group.share, rest.share);
  return {
    ...base,
    p,
    riskRatio: riskRatio(group.share, rest.share),
    difference: differenceOf(group.share, rest.share),
  };
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
