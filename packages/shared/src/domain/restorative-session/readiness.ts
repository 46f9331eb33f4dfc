import type { Day, Instant } from '../calendar/day.ts';
import { Fault } from '../fault.ts';
import type { Session } from './session.ts';

export const sides = ['pupil', 'partner'] as const;
export type Side = (typeof sides)[number];

/** Calm enough? “Not today” is a good answer from either. */
export interface ReadinessCheck {
  who: Side;
  answer: 'ready' | 'not-today';
  checkedBy: string;
  on: Day;
  at: Instant;
}

/** What makes the conversation possible for this pupil (domain.md section 5). */
export const adaptations = {
  'visual-supports': 'visual supports',
  'comic-strip': 'comic-strip conversation',
  'questions-beforehand': 'questions shown beforehand',
  'extra-time': 'extra processing time',
  'written-or-drawn': 'written or drawn answers',
  'trusted-adult': 'trusted adult present',
  'movement-break': 'movement break',
  'home-language': 'interpreter or home language',
  aac: 'augmentative and alternative communication (AAC)',
} as const;
export type Adaptation = keyof typeof adaptations;

/** Records that somebody was asked. @throws Fault `illegal-move` once the conversation is over or called off. */
export function checkReadiness(session: Session, check: ReadinessCheck): Session {
  if (session.stage !== 'planned' && session.stage !== 'deferred')
    throw new Fault('illegal-move', 'Readiness is asked before the session, not after it.');
  return { ...session, readiness: [...session.readiness, check] };
}

/** The latest answer of one side on a day; null when nobody asked, which never stands in the way. */
export function answerOn(session: Session, who: Side, day: Day): ReadinessCheck['answer'] | null {
  const asked = session.readiness.filter((one) => one.who === who && one.on === day);
  const latest = asked.reduce<ReadinessCheck | null>((best, one) => (best && best.at > one.at ? best : one), null);
  return latest?.answer ?? null;
}

/** Whether either side last said “not today” on that day. */
export function isNotToday(session: Session, day: Day): boolean {
  return sides.some((who) => answerOn(session, who, day) === 'not-today');
}
