import {
  adaptations,
  answerOn,
  checkReadiness,
  isNotToday,
} from '@noticed/shared/domain/restorative-session/readiness';
import { moveSession } from '@noticed/shared/domain/restorative-session/restorative-session';
import { describe, expect, it } from 'vitest';
import { aHeldSession, aPlannedSession, on } from '../../../support/sessions.ts';

const check = (who: 'pupil' | 'partner', answer: 'ready' | 'not-today', time: string, day = '2026-01-16') =>
  ({ who, answer, checkedBy: 'cole', on: day, at: `${day}T${time}:00.000Z` }) as const;
const planned = aPlannedSession();

describe('readiness', () => {
  it('is asked while the session is planned or deferred, and not afterwards', () => {
    const yes = check('pupil', 'ready', '09:00');
    expect(() => checkReadiness(aHeldSession(), yes)).toThrow(
      expect.objectContaining({
        kind: 'illegal-move',
        message: 'Readiness is asked before the session, not after it.',
      }),
    );
    const cancelled = moveSession(planned, { move: 'cancel', reason: null }, on('2026-01-16'));
    expect(() => checkReadiness(cancelled, yes)).toThrow(expect.objectContaining({ kind: 'illegal-move' }));
    expect(checkReadiness(planned, yes).readiness).toEqual([yes]);
    const deferred = moveSession(
      planned,
      { move: 'defer', reason: 'x', forReadiness: true, plannedOn: null },
      on('2026-01-16'),
    );
    expect(checkReadiness(deferred, yes).readiness).toEqual([yes]);
  });

  it('is nobody’s answer until they are asked that day', () => {
    expect(answerOn(planned, 'pupil', '2026-01-16')).toBeNull();
    expect(isNotToday(planned, '2026-01-16')).toBe(false);
    const asked = checkReadiness(planned, check('pupil', 'not-today', '09:00'));
    expect(answerOn(asked, 'partner', '2026-01-16')).toBeNull();
    expect(answerOn(asked, 'pupil', '2026-01-17')).toBeNull();
  });

  it('is each one’s latest answer of the day, in whatever order the answers were written down', () => {
    const [no, yes] = [check('pupil', 'not-today', '09:00'), check('pupil', 'ready', '11:00')];
    for (const both of [
      [no, yes],
      [yes, no],
    ] as const) {
      const session = checkReadiness(checkReadiness(planned, both[0]), both[1]);
      expect(answerOn(session, 'pupil', '2026-01-16')).toBe('ready');
      expect(isNotToday(session, '2026-01-16')).toBe(false);
    }
  });

  it('of two answers at one moment is the one written last', () => {
    const session = checkReadiness(
      checkReadiness(planned, check('pupil', 'ready', '09:00')),
      check('pupil', 'not-today', '09:00'),
    );
    expect(answerOn(session, 'pupil', '2026-01-16')).toBe('not-today');
  });

  it.each(['pupil', 'partner'] as const)('is “not today” by the %s alone', (who) => {
    const other = who === 'pupil' ? 'partner' : 'pupil';
    const session = checkReadiness(
      checkReadiness(planned, check(other, 'ready', '09:00')),
      check(who, 'not-today', '09:00'),
    );
    expect(isNotToday(session, '2026-01-16')).toBe(true);
  });
});

describe('adaptations', () => {
  it('are those of the model, each in words', () => {
    expect(adaptations).toEqual({
      'visual-supports': 'visual supports',
      'comic-strip': 'comic-strip conversation',
      'questions-beforehand': 'questions shown beforehand',
      'extra-time': 'extra processing time',
      'written-or-drawn': 'written or drawn answers',
      'trusted-adult': 'trusted adult present',
      'movement-break': 'movement break',
      'home-language': 'interpreter or home language',
      aac: 'augmentative and alternative communication (AAC)',
    });
  });
});
