import type { Floors } from '../suppression/floor.ts';
import type { PupilFigures } from './figures.ts';
import type { Group } from './group.ts';
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

/** A part of a screen, with the pupils who count in it and the adults behind it. */
export type Part = ShareMeasure | 'pupils' | 'phases' | 'attention' | 'tones' | 'repair' | 'views';

/** Everyone whom a reader may count, before they chose a year, a house or a form. */
export interface WholeScope {
  figures: readonly PupilFigures[];
  whereOf: ReadonlyMap<string, Where>;
  floors: Floors;
}

/**
 * Whether the groups of a characteristic may be told within parts of a school. They may when in no such part a group is too
 * small: then every sum and difference of what is told speaks of whole parts of a group, none of which is under a floor.
 * It is asked of all parts at once, so that what one answer shows never tells what another hides.
 * @param depth how many of the divisions are told apart
 */
export function canBeDivided(
  whole: WholeScope,
  groups: readonly Pick<Group, 'pupilIds'>[],
  { depth, part, floor = whole.floors.group }: { depth: number; part: Part; floor?: number },
): boolean {
  const groupOf = new Map(groups.flatMap(({ pupilIds }, at) => pupilIds.map((id) => [id, at] as const)));
  const atoms = new Map<string, PupilFigures[]>();
  for (const one of whole.figures) {
    if (!countsIn(part, one)) continue;
    // Those beside the groups follow from everyone less the groups.
    const group = groupOf.get(one.pupilId) ?? beside;
    const where = whole.whereOf.get(one.pupilId) ?? [];
    // No name of a year, house or form holds a line break.
    const key = [group, ...where.slice(0, depth)].join('\n');
    const atom = atoms.get(key);
    if (atom) atom.push(one);
    else atoms.set(key, [one]);
  }
  const witnesses = witnessesIn(part);
  return [...atoms.values()].every((some) => some.length >= floor && haveAdults(some, witnesses, whole.floors.adults));
}

const beside = -1;

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

/** Whether so many adults stand behind these figures; it ends once they are found. */
function haveAdults(figures: readonly PupilFigures[], witnesses: Witnesses, least: number): boolean {
  const adults = new Set<string>();
  for (const { relationships } of figures) {
    for (const { adultId, standing } of relationships)
      if (witnesses === 'meeting' || standing !== 'unsorted') adults.add(adultId);
    if (adults.size >= least) return true;
  }
  return adults.size >= least;
}
