import type { Day, Instant } from '../calendar/day.ts';
import { plusDays } from '../calendar/day.ts';
import type { Standing } from './phase.ts';

/** For how many days an offer of help waits for whoever it is meant for (default). */
export const offerLastsDays = 14;

/** An adult who asked for help with one relationship. It ends when they say so, and when the relationship leaves Restore. */
export interface Ask {
  adultId: string;
  pupilId: string;
  askedAt: Instant;
  endedAt: Instant | null;
}

/** Help offered to whoever has a pupil in Restore. */
export interface Offer {
  pupilId: string;
  offeredBy: string;
  offeredOn: Day;
}

/**
 * Whether an offer is for this adult: theirs is a relationship in Restore, they did not make the offer themselves, and it still
 * waits. Nobody else learns whom it reached (quality.md section 1).
 */
export function isMeantFor(offer: Offer, adult: { adultId: string; standing: Standing }, today: Day): boolean {
  const waits = offer.offeredOn <= today && today <= plusDays(offer.offeredOn, offerLastsDays);
  return waits && adult.standing === 'restore' && offer.offeredBy !== adult.adultId;
}

/** Whether an adult asks for help with a relationship as it stands now: only then is their name shown beside Restore. */
export function asksForHelp(asks: readonly Ask[], adultId: string, standing: Standing): boolean {
  return standing === 'restore' && asks.some((one) => one.adultId === adultId && one.endedAt === null);
}
