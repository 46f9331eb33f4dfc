import type { RegisterPage } from '@noticed/shared/contract/registers/registers';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { useMemo, useState } from 'react';
import { Refused } from '../../data/client.ts';
import { dayHere } from '../../data/day-here.ts';
import { newId } from '../../data/id.ts';
import type { About, Placing } from '../../data/offline/act.ts';
import { latestPlacings } from '../../data/offline/after.ts';
import { post, settle, useOutbox } from '../../data/offline/outbox.ts';
import { counted } from '../../ui/count-words.ts';
import { standingWords } from '../../ui/words.ts';
import { type Conflict, conflictsOf } from './conflicts.ts';

type Places = ReadonlyMap<string, Standing>;

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
 * retraction. A move names the version it was made on, so that another device's is never overwritten unseen. What waits is
 * the outbox's own, so that it is still there after the page was left or loaded again.
 */
export function useSorting(page: RegisterPage, refused: (error: unknown) => void): Sorting {
  const registerId = page.register.id;
  const outbox = useOutbox();
  const [done, setDone] = useState<readonly Done[]>([]);
  const pupils = useMemo(() => new Map(page.pupils.map((one) => [one.id, one])), [page.pupils]);
  // A pupil's other registers share the relationship, so their acts count here too.
  const waiting = useMemo(() => latestPlacings(outbox.waiting), [outbox.waiting]);
  const conflicted = outbox.refused.filter((act) => act.about.registerId === registerId && act.about.placings);

  const standingOf = (pupilId: string): Standing =>
    waiting.get(pupilId)?.to ?? pupils.get(pupilId)?.phase ?? 'unsorted';
  const versionOf = (pupilId: string): number => {
    const before = waiting.get(pupilId);
    return before ? before.version + 1 : (pupils.get(pupilId)?.version ?? 0);
  };
  const nameOf = (pupilId: string): string => pupils.get(pupilId)?.name ?? '';
  const placingsOf = (to: Places): Placing[] =>
    [...to].map(([pupilId, phase]) => ({ pupilId, name: nameOf(pupilId), to: phase, version: versionOf(pupilId) }));
  const about = (words: string, placings: readonly Placing[]): About => ({
    words: `${page.register.name}: ${words}`,
    registerId,
    placings,
  });
  const fail = (reviewId: string) => (error: unknown) => {
    setDone((before) => before.filter((one) => one.reviewId !== reviewId));
    // A conflict stays in the outbox, and on the page, until somebody decides.
    if (!(error instanceof Refused && error.kind === 'conflict')) refused(error);
  };

  const review = (id: string, to: Places, rest: 'unchanged' | 'not-looked-at', reason = '') => {
    const placings = placingsOf(to);
    const said = reason ? { reason } : {};
    const changes = placings.map((one) => ({ pupilId: one.pupilId, to: one.to, version: one.version, ...said }));
    const words = rest === 'unchanged' ? 'the rest is unchanged' : wordsOf(placings);
    const body = { id, changes, rest, happenedOn: dayHere() };
    post('reviewRegister', { params: { registerId }, body }, about(words, placings)).catch(fail(id));
  };

  return {
    standingOf,
    place: (pupilIds, to, reason) => {
      // Who asked not to be placed stays where they are, whatever else is carried with them.
      const moved = pupilIds.filter((id) => standingOf(id) !== to && pupils.get(id)?.objected !== true);
      if (moved.length === 0) return;
      const id = newId();
      setDone([...done, { reviewId: id, before: new Map(moved.map((one) => [one, standingOf(one)])), to }]);
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
      const placings = placingsOf(act.before);
      const sent = { params: { reviewId: act.reviewId }, body: {} };
      post('retractReview', sent, about(`taken back, ${wordsOf(placings)}`, placings)).catch(refused);
    },
    last: done.at(-1),
    moves: new Set(done.flatMap((one) => [...one.before.keys()])).size,
    waits: (pupilId) => waiting.has(pupilId),
    conflicts: conflictsOf(conflicted),
    settle: (pupilId) => {
      for (const act of conflicted) settle(act.id, pupilId);
    },
  };
}

function wordsOf(placings: readonly Placing[]): string {
  const [first] = placings;
  if (!first) return 'gone over';
  const whom = placings.length === 1 ? first.name : counted(placings.length, 'pupil');
  return `${whom} → ${standingWords[first.to].word}`;
}
