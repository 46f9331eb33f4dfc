import type { PupilFigures } from './figures.ts';
import { isCase, type ShareMeasure, type Witnesses, witnessesOf } from './measure.ts';

/** How a school is divided, by which a screen can be narrowed. Each is looked at within those before it. */
export const divisions = ['year', 'house', 'tutor-group'] as const;
export type Division = (typeof divisions)[number];

/** Where a pupil is, in the order of the divisions; null is nowhere. */
export type Where = readonly (string | null)[];

/** How far a characteristic divides a school by itself; a key stage is made of years. */
const depths: Readonly<Record<string, number>> = { year: 1, 'key-stage': 1, house: 2, 'tutor-group': 3 };
export const depthOf = (dimensionId: string): number => depths[dimensionId] ?? 0;

/** Whether the groups of a characteristic are told all or none: they divide the school as years do, and add up to them. */
export const isAllOrNone = (dimensionId: string): boolean => depthOf(dimensionId) > 0 && dimensionId !== 'year';

/** Clubs are many and small: each could be crossed with each, and hardly any table be shown. */
const isClub = (dimensionId: string): boolean => dimensionId.startsWith('custom:');

/** Whether a characteristic is crossed with others like it: what divides a school is told within its parts by itself. */
export const isCrossed = (dimensionId: string): boolean => depthOf(dimensionId) === 0 && !isClub(dimensionId);

/** Whether there is a table of two characteristics at all: clubs are crossed with years, houses and forms alone. */
export const mayBeCrossed = (one: string, other: string): boolean =>
  one !== other && (depthOf(one) > 0 || depthOf(other) > 0 || (isCrossed(one) && isCrossed(other)));

/** A part of a screen, with the pupils who count in it and the adults behind it. */
export type Part = ShareMeasure | 'pupils' | 'phases' | 'attention' | 'tones' | 'repair' | 'views';

/** Whether a pupil counts in a part of a screen. */
export function countsIn(part: Part, figures: PupilFigures): boolean {
  if (part === 'restore' || part === 'invisible' || part === 'no-champion') return isCase(part, figures) !== null;
  if (part === 'phases') return figures.relationships.length > 0;
  if (part === 'attention') return figures.days > 0;
  if (part === 'repair') return figures.repairs.length > 0;
  return part !== 'views' || isCase('restore', figures) !== null;
}

/** Whom a part of a screen rests on. */
export function witnessesIn(part: Part): Witnesses {
  if (part === 'views') return 'placing';
  return part === 'restore' || part === 'invisible' || part === 'no-champion' ? witnessesOf[part] : 'meeting';
}
