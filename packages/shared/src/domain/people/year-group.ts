import { spelling } from './spelling.ts';

/** Year groups of English schools in order: nursery, reception, 1–13. */
export const yearGroups = ['N', 'R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'] as const;
export type YearGroup = (typeof yearGroups)[number];

const words: Partial<Record<YearGroup, readonly string[]>> = {
  N: ['n', 'n1', 'n2', 'nursery', 'nursery 1', 'nursery 2', 'year n', 'fs1', 'f1', 'foundation 1'],
  R: ['r', 'rec', 'reception', 'year r', 'yr', 'y r', 'fs2', 'f2', 'foundation 2', '0', '00', 'year 0', 'y0'],
  '12': ['lower sixth', 'lower 6th', 'l6'],
  '13': ['upper sixth', 'upper 6th', 'u6'],
};

/**
 * Reads a year group as schools spell it: “Year 9”, “Yr9”, “Y09”, “9”, “9.0”, “Reception”; null when it is none.
 * @example readYearGroup('Yr. 09') // '9'
 */
export function readYearGroup(text: string): YearGroup | null {
  const said = spelling(text);
  const number = /^(?:(?:nc )?year|yr|y|ncy)? ?0?(\d{1,2})(?: 0)?$/.exec(said)?.[1];
  return yearGroups.find((one) => one === number || words[one]?.includes(said)) ?? null;
}

/** How a year group is written on a screen. @example yearGroupName('9') // 'Year 9' */
export function yearGroupName(year: YearGroup): string {
  if (year === 'N') return 'Nursery';
  return year === 'R' ? 'Reception' : `Year ${year}`;
}

/** The year group after this one at rollover; null after Year 13. */
export function nextYearGroup(year: YearGroup): YearGroup | null {
  return yearGroups[yearGroups.indexOf(year) + 1] ?? null;
}

export const keyStages = ['EYFS', 'KS1', 'KS2', 'KS3', 'KS4', 'KS5'] as const;
export type KeyStage = (typeof keyStages)[number];
const stages: Record<YearGroup, KeyStage> = {
  ...{ N: 'EYFS', R: 'EYFS', '1': 'KS1', '2': 'KS1', '3': 'KS2', '4': 'KS2', '5': 'KS2', '6': 'KS2' },
  ...{ '7': 'KS3', '8': 'KS3', '9': 'KS3', '10': 'KS4', '11': 'KS4', '12': 'KS5', '13': 'KS5' },
};

/** The key stage of a year group (England). @example keyStageOf('10') // 'KS4' */
export function keyStageOf(year: YearGroup): KeyStage {
  return stages[year];
}

/** Sorts year groups as people expect, Nursery first and 10 after 9. */
export function byYearGroup(one: YearGroup, other: YearGroup): number {
  return yearGroups.indexOf(one) - yearGroups.indexOf(other);
}
