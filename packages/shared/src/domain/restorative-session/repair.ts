import type { Day } from '../calendar/day.ts';
import { plusDays } from '../calendar/day.ts';
import { later } from '../calendar/spell.ts';
import { Fault } from '../fault.ts';
import type { Standing } from '../relationship/phase.ts';
import type { Move, Outcome, Session } from './session.ts';

/** School days after the first day, through the second: what the calendar counts; 0 when the second is not later. */
export type SchoolDaysBetween = (after: Day, through: Day) => number;

/** When to follow up, unless somebody chooses: a week later (default). */
export function suggestedFollowUp(heldOn: Day): Day {
  return plusDays(heldOn, 7);
}

/**
 * Chooses another day to follow up, while it has not been followed up.
 * @throws Fault `illegal-move` before it is held, after its follow-up, and for a day that is not after the session; `bad-day`.
 */
export function changeFollowUp(session: Session, followUpOn: Day): Session {
  const { heldOn, stage } = session;
  if (heldOn === null) throw new Fault('illegal-move', 'The session has not been held yet.');
  if (stage !== 'held')
    throw new Fault('illegal-move', 'It was followed up already: plan another session if it needs one.');
  if (plusDays(followUpOn, 0) <= heldOn) throw new Fault('illegal-move', 'The follow-up comes after the session.');
  return { ...session, followUpOn };
}

/** A planned day that passed without the session. A deferred one waits for a day and is never late. */
export function isOverdue(session: Session, today: Day): boolean {
  return session.stage === 'planned' && session.plannedOn !== null && session.plannedOn < today;
}

/**
 * The waits for somebody to be ready: each from the day it was to be (or was put off, if that day was over) to the day it
 * was put off to, or was held. They never overlap.
 */
function readinessWaits(moves: readonly Move[], heldOn: Day): { from: Day; to: Day }[] {
  const waits: { from: Day; to: Day }[] = [];
  let due: Day | null = null;
  for (const [place, move] of moves.entries()) {
    if (move.forReadiness) {
      const from = later(waits.at(-1)?.to ?? null, later(due, move.on));
      const next = moves.slice(place).find((one) => one.plannedOn !== null)?.plannedOn ?? heldOn;
      const to = next < heldOn ? next : heldOn;
      if (to > from) waits.push({ from, to });
    }
    due = move.plannedOn;
  }
  return waits;
}

/**
 * School days from the placement in Restore to the session that answered it, without the days spent waiting for
 * somebody to be ready. Null while it is not held, when it was held before the placement, and between pupils. Measured, never a target.
 * @example timeToRepair(heldOnFriday, '2026-01-12', calendar) // 4, placed on that Monday
 */
export function timeToRepair(session: Session, restoreOn: Day, schoolDays: SchoolDaysBetween): number | null {
  const { heldOn, partner, moves } = session;
  if (heldOn === null || heldOn < restoreOn || partner.kind === 'pupil') return null;
  const waited = readinessWaits(moves, heldOn).map(({ from, to }) => schoolDays(later(from, restoreOn), to));
  return schoolDays(restoreOn, heldOn) - waited.reduce((sum, days) => sum + days, 0);
}

/** A phase that the record suggests, and why. Only the adult of the relationship makes the move. */
export interface PhaseProposal {
  to: Standing;
  why: string;
}

/**
 * What the record suggests after the follow-up, never after the meeting alone (domain.md section 2); null when there
 * is nothing to suggest, and always between pupils.
 */
export function proposePhase(session: Session, current: Standing): PhaseProposal | null {
  if (session.partner.kind === 'pupil' || session.outcome === null) return null;
  const proposal = proposals[session.outcome];
  return proposal === null || proposal.to === current ? null : proposal;
}

const proposals: Record<Outcome, PhaseProposal | null> = {
  mended: { to: 'maintain', why: 'The session was held and its follow-up found the relationship mended.' },
  better: null,
  'no-change': { to: 'restore', why: 'The follow-up found no change: the repair is still to be made.' },
  worse: { to: 'restore', why: 'The follow-up found it worse: the repair is still to be made.' },
};

/** What can be done next, so that a repair which did not hold is no dead end. */
export const nextSteps: Record<Outcome, readonly string[]> = {
  mended: ['Keep it up: notice them this week for something small.'],
  better: ['Choose another day to follow up.', 'Ask what would help most now.'],
  'no-change': ['Plan another session, with another facilitator or another adaptation.', 'Ask for help.'],
  worse: [
    'Ask for help.',
    'Let an adult whom they get on with sit in.',
    'Wait until both are calm, then plan another session.',
  ],
};

/** The day of the fresh-start welcome: the school day after the session. Null before it is held. */
export function freshStartOn(session: Session, nextSchoolDay: (day: Day) => Day): Day | null {
  return session.heldOn === null ? null : nextSchoolDay(session.heldOn);
}

/** Records the fresh-start welcome. @throws Fault `illegal-move` when there is no session that it follows. */
export function welcome(session: Session, on: Day): Session {
  if (session.heldOn === null) throw new Fault('illegal-move', 'A fresh start follows a session that was held.');
  if (on <= session.heldOn) throw new Fault('illegal-move', 'The fresh start comes on a day after the session.');
  return { ...session, welcomedOn: on };
}
