import { type Day, dayNumber } from '../calendar/day.ts';
import type { ReviewFact } from '../facts.ts';
import { Fault } from '../fault.ts';
import { type Standing, standing } from '../relationship/phase.ts';

/** A pupil of the register as its adult has placed them so far. */
export interface Placed {
  pupilId: string;
  phase: Standing;
}

/** What a review comes to: the moves to write as placements, who stays as they are, and who is still not placed. */
export interface Review extends ReviewFact {
  moves: { pupilId: string; from: Standing; to: Standing }[];
  unchanged: string[];
  unsorted: string[];
}

/** A review that was done without a network is sent within so many days, or not at all (quality.md section 6). */
export const daysUnsent = 7;

/**
 * An adult goes over a register: changes, plus “all the rest unchanged”. Only a real change becomes a move, so a review
 * that changes nothing keeps every age; a late joiner who is left alone stays not placed yet.
 * @throws Fault `stranger` on a change to a pupil who is not on the register, `unknown-phase`, `bad-day`,
 * `future-placement` on a day to come, `too-old` when it was done more than seven days ago.
 */
export function reviewRegister(
  review: ReviewFact,
  register: readonly Placed[],
  changes: ReadonlyMap<string, string>,
  today: Day,
): Review {
  if (dayNumber(review.happenedOn) > dayNumber(today))
    throw new Fault('future-placement', `${review.happenedOn} has not come yet.`);
  if (dayNumber(today) - dayNumber(review.happenedOn) > daysUnsent)
    throw new Fault('too-old', 'This was done more than seven days ago. Go over the register as it is now.');
  const known = new Set(register.map((one) => one.pupilId));
  for (const pupilId of changes.keys())
    if (!known.has(pupilId)) throw new Fault('stranger', 'A change is for a pupil who is not on this register.');
  const after = register.map((one) => ({ ...one, to: standing(changes.get(one.pupilId) ?? one.phase) }));
  const moved = after.filter((one) => one.to !== one.phase);
  return {
    ...review,
    moves: moved.map(({ pupilId, phase, to }) => ({ pupilId, from: phase, to })),
    unchanged: after.filter((one) => one.to === one.phase).map((one) => one.pupilId),
    unsorted: after.filter((one) => one.to === 'unsorted').map((one) => one.pupilId),
  };
}
