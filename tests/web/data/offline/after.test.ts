import type { Act } from '@noticed/web/data/offline/act.ts';
import { afterConflict, latestPlacings } from '@noticed/web/data/offline/after.ts';
import { describe, expect, it } from 'vitest';

const refusal = { type: 'about:blank#conflict', title: 'Moved elsewhere.', status: 409 };
const place = (id: string, pupilIds: readonly string[], to: 'establish' | 'restore' = 'restore'): Act => ({
  id,
  name: 'reviewRegister',
  sent: { params: { registerId: '9b' }, body: { id } },
  at: 0,
  about: {
    words: '',
    registerId: '9b',
    placings: pupilIds.map((pupilId) => ({ pupilId, name: pupilId, to, version: 1 })),
  },
});
const undo = (reviewId: string, pupilIds: readonly string[]): Act => ({
  ...place(`undo ${reviewId}`, pupilIds),
  name: 'retractReview',
  sent: { params: { reviewId }, body: {} },
});
const moment: Act = { id: 'moment', name: 'logCheckIn', sent: {}, at: 0, about: { words: '' } };

const ids = (acts: readonly Act[]) => acts.map((one) => one.id);
const after = (first: Act, ...behind: Act[]) => {
  const { waiting, refused } = afterConflict({ ...first, refusal }, behind);
  return { waiting: ids(waiting), refused: ids(refused), told: refused.every((one) => one.refusal === refusal) };
};

describe('acts behind one that met another device’s move', () => {
  it('wait for the same decision where they are on the same pupil, and are sent where they are not', () => {
    const found = after(place('a', ['amira']), place('b', ['ben']), place('c', ['amira', 'chidi']), moment);
    expect(found).toEqual({ refused: ['a', 'c'], waiting: ['b', 'moment'], told: true });
  });

  it('wait too where they are on a pupil of an act that waits because of it', () => {
    const found = after(place('a', ['amira']), place('b', ['amira', 'ben']), place('c', ['ben']));
    expect(found).toEqual({ refused: ['a', 'b', 'c'], waiting: [], told: true });
  });

  it('need no decision where the move was taken back: neither it nor its taking back is left', () => {
    expect(after(place('a', ['amira']), undo('a', ['amira']))).toEqual({ refused: [], waiting: [], told: true });
  });

  it('are sent where they take back an earlier move, which the server has', () => {
    const found = after(place('b', ['amira']), undo('a', ['amira']));
    expect(found).toEqual({ refused: ['b'], waiting: ['undo a'], told: true });
  });
});

describe('where a pupil stands meanwhile', () => {
  it('is what the latest act says, or nothing', () => {
    const acts = [place('a', ['amira'], 'establish'), place('b', ['amira', 'ben']), moment];
    expect(latestPlacings(acts).get('amira')?.to).toBe('restore');
    expect(latestPlacings(acts).get('chidi')).toBeUndefined();
  });
});
