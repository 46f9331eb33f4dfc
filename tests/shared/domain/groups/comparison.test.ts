import { compareGroups } from '@noticed/shared/domain/groups/comparison';
import { fisherExact } from '@noticed/shared/domain/statistics/fisher';
import { benjaminiHochberg } from '@noticed/shared/domain/statistics/multiple';
import { defaultFloors, ownScreen } from '@noticed/shared/domain/suppression/floor';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recovered } from '../../../support/attacker.ts';
import { aDimension, adults, type figuresFor, figuresIn } from '../../../support/cohort.ts';

const restoreOf = (sizes: Record<string, number>, cases: Record<string, number>) => {
  const dimension = aDimension(sizes);
  const screen = compareGroups([dimension], figuresIn(dimension, cases), defaultFloors, ['restore']);
  return { ...screen, of: (id: string) => screen.comparisons.find(({ groupId }) => groupId === id) };
};

describe('a group against everyone else', () => {
  test('the rest never contains the group, and counts come first', () => {
    const { of } = restoreOf({ N: 200, K: 60, E: 40 }, { N: 20, K: 20, E: 5 });
    expect(of('K')?.group).toMatchObject({ cases: 20, pupils: 60 });
    expect(of('K')?.rest).toMatchObject({ cases: 25, pupils: 240 });
  });

  test('share, ratio, difference and p are those of the statistics, over the two sides', () => {
    const { of } = restoreOf({ yes: 59, no: 0, K: 0, other: 59 }, { yes: 14, other: 9 });
    const comparison = of('yes');
    expect(comparison?.group?.share?.share).toBeCloseTo(14 / 59, 12);
    expect(comparison?.riskRatio?.ratio).toBeCloseTo(14 / 9, 12);
    expect(comparison?.difference?.difference).toBeCloseTo(5 / 59, 12);
    expect(comparison?.p).toBeCloseTo(fisherExact({ cases: 14, of: 59 }, { cases: 9, of: 59 }), 12);
  });

  test('many more cases, enough pupils and enough cases are worth a look', () => {
    const { of } = restoreOf({ N: 200, K: 60, E: 40 }, { N: 10, K: 25, E: 4 });
    expect(of('K')?.worthALook).toBe(true);
    expect(of('E')?.worthALook).toBe(false);
    expect(of('K')?.views).toBe(10);
  });

  test('29 pupils or 9 cases are never worth a look, however far from the rest', () => {
    expect(restoreOf({ K: 29, N: 200 }, { K: 29 }).of('K')?.worthALook).toBe(false);
    expect(restoreOf({ K: 30, N: 200 }, { K: 30 }).of('K')?.worthALook).toBe(true);
    expect(restoreOf({ K: 30, N: 200 }, { K: 9 }).of('K')?.worthALook).toBe(false);
    expect(restoreOf({ K: 30, N: 200 }, { K: 10 }).of('K')?.worthALook).toBe(true);
  });

  test('a difference that could well be chance is not worth a look, with pupils and cases enough', () => {
    const comparison = restoreOf({ N: 200, K: 60 }, { N: 36, K: 12 }).of('K');
    expect(comparison?.adjusted).toBeGreaterThan(0.05);
    expect(comparison?.worthALook).toBe(false);
  });

  test('ten pupils are enough for a rate', () => {
    expect(restoreOf({ K: 10, N: 200 }, { K: 3 }).of('K')?.group?.share?.share).toBeCloseTo(0.3, 12);
  });

  test('fewer than ten pupils have counts and no rate, on either side', () => {
    const { of, family } = restoreOf({ K: 9, N: 200 }, { K: 3 });
    expect(of('K')?.group).toEqual({ cases: 3, pupils: 9, share: null });
    expect(of('K')).toMatchObject({ p: null, adjusted: null, riskRatio: null, difference: null, hidden: null });
    expect(of('N')?.rest).toEqual({ cases: 3, pupils: 9, share: null });
    expect(of('N')?.p).toBeNull();
    expect(family).toBe(0);
  });

  test('a group of four is hidden, and the next smallest with it', () => {
    const { of } = restoreOf({ N: 200, K: 30, E: 4 }, { E: 4 });
    const hidden = {
      group: null,
      rest: null,
      p: null,
      adjusted: null,
      views: null,
      worthALook: false,
      hidden: 'too-few',
    };
    expect(of('E')).toMatchObject(hidden);
    expect(of('K')).toMatchObject(hidden);
    expect(of('N')?.rest?.pupils).toBe(34);
  });

  test('a group in which nobody counts says so', () => {
    const dimension = aDimension({ K: 20, N: 20, E: 20 });
    const figures = figuresIn(dimension).map((one) =>
      one.pupilId.startsWith('E') ? { ...one, invisible: null } : one,
    );
    const { comparisons } = compareGroups([dimension], figures, defaultFloors, ['invisible']);
    expect(comparisons[2]).toMatchObject({ groupId: 'E', group: null, views: null, hidden: 'nobody-counted' });
    expect(comparisons[0]?.rest?.pupils).toBe(20);
  });

  test('a group that is everyone in scope is shown and compared with no one', () => {
    const { of } = restoreOf({ N: 40 }, { N: 4 });
    expect(of('N')).toMatchObject({ rest: { cases: 0, pupils: 0, share: null }, p: null, hidden: null });
  });

  test('pupils without figures, who objected or were never there, take no part', () => {
    const dimension = aDimension({ K: 40, N: 40 });
    const { comparisons } = compareGroups([dimension], figuresIn(dimension).slice(10), defaultFloors, ['restore']);
    expect(comparisons[0]?.group?.pupils).toBe(30);
  });
});

describe('the adults behind a comparison', () => {
  const few = (dimensionSizes: Record<string, number>, adultsOf: Record<string, string[]>) => {
    const dimension = aDimension(dimensionSizes);
    const figures = figuresIn(dimension).map((one) => ({
      ...one,
      relationships: (adultsOf[one.pupilId.split('-')[0] ?? ''] ?? []).map((adultId) => ({
        adultId,
        standing: 'maintain' as const,
      })),
    }));
    return (floors = defaultFloors) => compareGroups([dimension], figures, floors, ['restore']).comparisons;
  };

  test('a group that four adults report on is hidden, with another so that it does not follow', () => {
    const compare = few({ K: 40, N: 50, E: 60 }, { K: adults(4), N: adults(9), E: adults(9) });
    expect(compare().map(({ hidden }) => hidden)).toEqual(['too-few', 'too-few', null]);
  });

  test('five adults are enough', () => {
    const compare = few({ K: 40, N: 50 }, { K: adults(5), N: adults(5, 5) });
    expect(compare().map(({ views, hidden }) => [views, hidden])).toEqual([
      [5, null],
      [5, null],
    ]);
  });

  test('a group is hidden too when four adults report on everyone else', () => {
    const compare = few({ K: 40, N: 50 }, { K: adults(9), N: adults(4) });
    expect(compare().map(({ hidden }) => hidden)).toEqual(['too-few', 'too-few']);
  });

  test('two groups of the same four adults are not made known together by what is left', () => {
    const compare = few({ K: 40, E: 45, N: 90, S: 95 }, { K: adults(4), E: adults(4), N: adults(9), S: adults(9) });
    expect(compare().map(({ hidden }) => hidden)).toEqual(['too-few', 'too-few', 'too-few', null]);
  });

  test('a whole school of four adults shows nothing, except to those four', () => {
    const compare = few({ K: 40, N: 50 }, { K: adults(4), N: adults(4) });
    expect(compare().map(({ hidden }) => hidden)).toEqual(['too-few', 'too-few']);
    expect(compare(ownScreen(defaultFloors)).map(({ views }) => views)).toEqual([4, 4]);
  });

  test('an adult who reports on many pupils is one view, and only placing adults stand behind Restore', () => {
    const dimension = aDimension({ K: 40, N: 40 });
    const figures = figuresIn(dimension).map((one) => ({
      ...one,
      relationships: one.relationships.map((two, at) => ({
        ...two,
        standing: at < 3 ? ('unsorted' as const) : two.standing,
      })),
    }));
    const { comparisons } = compareGroups([dimension], figures, defaultFloors);
    expect(comparisons.map(({ measure, views }) => [measure, views])).toEqual([
      ...[
        ['restore', 7],
        ['restore', 7],
        ['invisible', 10],
      ],
      ...[
        ['invisible', 10],
        ['no-champion', 10],
        ['no-champion', 10],
      ],
    ]);
  });
});

describe('which pupils count in a measure', () => {
  const dimension = aDimension({ K: 20, N: 20 });
  const first = (change: Parameters<typeof figuresFor>[1], measure: 'restore' | 'invisible' | 'no-champion') => {
    const figures = figuresIn(dimension).map((one, at) => (at < 5 ? { ...one, ...change } : one));
    return compareGroups([dimension], figures, defaultFloors, [measure]).comparisons[0]?.group;
  };

  test('in Restore: those whom anyone has placed', () => {
    const unsorted = adults(6).map((adultId) => ({ adultId, standing: 'unsorted' as const }));
    expect(first({ relationships: unsorted }, 'restore')).toMatchObject({ cases: 0, pupils: 15 });
    const restore = adults(6).map((adultId) => ({ adultId, standing: 'restore' as const }));
    expect(first({ relationships: restore }, 'restore')).toMatchObject({ cases: 5, pupils: 20 });
  });

  test('invisible: those whose adults log enough to tell', () => {
    expect(first({ invisible: null }, 'invisible')).toMatchObject({ cases: 0, pupils: 15 });
    expect(first({ invisible: true }, 'invisible')).toMatchObject({ cases: 5, pupils: 20 });
  });

  test('without a champion: all', () => {
    expect(first({ championed: false }, 'no-champion')).toMatchObject({ cases: 5, pupils: 20 });
  });
});

describe('one screen is one family', () => {
  test('all tests of the screen are adjusted together', () => {
    const sen = aDimension({ N: 200, K: 60, E: 40 });
    const house = aDimension({ Elm: 100, Oak: 90, Ash: 110 }, { id: 'house' });
    const figures = [...figuresIn(sen, { N: 10, K: 20, E: 4 }), ...figuresIn(house, { Elm: 30, Oak: 12, Ash: 14 })];
    const { comparisons, family } = compareGroups([sen, house], figures, defaultFloors, ['restore']);
    expect(family).toBe(6);
    const p = comparisons.map((one) => one.p ?? Number.NaN);
    expect(comparisons.map((one) => one.adjusted)).toEqual(benjaminiHochberg(p));
  });

  test('girls against boys and boys against girls are one test', () => {
    const { comparisons, family } = restoreOf({ female: 100, male: 100 }, { female: 30, male: 10 });
    expect(family).toBe(1);
    expect(comparisons[0]?.p).toBe(comparisons[1]?.p);
    expect(comparisons.map(({ adjusted }) => adjusted)).toEqual([comparisons[0]?.p, comparisons[0]?.p]);
    expect(comparisons.map(({ worthALook }) => worthALook)).toEqual([true, true]);
  });

  test('they still are when a third group has nobody who counts', () => {
    expect(restoreOf({ female: 100, male: 100, other: 0 }, { female: 30, male: 10 }).family).toBe(1);
  });

  test('“everyone else” of a yes-or-no question is not compared by itself', () => {
    const { comparisons, family } = restoreOf({ yes: 100, no: 200 }, { yes: 30, no: 10 });
    expect(comparisons.map(({ groupId }) => groupId)).toEqual(['yes']);
    expect(family).toBe(1);
  });

  test('a screen without groups has no family', () => {
    expect(compareGroups([], [], defaultFloors)).toEqual({ comparisons: [], family: 0 });
  });
});

test('whatever the school, no hidden group can be worked out from those shown: neither its pupils nor its cases', () => {
  const sizes = fc.array(fc.tuple(fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 40 })), fc.nat({ max: 40 })), {
    minLength: 2,
    maxLength: 7,
  });
  fc.assert(
    fc.property(sizes, (groups) => {
      const named = (pick: (pair: [number, number]) => number) =>
        Object.fromEntries(groups.map((pair, at) => [`g${at}`, pick(pair)]));
      const { comparisons } = restoreOf(
        named(([size]) => size),
        named(([size, cases]) => Math.min(size, cases)),
      );
      const [shown] = comparisons.filter(({ group }) => group !== null);
      if (!shown) return;
      for (const count of ['pupils', 'cases'] as const) {
        const total = (shown.group?.[count] ?? 0) + (shown.rest?.[count] ?? 0);
        const known = comparisons.map(({ group, hidden }) => (hidden === 'too-few' ? null : (group?.[count] ?? 0)));
        const sum = [{ parts: known.map((_, at) => at), total: known.length }];
        if (count === 'pupils') expect(recovered([...known, total], sum)).toEqual([]);
        else expect(known.filter((one) => one === null)).not.toHaveLength(1);
      }
    }),
  );
});

test('whatever the school, no comparison shows a group or a rest under the floor, nor a number that is none', () => {
  const sizes = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sizes, (groups) => {
      const named = (pick: (pair: [number, number]) => number) =>
        Object.fromEntries(groups.map((pair, at) => [`g${at}`, pick(pair)]));
      const { comparisons } = restoreOf(
        named(([size]) => size),
        named(([, cases]) => cases),
      );
      for (const { group, rest, ...figures } of comparisons) {
        for (const side of [group, rest]) if (side) expect(side.pupils === 0 || side.pupils >= 5).toBe(true);
        expect(JSON.stringify({ group, rest, figures })).not.toMatch(/NaN|Infinity/);
        for (const value of [figures.p, figures.adjusted])
          expect(value === null || (value >= 0 && value <= 1)).toBe(true);
      }
    }),
  );
});
