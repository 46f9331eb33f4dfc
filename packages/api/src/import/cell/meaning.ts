import { readUpn } from '@noticed/shared/domain/people/upn';
import { readYearGroup, type YearGroup } from '@noticed/shared/domain/people/year-group';
import type { RosterNation } from '../roster.ts';

/** The UPN in a cell, or null for anything that is none: those cells are often used for other numbers. */
export function upnOf(text: string): string | null {
  const reading = readUpn(text);
  return reading.is === 'upn' ? reading.upn : null;
}

/** OneRoster and School Data Sync use the US codes for the years before school. */
const earlyGrades: Record<string, YearGroup> = { KG: 'R', PK: 'N', PR: 'N', TK: 'R', IT: 'N' };

/** A year group from a grade code or an English spelling. @example yearOf('09') // '9' */
export function yearOf(text: string): YearGroup | null {
  return earlyGrades[text.trim().toUpperCase()] ?? readYearGroup(text);
}

const nations: [RegExp, RosterNation][] = [
  [/^(england|eng|gb-eng)$/i, 'england'],
  [/^(wales|cymru|wls|gb-wls)$/i, 'wales'],
  [/^(scotland|sct|gb-sct)$/i, 'scotland'],
  [/^(northern ireland|nir|gb-nir)$/i, 'northern-ireland'],
];

/** The nation of the United Kingdom that a country column names, if it names one. */
export function namedNation(text: string): RosterNation | null {
  return nations.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null;
}
