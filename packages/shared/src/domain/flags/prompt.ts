import type { Day } from '../calendar/day.ts';
import type { SnoozeFact } from '../facts.ts';
import type { Standing } from '../relationship/phase.ts';
import { type Flag, type FlagKind, flagKey, type LeaderRole, type Severity } from './flag.ts';
import { isStopped, type Person } from './person.ts';

/** What a rule says when it raises a flag about a pupil; the rest of the flag follows from the pupil. */
export interface Prompt {
  kind: FlagKind;
  severity?: Severity;
  /** Whose relationship it is about. */
  adultId?: string;
  registerId?: string | null;
  sessionId?: string;
  itemId?: string;
  since: Day;
  facts: Readonly<Record<string, number>>;
  sentence: string;
  /** The phase whose practices would answer it. */
  suggest?: Standing;
  practices?: readonly string[];
  adults: readonly string[];
  roles?: readonly LeaderRole[];
}

export type Raise = (prompt: Prompt) => void;

/**
 * Makes the flag, for those who may still act on it: not an adult whose relationship with the pupil is stopped, or
 * who snoozed it. Null when nobody is left to tell.
 */
export function flagOf(person: Person, prompt: Prompt): Flag | null {
  const { kind, adultId = null, sessionId = null, roles = [] } = prompt;
  if (adultId !== null && isStopped(person, adultId)) return null;
  const adults = listeners(person, prompt);
  if (adults.length === 0 && roles.length === 0) return null;
  const pupilId = person.pupil.id;
  return {
    key: flagKey(kind, pupilId, adultId, prompt.itemId ?? sessionId),
    kind,
    severity: prompt.severity ?? 'amber',
    pupilId,
    adultId,
    registerId: prompt.registerId === undefined ? homeRegister(person) : prompt.registerId,
    sessionId,
    since: prompt.since,
    facts: prompt.facts,
    sentence: prompt.sentence,
    practices: prompt.practices ?? (prompt.suggest ? person.scene.suggested(prompt.suggest) : []),
    for: { adults, roles },
  };
}

function listeners(person: Person, { kind, adults }: Prompt): readonly string[] {
  const { ledger, today } = person.scene;
  const snoozes = ledger.snoozes.get(person.pupil.id);
  if (!snoozes && person.stops.length === 0) return adults;
  return adults.filter((adultId) => !isStopped(person, adultId) && !isSnoozed(snoozes, kind, adultId, today));
}

/** A snoozed prompt comes back on the day until which it was set aside. */
export function isSnoozed(
  snoozes: readonly SnoozeFact[] | undefined,
  kind: FlagKind,
  adultId: string,
  today: Day,
): boolean {
  const isFor = (snooze: SnoozeFact) => snooze.kind === kind && snooze.adultId === adultId && today < snooze.until;
  return snoozes?.some(isFor) ?? false;
}

/** The pupil's form or primary class. */
export function homeRegister(person: Person): string | null {
  return person.registers.find(({ register }) => isHome(register.kind))?.register.id ?? null;
}

/** The adults of the pupil's form or primary class. */
export function tutors(person: Person): string[] {
  return person.pairs
    .filter(({ ties }) => ties.some(({ register }) => isHome(register.kind)))
    .map((one) => one.adultId);
}

function isHome(kind: string): boolean {
  return kind === 'tutor' || kind === 'primary-class';
}
