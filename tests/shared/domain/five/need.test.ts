import { byNeed, byOwn, type Candidate, rotatingPlaces, roundOf } from '@noticed/shared/domain/five/need';
import type { Flag } from '@noticed/shared/domain/flags/flag';
import { describe, expect, test } from 'vitest';

const flag = (severity: 'red' | 'amber') => ({ severity }) as Flag;
const candidate = (pupilId: string, parts: Partial<Candidate> = {}): Candidate => ({
  pupilId,
  flag: null,
  phase: 'unsorted',
  unseen: 0,
  turn: 1,
  own: 0,
  rested: false,
  ...parts,
});

describe('how long a pupil rests after a moment', () => {
  test.each([
    [30, 5, 6],
    [28, 5, 6],
    [25, 5, 5],
    [26, 5, 6],
    [300, 5, 6],
    [4, 5, 1],
    [0, 5, 0],
  ])('of %i pupils at %i a day: %i school days', (pupils, five, expected) => {
    expect(roundOf(pupils, five)).toBe(expected);
  });
});

describe('places that go to whoever waited longest', () => {
  test('are none on a list of one round', () => {
    expect(rotatingPlaces(30, 5, 7)).toBe(0);
    expect(rotatingPlaces(31, 5, 7)).toBe(2);
    expect(rotatingPlaces(7, 1, 2)).toBe(1);
    expect(rotatingPlaces(6, 1, 2)).toBe(0);
  });

  test.each([1, 2, 3, 5, 8])('are two in five over any five school days, at %i a day', (five) => {
    for (const start of [-3, 0, 41, 1000]) {
      const days = [0, 1, 2, 3, 4].map((day) => rotatingPlaces(300, five, start + day));
      expect(days.reduce((sum, places) => sum + places, 0)).toBe(2 * five);
      expect(Math.max(...days)).toBeLessThanOrEqual(five);
    }
  });
});

describe('who is offered before whom', () => {
  test.each([
    [
      'who rested before who was noticed lately, even when red',
      { own: 1 },
      { rested: true, flag: flag('red'), own: 9 },
    ],
    [
      'of those noticed lately the longest ago, whatever the flags',
      { rested: true, own: 3 },
      { rested: true, own: 2, flag: flag('red') },
    ],
    ['red before amber', { flag: flag('red') }, { flag: flag('amber'), phase: 'restore' }],
    ['amber before no flag', { flag: flag('amber') }, { phase: 'restore', unseen: 9 }],
    ['Restore before Establish', { phase: 'restore' }, { phase: 'establish', turn: 0 }],
    ['Establish before Maintain', { phase: 'establish' }, { phase: 'maintain', turn: 0 }],
    ['Maintain before not placed', { phase: 'maintain' }, { phase: 'unsorted', turn: 0 }],
    ['unseen by everyone before the others', { turn: 0 }, { turn: 1, unseen: 9 }],
    ['the others before whom a colleague is offered first', { turn: 1 }, { turn: 2, unseen: 20 }],
    ['longest unseen', { unseen: 5 }, { unseen: 4, own: 9 }],
    ['longest since this adult’s own moment', { own: 5 }, { own: 4 }],
  ] as [string, Partial<Candidate>, Partial<Candidate>][])('%s', (_, first, second) => {
    // The ids are against the order, so that they cannot decide it.
    const [a, b] = [candidate('z', first), candidate('a', second)];
    expect(byNeed(a, b)).toBeLessThan(0);
    expect(byNeed(b, a)).toBeGreaterThan(0);
  });

  test('and always the same when all is equal', () => {
    expect(byNeed(candidate('a'), candidate('b'))).toBeLessThan(0);
    expect(byOwn(candidate('a'), candidate('b'))).toBeLessThan(0);
    expect(byOwn(candidate('b', { own: 2 }), candidate('a', { own: 1 }))).toBeLessThan(0);
    expect(byNeed(candidate('a'), candidate('a'))).toBe(0);
  });
});
