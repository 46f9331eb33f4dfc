import type { Instant } from '../calendar/day.ts';
import type { SignInPolicy } from './policy.ts';

/**
 * How far a session has come: open; a password was given and the second factor is still asked for, or has first to be set
 * up; locked, on a device of the school that was left alone.
 */
export const sessionStages = ['open', 'second-factor', 'set-up', 'locked'] as const;
export type SessionStage = (typeof sessionStages)[number];

/** What is known of a session. */
export interface SessionFact {
  stage: SessionStage;
  createdAt: Instant;
  lastSeenAt: Instant;
  /** True on a device that the school enrolled, and has not taken off its list. */
  onEnrolledDevice: boolean;
}

/** A sign-in that is not finished by then has ended. */
const unfinishedMinutes = 15;
/** Hours after which even a device of the school asks for a whole sign-in, whatever was set. */
export const longestHours = 12;

const minutes = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/**
 * Whether a session goes on at a moment, locks, or has ended (quality.md section 2).
 * @example sessionFate({ stage: 'open', createdAt: t, lastSeenAt: t, onEnrolledDevice: false }, defaultPolicy, t) // 'goes-on'
 */
export function sessionFate(session: SessionFact, policy: SignInPolicy, now: Instant): 'goes-on' | 'locks' | 'ends' {
  const { stage, createdAt, lastSeenAt } = session;
  const enrolled = session.onEnrolledDevice && policy.enrolledDevices;
  const age = minutes(createdAt, now);
  if (stage === 'second-factor' || stage === 'set-up') return age > unfinishedMinutes ? 'ends' : 'goes-on';
  if (age > (enrolled ? longestHours : policy.absoluteHours) * 60) return 'ends';
  if (stage === 'locked') return enrolled ? 'locks' : 'ends';
  if (minutes(lastSeenAt, now) <= policy.idleMinutes) return 'goes-on';
  return enrolled ? 'locks' : 'ends';
}

/**
 * Where a session stands that a password or a one-time link has just opened.
 * @example stageAfterPassword({ hasSecondFactor: false, required: true }) // 'set-up'
 */
export function stageAfterPassword(person: { hasSecondFactor: boolean; required: boolean }): SessionStage {
  if (person.hasSecondFactor) return 'second-factor';
  return person.required ? 'set-up' : 'open';
}
