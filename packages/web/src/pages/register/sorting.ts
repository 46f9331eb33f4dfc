import type { RegisterPage } from '@noticed/shared/contract/registers';
import type { Standing } from '@noticed/shared/domain/phase';
import { useState } from 'react';
import { type Answer, Refused } from '../../data/client.ts';
import { newId } from '../../data/id.ts';
import { post } from '../../data/outbox.ts';
import { amend } from '../../data/query.ts';
import { type Conflict, conflictsOf, merged } from './conflicts.ts';

type Places = ReadonlyMap<string, Standing>;

/** One act of sorting that the server has not answered yet. On screen it already counts. */
interface Pending {
  id: string;
  to: Places;
}

/** An act of this visit that can be taken back. */
export interface Done {
  reviewId: string;
  before: Places;
  /** The pupils moved and where to; null when it said that the rest is unchanged. */
  to: Standing | null;
}

export interface Sorting {
  standingOf: (pupilId: string) => Standing;
  place: (pupilIds: readonly string[], to: Standing, reason?: string) => void;
  /** Says that everybody else stands where they stood: the review is complete. */
  complete: () => void;
  /** Takes back the last act of this visit. */
  undo: () => void;
  last: Done | undefined;
  moves: number;
  waits: (pupilId: string) => boolean;
  conflicts: readonly Conflict[];
  settle: (pupilId: string) => void;
}

/**
 * Sorting a register: each move is on screen at once, saved as an act of its own, and taken back by a marked
 * retraction. A move names the version it was made on, so that another device's is never overwritten unseen.
 */
export function useSorting(page: RegisterPage, refused: (error: unknown) => void): Sorting {
  const registerId = page.register.id;
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [done, setDone] = useState<readonly Done[]>([]);
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const pupils = new Map(page.pupils.map((one) => [one.id, one]));

  const standingOf = (pupilId: string): Standing =>
    pending.findLast((act) => act.to.has(pupilId))?.to.get(pupilId) ?? pupils.get(pupilId)?.phase ?? 'unsorted';
  const versionOf = (pupilId: string): number =>
    (pupils.get(pupilId)?.version ?? 0) + pending.filter((act) => act.to.has(pupilId)).length;
  const places = (pupilIds: readonly string[]): Places => new Map(pupilIds.map((id) => [id, standingOf(id)]));

  const begin = (act: Pending) => setPending((before) => [...before, act]);
  const end = (id: string) => setPending((before) => before.filter((act) => act.id !== id));
  const fail = (reviewId: string, wanted: Places) => (error: unknown) => {
    setDone((before) => before.filter((one) => one.reviewId !== reviewId));
    if (error instanceof Refused && error.kind === 'conflict')
      setConflicts((before) => merged(before, conflictsOf(error.problem.current, wanted)));
    else refused(error);
  };

  const review = (id: string, to: Places, rest: 'unchanged' | 'not-looked-at', reason = '') => {
    const said = reason ? { reason } : {};
    const changes = [...to].map(([pupilId, phase]) => ({ pupilId, to: phase, version: versionOf(pupilId), ...said }));
    begin({ id, to });
    post('reviewRegister', { params: { registerId }, body: { id, changes, rest } })
      .then((answer) => amend('readRegister', { params: { registerId } }, (before) => withReview(before, answer, rest)))
      .catch(fail(id, to))
      .finally(() => end(id));
  };

  return {
    standingOf,
    place: (pupilIds, to, reason) => {
      // Who asked not to be placed stays where they are, whatever else is carried with them.
      const moved = pupilIds.filter((id) => standingOf(id) !== to && pupils.get(id)?.objected !== true);
      if (moved.length === 0) return;
      const id = newId();
      setDone([...done, { reviewId: id, before: places(moved), to }]);
      review(id, new Map(moved.map((pupilId) => [pupilId, to])), 'not-looked-at', reason);
    },
    complete: () => {
      const id = newId();
      setDone([...done, { reviewId: id, before: new Map(), to: null }]);
      review(id, new Map(), 'unchanged');
    },
    undo: () => {
      const act = done.at(-1);
      if (!act) return;
      setDone(done.slice(0, -1));
      const id = newId();
      begin({ id, to: act.before });
      post('retractReview', { params: { reviewId: act.reviewId }, body: {} })
        .then(({ restored }) =>
          amend('readRegister', { params: { registerId } }, (before) => withRestored(before, restored)),
        )
        .catch(refused)
        .finally(() => end(id));
    },
    last: done.at(-1),
    moves: new Set(done.flatMap((one) => [...one.before.keys()])).size,
    waits: (pupilId) => pending.some((act) => act.to.has(pupilId)),
    conflicts,
    settle: (pupilId) => setConflicts(conflicts.filter((one) => one.pupilId !== pupilId)),
  };
}

function withReview(before: RegisterPage, answer: Answer<'reviewRegister'>, rest: string): RegisterPage {
  const placed = new Map(answer.placements.map((one) => [one.pupilId, one]));
  const pupils = before.pupils.map((one) => {
    const now = placed.get(one.id);
    return now ? { ...one, phase: now.to, version: now.version, phaseSince: before.today, phaseDays: 0 } : one;
  });
  return { ...before, pupils, reviewedOn: rest === 'unchanged' ? before.today : before.reviewedOn };
}

function withRestored(before: RegisterPage, restored: Answer<'retractReview'>['restored']): RegisterPage {
  const now = new Map(restored.map((one) => [one.pupilId, one]));
  return { ...before, pupils: before.pupils.map((one) => ({ ...one, ...now.get(one.id) })) };
}
