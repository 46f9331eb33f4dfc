import type { Day } from '../calendar/day.ts';
import type { SessionFact } from '../facts.ts';
import { heldSession } from '../relationship/practice-bank.ts';
import { type Ledger, under } from './ledger.ts';
import { notice } from './log-check-in.ts';
import type { Moment } from './rows.ts';
import type { Touched } from './touched.ts';

/** A session as it stands now. */
export function putSession(ledger: Ledger, session: SessionFact, touched: Touched): void {
  const { pupilId } = session;
  const kept = under<SessionFact[]>(ledger.sessions, pupilId, () => []);
  const index = kept.findIndex((one) => one.id === session.id);
  kept.splice(index < 0 ? kept.length : index, 1, session);
  touched.pupils.add(pupilId);
  noticeHeld(ledger, session);
}

/** A held session notices its pupil, on behalf of the adult and of who facilitated it (domain.md section 1). */
export function noticeHeld(ledger: Ledger, { adultId, facilitatorId, pupilId, heldOn }: SessionFact): void {
  if (heldOn === null) return;
  for (const one of new Set([adultId, facilitatorId])) notice(ledger, heldMoment(one, heldOn), pupilId, false);
}

/** A held session as the moment that it is for one of its adults: of two on a day, a check-in is the later. */
export function heldMoment(adultId: string, heldOn: Day): Moment {
  return { day: heldOn, adultId, practiceId: heldSession, recordedAt: `${heldOn}T00:00:00.000Z` };
}
