import type { Day } from '../calendar/day.ts';
import type { TeachingFact } from '../facts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type Desk, deskKey } from '../ledger/touched.ts';
import { byUrgency, type Flag } from './flag.ts';
import { current } from './person.ts';
import type { Scene } from './scene.ts';

/**
 * What part of a school is asked about. A pupil: all flags about them, for the caller to show each to its audience
 * only. An adult: what is for them by name. A register: what concerns its pupils as such and their relationships with
 * its own adults. A year: what is for its leaders.
 */
export type Scope = { pupilId: string } | { adultId: string } | { registerId: string } | { year: string };

/** Of the flags that a scope's pupils and desks gave rise to, those that belong to it, most urgent first. */
export function inScope({ ledger, today }: Scene, flags: readonly Flag[], scope: Scope): Flag[] {
  return flags.filter(belongs(ledger, today, scope)).sort(byUrgency);
}

/** Only the scope's own pupils and desks were looked at, so little is left to ask of each flag. */
function belongs(ledger: Ledger, today: Day, scope: Scope): (flag: Flag) => boolean {
  if ('pupilId' in scope) return () => true;
  if ('adultId' in scope) return (flag) => flag.for.adults.includes(scope.adultId);
  if ('year' in scope) return (flag) => flag.for.roles.length > 0;
  const own = new Set(current(ledger.teachers.get(scope.registerId), today).map((one) => one.adultId));
  return (flag) => flag.adultId === null || own.has(flag.adultId);
}

/** The pupils whom a scope needs looked at, each once. */
export function pupilsIn({ ledger, today }: Scene, scope: Scope | undefined): Iterable<string> {
  if (!scope) return ledger.pupils.keys();
  if ('pupilId' in scope) return [scope.pupilId];
  if ('year' in scope)
    return [...ledger.pupils.values()].filter((pupil) => pupil.year === scope.year).map((pupil) => pupil.id);
  const onRegister = (registerId: string) => current(ledger.members.get(registerId), today).map((one) => one.pupilId);
  if ('registerId' in scope) return new Set(onRegister(scope.registerId));
  const { adultId } = scope;
  const met = current(ledger.teaching.get(adultId), today).flatMap((one) => onRegister(one.registerId));
  return new Set([...met, ...bound(ledger, adultId)]);
}

/** Pupils with whom an adult has a session, or whose champion they are, whether or not they meet on a register. */
function bound(ledger: Ledger, adultId: string): string[] {
  const found: string[] = [];
  for (const [pupilId, sessions] of ledger.sessions)
    for (const { adultId: own, facilitatorId, openItems } of sessions)
      if (own === adultId || facilitatorId === adultId || openItems.some((item) => item.ownerId === adultId))
        found.push(pupilId);
  for (const [pupilId, champions] of ledger.champions)
    if (champions.some((champion) => champion.adultId === adultId)) found.push(pupilId);
  return found;
}

/** The adults' registers whose own flags a scope needs. */
export function desksIn({ ledger, today }: Scene, scope: Scope | undefined): Iterable<Desk> {
  const desks = new Map<string, Desk>();
  for (const { adultId, registerId } of current(teachingIn(ledger, scope), today))
    desks.set(deskKey(adultId, registerId), { adultId, registerId });
  return desks.values();
}

function teachingIn(ledger: Ledger, scope: Scope | undefined): readonly TeachingFact[] | undefined {
  if (!scope) return [...ledger.teaching.values()].flat();
  if ('adultId' in scope) return ledger.teaching.get(scope.adultId);
  return 'registerId' in scope ? ledger.teachers.get(scope.registerId) : undefined;
}
