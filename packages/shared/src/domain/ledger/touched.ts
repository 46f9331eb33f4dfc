import type { Day } from '../calendar/day.ts';
import type { Ledger } from './ledger.ts';

/** An adult and one of their registers. */
export interface Desk {
  adultId: string;
  registerId: string;
}

/** The same desk has the same key. */
export function deskKey(adultId: string, registerId: string): string {
  return `${adultId}|${registerId}`;
}

/** What a change may have altered, so that only this is computed again. */
export interface Touched {
  pupils: Set<string>;
  desks: Map<string, Desk>;
  /** Whose last logged day moved, and from what; `registerId` is `''` for anything about anyone. It matters only to who was silent until then. */
  logged: { adultId: string; registerId: string; before: Day | null }[];
}

export function nothingTouched(): Touched {
  return { pupils: new Set(), desks: new Map(), logged: [] };
}

export function touchDesk(touched: Touched, adultId: string, registerId: string): void {
  touched.desks.set(deskKey(adultId, registerId), { adultId, registerId });
}

/** The desks of everyone who was ever with a register: a clock of the register itself may have moved. */
export function touchDesks(ledger: Ledger, touched: Touched, registerId: string): void {
  for (const { adultId } of ledger.teachers.get(registerId) ?? []) touchDesk(touched, adultId, registerId);
}

/** A register with everyone who was ever on it or with it. */
export function touchRegister(ledger: Ledger, touched: Touched, registerId: string): void {
  for (const { pupilId } of ledger.members.get(registerId) ?? []) touched.pupils.add(pupilId);
  touchDesks(ledger, touched, registerId);
}

/** Everyone and everything. */
export function touchAll(ledger: Ledger, touched: Touched): void {
  for (const pupilId of ledger.pupils.keys()) touched.pupils.add(pupilId);
  for (const registerId of ledger.teachers.keys()) touchDesks(ledger, touched, registerId);
}
