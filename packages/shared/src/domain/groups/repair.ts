import type { Day } from '../calendar/day.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import type { SessionFact } from '../facts.ts';
import type { Story } from '../relationship/relationship.ts';

/** A held session as trends see it. Time to repair is learnt from, never a target, never scored as late. */
export interface Repair {
  /** School days from Restore to the held session; null when the adult had not said Restore before it. */
  daysToHeld: number | null;
  /** Whether the bond had mended at follow-up; null while nobody has asked. */
  mended: boolean | null;
}

/**
 * What a held session says about repair; null when it was not held. Restore is counted from the first day of the stay in
 * Restore that the session answers, as the adult's placements tell it.
 */
export function repairOf(
  session: Pick<SessionFact, 'heldOn'>,
  story: Pick<Story, 'steps'>,
  mended: boolean | null,
  calendar: SchoolCalendar,
): Repair | null {
  const { heldOn } = session;
  if (heldOn === null) return null;
  const entered = restoreEntered(story, heldOn);
  const daysToHeld = entered ? calendar.countAfter(entered, heldOn) : null;
  return { daysToHeld, mended };
}

/** The first day of the stay in Restore that a session answers; null when the adult had not said Restore before it. */
export function restoreEntered(story: Pick<Story, 'steps'>, heldOn: Day): Day | null {
  const before = story.steps.filter((step) => step.on <= heldOn && step.from !== step.to);
  const entered = before.findLast((step) => step.to === 'restore' || step.on < heldOn);
  return entered?.to === 'restore' ? entered.on : null;
}
