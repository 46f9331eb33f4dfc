import type { Day } from '../calendar/day.ts';
import { compare } from '../order.ts';
import type { Role } from '../people/staff.ts';

/** Every kind of prompt, in the order of the table in domain.md section 4. `nothing-logged` stands for the quiet flags of a silent register. */
export const flagKinds = [
  'quiet',
  'nothing-logged',
  'invisible',
  'single-thread',
  'no-champion',
  'unsorted',
  'establish-stalled',
  'new-joiner',
  'restore-unplanned',
  'session-overdue',
  'agreement-overdue',
  'follow-up-due',
  'fresh-start',
  'fraying',
  'restore-cluster',
  'split-view',
  'keep-in-touch',
  'back-today',
  'review-due',
] as const;
export type FlagKind = (typeof flagKinds)[number];

export type Severity = 'amber' | 'red';

/** Leaders to whom a flag about a pupil goes: those of the pupil's year, and the behaviour team. */
export type LeaderRole = Extract<Role, 'head-of-year' | 'behaviour-team'>;

/** Whom a flag is for: these adults by name, and whoever leads for this pupil in these roles. Nobody else sees it. */
export interface Audience {
  adults: readonly string[];
  roles: readonly LeaderRole[];
}

/** A computed, explained prompt to act. Never stored as truth: always recomputed from facts (domain.md sections 1 and 4). */
export interface Flag {
  /** The same prompt has the same key on every day that it stands. */
  key: string;
  kind: FlagKind;
  severity: Severity;
  /** Null when it is about a register as a whole. */
  pupilId: string | null;
  /** The adult of the one relationship, or of the register, that it is about. */
  adultId: string | null;
  /** The register it arose on; for a flag about a pupil as such, their form or primary class. */
  registerId: string | null;
  sessionId: string | null;
  /** The day from which its clock runs. */
  since: Day;
  /** The numbers that raised it, and the limit that they met. Days are school days. */
  facts: Readonly<Record<string, number>>;
  /** Why, in a sentence that a teacher understands. Never says that a child is a phase. */
  sentence: string;
  /** Ids of two or three practices that would answer it; empty when it asks for something else. */
  practices: readonly string[];
  for: Audience;
}

/** The identity of a flag. @example flagKey('quiet', 'p1', 'a1') // 'quiet|p1|a1|' */
export function flagKey(
  kind: FlagKind,
  pupil: string,
  adult: string | null = null,
  thing: string | null = null,
): string {
  return `${kind}|${pupil}|${adult ?? ''}|${thing ?? ''}`;
}

const rank: Record<Severity, number> = { red: 0, amber: 1 };

/** Orders flags for reading: red before amber, then the longest standing, then by key so that the order never flickers. */
export function byUrgency(a: Flag, b: Flag): number {
  return rank[a.severity] - rank[b.severity] || compare(a.since, b.since) || compare(a.key, b.key);
}
