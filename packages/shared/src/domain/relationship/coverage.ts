import type { Day } from '../calendar/day.ts';
import type { Person } from '../flags/person.ts';
import { personOf } from '../flags/person.ts';
import type { Scene } from '../flags/scene.ts';

/** How many pupils a list can speak for. The uncovered are counted and shown apart, never called invisible. */
export interface Coverage {
  covered: number;
  uncovered: number;
}

/**
 * Whether enough of a pupil's adults log for silence to mean anything: at least half of them, and at least two (in a
 * primary class, one), logged anything about any pupil in the window (domain.md section 4).
 */
export function isCovered(person: Person): boolean {
  const { limits } = person.scene.settings;
  const logging = person.pairs.filter(({ adultId }) => loggedLately(person.scene, adultId, '')).length;
  const least = isPrimary(person) ? limits.coveragePrimaryAdults : limits.coverageAdults;
  return logging >= least && logging >= person.pairs.length * limits.coverageShare;
}

/** The rules of a primary hold in a primary school, and in any school for a pupil on a primary class. */
export function isPrimary({ scene, registers }: Person): boolean {
  return scene.ledger.school.kind === 'primary' || registers.some(({ register }) => register.kind === 'primary-class');
}

/** Whether an adult logged anything in the window: on a register, or about anyone (`''`). */
export function loggedLately(scene: Scene, adultId: string, registerId: string): boolean {
  const last: Day | undefined = scene.ledger.logged.get(adultId)?.get(registerId);
  return last !== undefined && last >= scene.windowStart(scene.settings.limits.coverageWindow);
}

/**
 * The adults whose next moment with somebody who is not on a register may matter to that register all the same: they
 * logged nothing in the window about anyone, or nothing on another register of its pupils.
 */
export function silentBeside(scene: Scene, registerId: string): Set<string> {
  const silent = new Set<string>();
  for (const [adultId, spells] of scene.ledger.teaching) {
    const others = spells.map((one) => one.registerId).filter((one) => one !== registerId);
    if (['', ...others].some((one) => !loggedLately(scene, adultId, one))) silent.add(adultId);
  }
  return silent;
}

/** Coverage of some pupils: it stands beside every list. Pupils whom no prompt may speak of are in neither count. */
export function coverageOf(scene: Scene, pupilIds: Iterable<string>): Coverage {
  const coverage = { covered: 0, uncovered: 0 };
  for (const pupilId of pupilIds) {
    const person = personOf(scene, pupilId);
    if (person) coverage[isCovered(person) ? 'covered' : 'uncovered'] += 1;
  }
  return coverage;
}

/**
 * The arithmetic that the settings screen shows: school days in which noticing so many pupils a day reaches them all.
 * @example daysToCover(30, 2) // 15, which is three weeks
 */
export function daysToCover(pupils: number, aDay: number): number {
  return Math.ceil(pupils / aDay);
}
