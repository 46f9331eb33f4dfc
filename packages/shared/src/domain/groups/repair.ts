import type { SessionFact } from '../facts.ts';
import type { Story } from '../relationship.ts';
import type { SchoolCalendar } from '../school-calendar.ts';

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
  const before = story.steps.filter((step) => step.on <= heldOn && step.from !== step.to);
  const entered = before.findLast((step) => step.to === 'restore' || step.on < heldOn);
  const daysToHeld = entered?.to === 'restore' ? calendar.countAfter(entered.on, heldOn) : null;
  return { daysToHeld, mended };
}
