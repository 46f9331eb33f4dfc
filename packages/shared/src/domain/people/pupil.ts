import type { Day } from '../calendar/day.ts';
import { inSpell } from '../calendar/spell.ts';
import type { PupilFact, Spell } from '../facts.ts';
import { onRoll } from '../relationship/relationship.ts';

/** Whether a pupil is off site on a day: alternative provision, dual registration, a part-time timetable, long absence. */
export function isOffSite(pupil: Pick<PupilFact, 'offSite'>, day: Day): boolean {
  return pupil.offSite.some((spell) => inSpell(spell, day));
}

/** Whether a pupil may be placed, flagged and offered in a five: on roll, and no objection is honoured (domain.md section 8). */
export function isFollowed(pupil: Pick<PupilFact, 'joinedOn' | 'leftOn' | 'objected'>, day: Day): boolean {
  return onRoll(pupil, day) && !pupil.objected;
}

/**
 * A leaver's spells (memberships, off-site spells, champions) ended on their last day: archived with their history,
 * never deleted. What had not begun by then never was.
 */
export function endedOn<One extends Spell>(spells: readonly One[], lastDay: Day): One[] {
  return spells
    .filter((one) => one.from <= lastDay)
    .map((one) => (one.to === null || one.to > lastDay ? { ...one, to: lastDay } : one));
}
