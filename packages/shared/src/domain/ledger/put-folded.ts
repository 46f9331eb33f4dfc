import type { Day } from '../calendar/day.ts';
import { type Ledger, relationshipOf, type Tally, under } from './ledger.ts';
import { putSpell } from './put-roster.ts';
import type { LedgerRows, TallyRow } from './rows.ts';
import { type Touched, touchDesk } from './touched.ts';

/** The folded rows: where relationships stand, when pupils were noticed, what adults logged and reviewed. */
export function putFolded(ledger: Ledger, change: Partial<LedgerRows>, touched: Touched): void {
  for (const { adultId, pupilId, phase, phaseSince, last } of change.relationships ?? []) {
    Object.assign(relationshipOf(ledger, adultId, pupilId), { phase, phaseSince, last });
    touched.pupils.add(pupilId);
  }
  for (const pupil of change.noticed ?? []) {
    ledger.noticed.set(pupil.pupilId, { ...pupil });
    touched.pupils.add(pupil.pupilId);
  }
  for (const tally of change.tallies ?? []) {
    putTally(ledger, tally);
    touched.pupils.add(tally.pupilId);
  }
  for (const { adultId, registerId, lastOn } of change.logged ?? []) {
    const days = under(ledger.logged, adultId, () => new Map<string, Day>());
    const before = days.get(registerId ?? '') ?? null;
    if (lastOn === null) days.delete(registerId ?? '');
    else days.set(registerId ?? '', lastOn);
    touched.logged.push({ adultId, registerId: registerId ?? '', before });
  }
  for (const { adultId, registerId, happenedOn } of change.reviews ?? []) {
    under(ledger.reviews, adultId, () => new Map()).set(registerId, happenedOn);
    touchDesk(touched, adultId, registerId);
  }
}

function putTally(ledger: Ledger, { adultId, pupilId, ...tally }: TallyRow): void {
  const kept = tallyOn(relationshipOf(ledger, adultId, pupilId).tallies, tally.day);
  Object.assign(kept, tally);
}

/** The tally of a day, made in its place in order when there is none. Days mostly arrive in order, so the search is from the end. */
export function tallyOn(tallies: Tally[], day: string): Tally {
  let index = tallies.length;
  for (; index > 0; index--) {
    const tally = tallies[index - 1];
    if (tally?.day === day) return tally;
    if (tally && tally.day < day) break;
  }
  const made = { day, noticings: 0, positive: 0, corrective: 0 };
  tallies.splice(index, 0, made);
  return made;
}

const list = () => [];

/** What stands around a pupil: champions, stops and snoozes. */
export function putAround(ledger: Ledger, change: Partial<LedgerRows>, touched: Touched): void {
  for (const champion of change.champions ?? []) {
    const same = (one: typeof champion) => one.adultId === champion.adultId && one.from === champion.from;
    putSpell(under(ledger.champions, champion.pupilId, list), champion, same);
    touched.pupils.add(champion.pupilId);
  }
  for (const stop of change.stops ?? []) {
    const same = (one: typeof stop) => one.adultId === stop.adultId && one.from === stop.from;
    putSpell(under(ledger.stops, stop.pupilId, list), stop, same);
    touched.pupils.add(stop.pupilId);
  }
  for (const snooze of change.snoozes ?? []) putSnooze(ledger, snooze, touched);
}

function putSnooze(ledger: Ledger, snooze: LedgerRows['snoozes'][number], touched: Touched): void {
  const { kind, adultId, pupilId, registerId } = snooze;
  const about = pupilId ?? registerId;
  if (about === null) return;
  const kept = under<LedgerRows['snoozes'][number][]>(ledger.snoozes, about, list);
  const index = kept.findIndex((one) => one.kind === kind && one.adultId === adultId);
  kept.splice(index < 0 ? kept.length : index, 1, snooze);
  if (pupilId) touched.pupils.add(pupilId);
  else touchDesk(touched, adultId, about);
}
