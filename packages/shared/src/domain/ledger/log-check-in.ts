import type { Day } from '../calendar/day.ts';
import { inSpell, later } from '../calendar/spell.ts';
import type { CheckInFact } from '../facts.ts';
import { isRemote, notices } from '../relationship/check-in.ts';
import { latest } from '../relationship/noticing.ts';
import { type Ledger, relationshipOf, under } from './ledger.ts';
import { tallyOn } from './put-folded.ts';
import type { Moment } from './rows.ts';
import type { Touched } from './touched.ts';

/** Folds one new check-in into a ledger. One that was taken back never happened. */
export function logCheckIn(ledger: Ledger, checkIn: CheckInFact, touched: Touched): void {
  if (checkIn.retractedAt !== null) return;
  const { adultId, happenedOn } = checkIn;
  logOn(ledger, adultId, '', happenedOn, touched);
  for (const registerId of registersOf(ledger, checkIn)) logOn(ledger, adultId, registerId, happenedOn, touched);
  if (checkIn.reach === 'whole-group') return;
  for (const pupilId of checkIn.pupilIds) {
    tally(ledger, checkIn, pupilId);
    if (notices(checkIn)) notice(ledger, momentOf(checkIn), pupilId, isRemote(checkIn));
    touched.pupils.add(pupilId);
  }
}

/**
 * The adult's registers that a check-in counts for: those with at least one of its pupils on the day it happened. The
 * store uses it too, to keep the last day on which an adult logged anything on each of their registers.
 */
export function registersOf(
  { teaching, memberships }: Pick<Ledger, 'teaching' | 'memberships'>,
  { adultId, pupilIds, happenedOn }: Pick<CheckInFact, 'adultId' | 'pupilIds' | 'happenedOn'>,
): string[] {
  const found: string[] = [];
  for (const spell of teaching.get(adultId) ?? []) {
    if (!inSpell(spell, happenedOn) || found.includes(spell.registerId)) continue;
    const isOn = (pupilId: string) =>
      memberships.get(pupilId)?.some((one) => one.registerId === spell.registerId && inSpell(one, happenedOn));
    if (pupilIds.some(isOn)) found.push(spell.registerId);
  }
  return found;
}

function logOn(ledger: Ledger, adultId: string, registerId: string, day: Day, touched: Touched): void {
  const days = under(ledger.logged, adultId, () => new Map<string, Day>());
  const before = days.get(registerId) ?? null;
  if (before !== null && before >= day) return;
  days.set(registerId, day);
  touched.logged.push({ adultId, registerId, before });
}

function tally(ledger: Ledger, checkIn: CheckInFact, pupilId: string): void {
  const day = tallyOn(relationshipOf(ledger, checkIn.adultId, pupilId).tallies, checkIn.happenedOn);
  if (notices(checkIn)) day.noticings += 1;
  if (checkIn.tone === 'positive') day.positive += 1;
  if (checkIn.tone === 'corrective') day.corrective += 1;
}

function momentOf({ happenedOn, adultId, practiceId, recordedAt }: CheckInFact): Moment {
  return { day: happenedOn, adultId, practiceId, recordedAt };
}

/** A pupil was noticed: the last moment of the pair and of the pupil move on, if it is later than theirs. */
export function notice(ledger: Ledger, moment: Moment, pupilId: string, remote: boolean): void {
  const pair = relationshipOf(ledger, moment.adultId, pupilId);
  pair.last = latest(pair.last, moment);
  const pupil = under(ledger.noticed, pupilId, () => ({ pupilId, last: null, lastRemoteOn: null }));
  pupil.last = latest(pupil.last, moment);
  if (remote) pupil.lastRemoteOn = later(pupil.lastRemoteOn, moment.day);
}
