import type { CheckInFact } from '../facts.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { logCheckIn } from './log-check-in.ts';
import { putAround, putFolded } from './put-folded.ts';
import { putRoster } from './put-roster.ts';
import { noticeHeld, putSession } from './put-session.ts';
import type { LedgerRows } from './rows.ts';
import { nothingTouched, type Touched } from './touched.ts';

/**
 * What happened since: rows as they are now, each replacing the one of the same key, and check-ins that are new. A row
 * that no longer is (an absence undone) comes as a spell that ends before it starts. A check-in or placement taken back
 * comes as the folded rows of its pair, its pupil and its day, because a ledger keeps no check-ins to count again.
 */
export interface LedgerChange extends Partial<Omit<LedgerRows, 'school' | 'calendar'>> {
  checkIns?: readonly CheckInFact[];
}

/** Applies a change to a ledger, in place, and says what it touched. */
export function apply(ledger: Ledger, change: LedgerChange): Touched {
  const touched = nothingTouched();
  putRoster(ledger, change, touched);
  putFolded(ledger, change, touched);
  // Folded rows need not count sessions, and must not make one forgotten.
  for (const { pupilId } of [...(change.relationships ?? []), ...(change.noticed ?? [])])
    for (const session of ledger.sessions.get(pupilId) ?? []) noticeHeld(ledger, session);
  putAround(ledger, change, touched);
  for (const session of change.sessions ?? []) putSession(ledger, session, touched);
  for (const checkIn of change.checkIns ?? []) logCheckIn(ledger, checkIn, touched);
  return touched;
}

/** Indexes a set of rows; see {@link LedgerRows} for what a part of a school needs. */
export function buildLedger(rows: LedgerRows): Ledger {
  const ledger = emptyLedger(rows);
  apply(ledger, rows);
  return ledger;
}
