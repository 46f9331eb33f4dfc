import { reviewRegister } from '@noticed/shared/domain/register/review';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../support/fault-of.ts';
import { day } from '../../../support/small-school.ts';

const fact = { adultId: 'osei', registerId: '9B', happenedOn: day(10) };
const register = [
  { pupilId: 'amira', phase: 'maintain' },
  { pupilId: 'ben', phase: 'establish' },
  { pupilId: 'chao', phase: 'unsorted' },
] as const;
const review = (changes: Record<string, string>, happenedOn = day(10)) =>
  reviewRegister({ ...fact, happenedOn }, register, new Map(Object.entries(changes)), day(10));

describe('going over a register', () => {
  test('moves only who changed; all the rest stay, late joiners not placed yet', () => {
    expect(review({ ben: 'maintain' })).toEqual({
      ...fact,
      moves: [{ pupilId: 'ben', from: 'establish', to: 'maintain' }],
      unchanged: ['amira', 'chao'],
      unsorted: ['chao'],
    });
  });

  test('with nothing changed is a review all the same', () => {
    expect(review({})).toMatchObject({ registerId: '9B', moves: [], unchanged: ['amira', 'ben', 'chao'] });
  });

  test('saying the same again is no move', () => {
    expect(review({ amira: 'maintain' }).moves).toEqual([]);
  });

  test('can take a pupil off the board', () => {
    expect(review({ amira: 'unsorted' }).unsorted).toEqual(['amira', 'chao']);
  });

  test('is refused for a pupil who is not on it, a phase that is none, a day to come', () => {
    expect(faultOf(() => review({ dara: 'maintain' }))).toBe('stranger');
    expect(faultOf(() => review({ ben: 'platinum' }))).toBe('unknown-phase');
    expect(faultOf(() => review({}, day(11)))).toBe('future-placement');
    expect(faultOf(() => review({}, 'yesterday'))).toBe('bad-day');
  });

  test('counts for the day on which it was done, up to seven days before it was sent', () => {
    expect(review({ ben: 'maintain' }, day(5))).toMatchObject({ happenedOn: day(5), moves: [{ pupilId: 'ben' }] });
    expect(faultOf(() => review({}, day(4)))).toBe('too-old');
  });
});
