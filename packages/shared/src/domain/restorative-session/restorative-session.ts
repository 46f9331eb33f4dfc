import type { Day } from '../calendar/day.ts';
import { dayNumber } from '../calendar/day.ts';
import type { Stage } from '../facts.ts';
import type { FaultKind } from '../fault.ts';
import { Fault } from '../fault.ts';
import { openItems } from './agreement.ts';
import { isNotToday } from './readiness.ts';
import type { Actor, BothTookPart, Move, MoveName, Outcome, Partner, Session } from './session.ts';

/** Every move there is: the stages it may start from, and where it leads. What is not here is refused. */
export const transitions: Record<Exclude<MoveName, 'plan'>, { from: readonly Stage[]; to: Stage }> = {
  defer: { from: ['planned'], to: 'deferred' },
  replan: { from: ['planned', 'deferred'], to: 'planned' },
  hold: { from: ['planned', 'deferred'], to: 'held' },
  decline: { from: ['planned', 'deferred'], to: 'declined' },
  cancel: { from: ['planned', 'deferred'], to: 'cancelled' },
  'follow-up': { from: ['held'], to: 'followed-up' },
  close: { from: ['followed-up'], to: 'closed' },
};
export const laterMoves = ['defer', 'replan', 'hold', 'decline', 'cancel', 'follow-up', 'close'] as const;
export type LaterMove = (typeof laterMoves)[number];

/** One move asked for, with what it needs. To defer to a new day keeps the session planned; without one it waits for a day. */
export type Act =
  | { move: 'defer'; reason: string; forReadiness: boolean; plannedOn: Day | null }
  | { move: 'replan'; plannedOn: Day }
  | { move: 'hold'; heldOn: Day; participation: BothTookPart; followUpOn: Day | null }
  | { move: 'decline' }
  | { move: 'cancel'; reason: string | null }
  | { move: 'follow-up'; outcome: Outcome }
  | { move: 'close' };

interface Refusal {
  kind: FaultKind;
  why: string;
}
const illegal = (why: string): Refusal => ({ kind: 'illegal-move', why });

/** Where each stage leaves one, for the sentence that refuses a move from it. */
const standing: Record<Stage, string> = {
  planned: 'The session has not been held yet.',
  deferred: 'The session is deferred and has not been held yet.',
  held: 'The session has been held: what comes next is its follow-up.',
  'followed-up': 'The follow-up is done: what comes next is to close the session.',
  closed: 'The session is closed: plan another one if the relationship needs it.',
  declined: 'The session was declined: plan another one when both are ready.',
  cancelled: 'The session was cancelled: plan another one if the relationship needs it.',
};

/** Why a move is out of the question at this stage, whatever is said with it; null when it may be made. */
function stageRefusal(session: Session, move: LaterMove): Refusal | null {
  if (move === 'defer' && session.stage === 'deferred')
    return illegal('The session is deferred already: choose a new day.');
  if (!transitions[move].from.includes(session.stage)) return illegal(standing[session.stage]);
  const open = openItems(session).length;
  if (move === 'close' && open > 0)
    return {
      kind: 'open-item',
      why: `${open === 1 ? 'One item is' : `${open} items are`} still open: end each as done, or abandoned with why.`,
    };
  return null;
}

/** Every move, each with why it is refused now, for buttons that are disabled with their reason. */
export function movesOf(session: Session): { move: LaterMove; refused: string | null }[] {
  return laterMoves.map((move) => ({ move, refused: stageRefusal(session, move)?.why ?? null }));
}

function plannedDayRefusal(plannedOn: Day | null, today: Day): Refusal | null {
  const isPast = plannedOn !== null && dayNumber(plannedOn) < dayNumber(today);
  return isPast ? illegal('A session cannot be planned for a day that is over.') : null;
}

type Holding = Extract<Act, { move: 'hold' }>;

function holdRefusal({ heldOn, participation, followUpOn }: Holding, today: Day): Refusal | null {
  if (dayNumber(heldOn) > dayNumber(today)) return illegal('A session cannot have been held on a day to come.');
  if (participation.pupil === 'declined' || participation.partner === 'declined')
    return illegal('Somebody declined, so it was not held: record it as declined.');
  if (followUpOn !== null && dayNumber(followUpOn) <= dayNumber(heldOn))
    return illegal('The follow-up comes after the session.');
  return null;
}

/** Why what is said with a move does not stand; null when it does. */
function contentRefusal(session: Session, act: Act, today: Day): Refusal | null {
  if (act.move === 'defer' && act.reason.trim() === '')
    return illegal('Say why it is deferred; “not today” is a good reason.');
  if (act.move === 'defer' || act.move === 'replan') return plannedDayRefusal(act.plannedOn, today);
  if (act.move !== 'hold') return null;
  if (isNotToday(session, act.heldOn))
    return illegal('“Not today” was the last answer on that day: defer it, or ask again first.');
  return holdRefusal(act, today);
}

/** Why a move cannot be made, in plain words; null when it can. */
export function whyNot(session: Session, act: Act, today: Day): string | null {
  return (stageRefusal(session, act.move) ?? contentRefusal(session, act, today))?.why ?? null;
}

function changes(act: Act): Partial<Session> {
  switch (act.move) {
    case 'defer':
    case 'replan':
      return { plannedOn: act.plannedOn };
    case 'hold':
      return { heldOn: act.heldOn, participation: act.participation, followUpOn: act.followUpOn };
    case 'follow-up':
      return { outcome: act.outcome };
    default:
      return {};
  }
}

function kept(act: Act, from: Stage | null, to: Stage, plannedOn: Day | null, actor: Actor): Move {
  const reason = 'reason' in act ? act.reason?.trim() || null : null;
  const forReadiness = act.move === 'defer' && act.forReadiness;
  return { move: act.move, from, to, by: actor.by, at: actor.at, on: actor.today, reason, forReadiness, plannedOn };
}

/**
 * Makes one move and keeps who made it and when; never changes a phase.
 * @throws Fault `illegal-move` or `open-item`, saying why in plain words; `bad-day`.
 * @example moveSession(planned, { move: 'close' }, actor) // throws: “The session has not been held yet.”
 */
export function moveSession(session: Session, act: Act, actor: Actor): Session {
  const refusal = stageRefusal(session, act.move) ?? contentRefusal(session, act, actor.today);
  if (refusal) throw new Fault(refusal.kind, refusal.why);
  const to = act.move === 'defer' && act.plannedOn !== null ? 'planned' : transitions[act.move].to;
  const moved = { ...session, ...changes(act), stage: to };
  return { ...moved, moves: [...session.moves, kept(act, session.stage, to, moved.plannedOn, actor)] };
}

/** What every session starts from. */
export type NewSession = Pick<Session, 'id' | 'pupilId' | 'facilitatorId'> & { partner: Partner; place?: string };

function begun({ id, pupilId, facilitatorId, partner, place = '' }: NewSession): Omit<Session, 'stage' | 'moves'> {
  if (partner.id === '' || facilitatorId === '')
    throw new Fault('stranger', 'Say who the session is with and who facilitates it.');
  if (partner.kind === 'pupil' && partner.id === pupilId)
    throw new Fault('stranger', 'A repair between pupils needs two pupils.');
  const nothingYet = {
    plannedOn: null,
    heldOn: null,
    participation: null,
    followUpOn: null,
    outcome: null,
    welcomedOn: null,
  };
  return { id, pupilId, facilitatorId, partner, place, ...nothingYet, adaptations: [], readiness: [], items: [] };
}

/** Plans a session. @throws Fault `illegal-move` for a day that is over; `stranger` when somebody is missing. */
export function planSession(start: NewSession, plannedOn: Day, actor: Actor): Session {
  const refusal = plannedDayRefusal(plannedOn, actor.today);
  if (refusal) throw new Fault(refusal.kind, refusal.why);
  const move: Move = {
    ...{ move: 'plan', from: null, to: 'planned', by: actor.by, at: actor.at, on: actor.today },
    ...{ reason: null, forReadiness: false, plannedOn },
  };
  return { ...begun(start), plannedOn, stage: 'planned', moves: [move] };
}

/** Records a conversation that nobody planned: two people in a corridor room. It needs a date, who, and participation. */
export function holdUnplanned(start: NewSession, act: Omit<Holding, 'move'>, actor: Actor): Session {
  const holding: Holding = { move: 'hold', ...act };
  const refusal = holdRefusal(holding, actor.today);
  if (refusal) throw new Fault(refusal.kind, refusal.why);
  const moves = [kept(holding, null, 'held', null, actor)];
  return { ...begun(start), ...changes(holding), stage: 'held', moves };
}
