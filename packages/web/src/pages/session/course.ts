import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import type { LaterMove } from '@noticed/shared/domain/restorative-session/restorative-session';
import type { Step } from '../../ui/layout/steps.tsx';
import { type Stage, stageWords } from './stage-words.ts';

/** The road of a session that comes off, in order. */
const road: readonly Stage[] = ['planned', 'held', 'followed-up', 'closed'];
const arriving: readonly LaterMove[] = ['hold', 'follow-up', 'close'];

export function stepsOf({ stage, heldOn }: Pick<SessionPage, 'stage' | 'heldOn'>): Step[] {
  if (stage === 'declined' || stage === 'cancelled')
    return [
      { label: stageWords.planned, state: 'done' },
      { label: stageWords[stage], state: 'current' },
    ];
  const at = stage === 'deferred' ? 0 : road.indexOf(stage);
  return road.map((one, place) => ({
    label: place === 0 && stage === 'deferred' ? stageWords.deferred : stageWords[one],
    state: place < at || (stage === 'closed' && heldOn !== null) ? 'done' : place === at ? 'current' : 'to-come',
  }));
}

export interface MoveOffer {
  move: LaterMove;
  refused: string | null;
}

/**
 * The moves to offer: what leads on from here, each later one with why not yet, and what else can be done now. What lies
 * behind the session, or no longer makes sense, is not there at all.
 */
export function offersOf({ stage, may }: Pick<SessionPage, 'stage' | 'may'>): {
  onward: MoveOffer[];
  other: MoveOffer[];
} {
  const refusals = new Map(may.map((one) => [one.move, one.refused]));
  const offer = (move: LaterMove): MoveOffer => ({ move, refused: refusals.get(move) ?? null });
  if (stage === 'declined' || stage === 'cancelled' || stage === 'closed') return { onward: [], other: [] };
  const behind = Math.max(0, road.indexOf(stage));
  const onward = arriving.slice(behind).map(offer);
  const other = (['replan', 'defer', 'decline', 'cancel'] as const).map(offer).filter((one) => one.refused === null);
  return { onward, other };
}

export const moveWords: Record<LaterMove, string> = {
  hold: 'Mark as held',
  'follow-up': 'Follow up',
  close: 'Close it',
  replan: 'Choose another day',
  defer: 'Put it off',
  decline: 'Somebody declined',
  cancel: 'Cancel it',
};

/** A move as the history tells it. */
export const movedWords: Record<string, string> = {
  plan: 'planned it',
  hold: 'marked it as held',
  'follow-up': 'followed it up',
  close: 'closed it',
  replan: 'chose another day',
  defer: 'put it off',
  decline: 'recorded that somebody declined',
  cancel: 'cancelled it',
};
