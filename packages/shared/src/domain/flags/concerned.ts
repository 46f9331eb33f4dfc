import { type Desk, deskKey, type Touched } from '../ledger/touched.ts';
import { loggedLately } from '../relationship/coverage.ts';
import type { Finding } from './finding.ts';
import { current } from './person.ts';
import type { Scene } from './scene.ts';

/**
 * Whose flags a change may have altered. Who logs for the first time in a window, or turns out to have logged nothing,
 * changes whom they cover, which matters to pupils unseen for long, and whether a register of theirs is silent.
 */
export function concerned(
  findings: ReadonlyMap<string, Finding>,
  scene: Scene,
  touched: Touched,
): { pupils: Set<string>; desks: Map<string, Desk> } {
  const pupils = new Set(touched.pupils);
  const desks = new Map(touched.desks);
  const start = scene.windowStart(scene.settings.limits.coverageWindow);
  for (const { adultId, registerId, before } of touched.logged) {
    const was = (before ?? '') >= start;
    const is = loggedLately(scene, adultId, registerId);
    if (was && is) continue;
    if (registerId !== '') desks.set(deskKey(adultId, registerId), { adultId, registerId });
    if (was === is) continue;
    const others = registerId === '' ? unseenOf(scene, adultId) : hushed(findings, scene, { adultId, registerId }, is);
    for (const pupilId of others) pupils.add(pupilId);
  }
  return { pupils, desks };
}

/** The pupils of an adult whom nobody may have noticed for the limit, closures left aside. */
function* unseenOf({ ledger, settings, today, now }: Scene, adultId: string): Generator<string> {
  for (const { registerId } of current(ledger.teaching.get(adultId), today))
    for (const { pupilId } of current(ledger.members.get(registerId), today)) {
      const last = ledger.noticed.get(pupilId)?.last;
      if (!last || now - ledger.calendar.ordinal(last.day) >= settings.limits.invisibleAmber) yield pupilId;
    }
}

/** Whom the silence of a register concerns: when it breaks, those it stood in for; when it begins, all on it. */
function* hushed(
  findings: ReadonlyMap<string, Finding>,
  { ledger, today }: Scene,
  { adultId, registerId }: Desk,
  broken: boolean,
): Generator<string> {
  const ofDesk = (silence: Desk) => silence.adultId === adultId && silence.registerId === registerId;
  for (const { pupilId } of current(ledger.members.get(registerId), today))
    if (!broken || findings.get(pupilId)?.silences.some(ofDesk)) yield pupilId;
}
