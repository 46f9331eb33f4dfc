import type { Standing } from '@noticed/shared/domain/relationship/phase';
import {
  checkPlacement,
  foldPlacements,
  onRoll,
  phaseAge,
  retract,
  together,
} from '@noticed/shared/domain/relationship/relationship';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlacement } from '../../../support/any-school.ts';
import { faultOf } from '../../../support/fault-of.ts';
import { aPlacement, aPupil, aRegister, calendar, day, schoolOf } from '../../../support/small-school.ts';

const place = (to: Standing, nth: number, parts = {}) => aPlacement('osei', 'amira', to, day(nth), parts);

describe('the story of a relationship', () => {
  test('before anyone placed it is not placed yet', () => {
    expect(foldPlacements([])).toEqual({ phase: 'unsorted', since: null, confirmedOn: null, steps: [] });
  });

  test('is each move with where it came from', () => {
    const story = foldPlacements([place('establish', 2), place('maintain', 20), place('restore', 31)]);
    expect(story).toMatchObject({ phase: 'restore', since: day(31), confirmedOn: day(31) });
    expect(story.steps.map(({ from, to, on }) => [from, to, on])).toEqual([
      ['unsorted', 'establish', day(2)],
      ['establish', 'maintain', day(20)],
      ['maintain', 'restore', day(31)],
    ]);
  });

  test('keeps its age when the adult says the same again', () => {
    const story = foldPlacements([place('maintain', 5), place('maintain', 25)]);
    expect(story).toMatchObject({ phase: 'maintain', since: day(5), confirmedOn: day(25) });
    expect(phaseAge(story, calendar, day(30))).toBe(25);
  });

  test('has no age while not placed, even after it was', () => {
    const story = foldPlacements([place('maintain', 5), place('unsorted', 25)]);
    expect(story).toMatchObject({ phase: 'unsorted', since: null });
    expect(phaseAge(story, calendar, day(30))).toBeNull();
  });

  test('of two moves on one day holds the one recorded later, then the one with the greater id', () => {
    const early = place('maintain', 5, { recordedAt: `${day(5)}T08:00:00.000Z` });
    const late = place('restore', 5, { recordedAt: `${day(5)}T16:00:00.000Z` });
    expect(foldPlacements([late, early]).phase).toBe('restore');
    const [a, b] = [place('maintain', 5, { id: 'a' }), place('restore', 5, { id: 'b' })];
    expect(foldPlacements([b, a]).phase).toBe('restore');
  });

  test('a move dated in the past takes its own place, whenever it was recorded', () => {
    const backdated = place('establish', 3, { recordedAt: `${day(40)}T08:00:00.000Z` });
    expect(foldPlacements([place('maintain', 5), backdated]).phase).toBe('maintain');
  });

  test('is the same in whatever order it was written down', () => {
    const any = fc.uniqueArray(anyPlacement, { selector: (one) => one.id, maxLength: 8 });
    const shuffled = any.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        expect(foldPlacements(other)).toEqual(foldPlacements(rows));
      }),
      { seed: 11 },
    );
  });

  test('taking a placement back is as if it had never been', () => {
    const any = fc.uniqueArray(anyPlacement, { selector: (one) => one.id, maxLength: 8 });
    fc.assert(
      fc.property(any, anyPlacement, (rows, extra) => {
        const mistake = retract({ ...extra, retractedAt: null }, '2026-01-01T00:00:00.000Z');
        expect(foldPlacements([...rows, mistake])).toEqual(foldPlacements(rows));
      }),
      { seed: 12 },
    );
  });

  test('a placement is taken back once, and stays in the record', () => {
    const once = retract(place('restore', 5), '2026-01-01T00:00:00.000Z');
    expect(once).toEqual({ ...place('restore', 5), retractedAt: '2026-01-01T00:00:00.000Z' });
    expect(faultOf(() => retract(once, '2026-01-02T00:00:00.000Z'))).toBe('illegal-move');
  });

  test('a phase or a day that is none is refused', () => {
    expect(faultOf(() => foldPlacements([{ ...place('restore', 5), to: 'naughty' as Standing }]))).toBe(
      'unknown-phase',
    );
    expect(faultOf(() => foldPlacements([{ ...place('restore', 5), happenedOn: '2026-02-30' }]))).toBe('bad-day');
  });
});

describe('a placement', () => {
  const school = schoolOf(aRegister('9B', ['osei'], ['amira'], { from: day(5) }), aRegister('9C', ['lark'], ['ben']));
  const [pupil = null] = aPupil('amira').pupils ?? [];
  const check = (parts: object, pupilParts: object = {}, today = day(30), known = school) => {
    if (!pupil) throw new Error('A pupil was made.');
    const placement = { adultId: 'osei', pupilId: 'amira', to: 'maintain' as const, happenedOn: day(10), ...parts };
    return faultOf(() => checkPlacement(placement, { ...known, pupil: { ...pupil, ...pupilParts } }, today));
  };

  test('is of a pupil whom the adult meets on that day', () => {
    expect(check({})).toBe('none');
    expect(check({ happenedOn: day(5) })).toBe('none');
    expect(check({ happenedOn: day(4) })).toBe('stranger');
    expect(check({ adultId: 'lark' })).toBe('stranger');
    expect(check({ pupilId: 'ben' })).toBe('stranger');
  });

  test('is not of a pupil whose register or whose adult’s ended before', () => {
    const ended = (name: 'memberships' | 'teaching') =>
      ({ ...school, [name]: school[name].map((one) => ({ ...one, to: day(9) })) }) as typeof school;
    expect(check({}, {}, day(30), ended('memberships'))).toBe('stranger');
    expect(check({}, {}, day(30), ended('teaching'))).toBe('stranger');
    expect(check({ happenedOn: day(9) }, {}, day(30), ended('teaching'))).toBe('none');
  });

  test('is not of a leaver, nor of one who has not come yet', () => {
    expect(check({}, { leftOn: day(9) })).toBe('stranger');
    expect(check({}, { leftOn: day(10) })).toBe('none');
    expect(check({}, { joinedOn: day(11) })).toBe('stranger');
    expect(check({}, { joinedOn: day(10) })).toBe('none');
  });

  test('is not of one who objected, but they can be taken off the board', () => {
    expect(check({}, { objected: true })).toBe('objected');
    expect(check({ to: 'unsorted' }, { objected: true })).toBe('none');
  });

  test('is not for a day to come, nor for a day or a phase that is none', () => {
    expect(check({ happenedOn: day(31) })).toBe('future-placement');
    expect(check({ happenedOn: day(30) })).toBe('none');
    expect(check({ happenedOn: '31/12/2025' })).toBe('bad-day');
    expect(check({ to: 'gold' })).toBe('unknown-phase');
  });
});

test('two spells meet from the later start, on a day in both', () => {
  const [a, b] = [
    { from: day(1), to: day(9) },
    { from: day(4), to: null },
  ];
  expect(together(a, b, day(9))).toBe(day(4));
  expect(together(b, a, day(9))).toBe(day(4));
  expect(together(a, b, day(10))).toBeNull();
  expect(together(a, b, day(3))).toBeNull();
});

test('a pupil is on roll from the first day to the end of the last', () => {
  const roll = { joinedOn: day(2), leftOn: day(4) };
  expect([1, 2, 4, 5].map((nth) => onRoll(roll, day(nth)))).toEqual([false, true, true, false]);
  expect(onRoll({ joinedOn: null, leftOn: null }, day(1))).toBe(true);
});
