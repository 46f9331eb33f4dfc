import type { Day } from '../calendar/day.ts';
import { dayNumber } from '../calendar/day.ts';
import type { SnoozeFact } from '../facts.ts';
import { Fault } from '../fault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Flag } from './flag.ts';
import { isSnoozed } from './prompt.ts';

/** Who reads a list of flags: an adult, the years they lead, and whether they are on the behaviour team. */
export interface Reader {
  adultId: string;
  years: readonly string[];
  behaviourTeam: boolean;
}

/**
 * Of some flags those that are for this reader, by name or as a leader, without what they snoozed. The only way from
 * flags to a person's screen: a flag for one adult alone reaches nobody else.
 */
export function seenBy(ledger: Ledger, today: Day, flags: readonly Flag[], reader: Reader): Flag[] {
  return flags.filter((flag) => isFor(ledger, flag, reader) && !isHidden(ledger, today, flag, reader.adultId));
}

function isFor(ledger: Ledger, flag: Flag, { adultId, years, behaviourTeam }: Reader): boolean {
  if (flag.for.adults.includes(adultId)) return true;
  if (behaviourTeam && flag.for.roles.includes('behaviour-team')) return true;
  if (flag.pupilId === null || !flag.for.roles.includes('head-of-year')) return false;
  const year = ledger.pupils.get(flag.pupilId)?.year;
  return typeof year === 'string' && years.includes(year);
}

function isHidden(ledger: Ledger, today: Day, { pupilId, registerId, kind }: Flag, adultId: string): boolean {
  return isSnoozed(ledger.snoozes.get(pupilId ?? registerId ?? ''), kind, adultId, today);
}

/**
 * Sets a flag aside on one adult's list until a day, on which it comes back if it still stands.
 * @throws Fault `illegal-move` when that day is not to come, `bad-day`.
 */
export function snooze(flag: Flag, adultId: string, until: Day, today: Day): SnoozeFact {
  if (dayNumber(until) <= dayNumber(today))
    throw new Fault('illegal-move', 'A prompt can be set aside until a later day.');
  const { kind, pupilId, registerId } = flag;
  return { kind, pupilId, registerId: pupilId === null ? registerId : null, adultId, until };
}
