import { fisherExact } from '@noticed/shared/domain/statistics/fisher';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../support/fault-of.ts';

const choose = (n: number, k: number): bigint => {
  let ways = 1n;
  for (let i = 0; i < k; i++) ways = (ways * BigInt(n - i)) / BigInt(i + 1);
  return ways;
};

/** The definition, in whole numbers: all tables with these margins that are no likelier than this one. */
const byCounting = (a: { cases: number; of: number }, b: { cases: number; of: number }): number => {
  const cases = a.cases + b.cases;
  const ways = (k: number) => choose(a.of, k) * choose(b.of, cases - k);
  const observed = ways(a.cases);
  let all = 0n;
  let unlikely = 0n;
  for (let k = Math.max(0, cases - b.of); k <= Math.min(a.of, cases); k++) {
    all += ways(k);
    if (ways(k) <= observed) unlikely += ways(k);
  }
  return Number((unlikely * 10n ** 15n) / all) / 1e15;
};

describe('Fisher’s exact test, two-sided', () => {
  test('the lady tasting tea, three of four right, could well be chance', () => {
    expect(fisherExact({ cases: 3, of: 4 }, { cases: 1, of: 4 })).toBeCloseTo(34 / 70, 12);
  });

  test.each([
    ['all of one group and none of the other', { cases: 4, of: 4 }, { cases: 0, of: 4 }, 2 / 70],
    ['no cases at all', { cases: 0, of: 4 }, { cases: 0, of: 9 }, 1],
    ['nothing but cases', { cases: 4, of: 4 }, { cases: 9, of: 9 }, 1],
    ['the same share twice', { cases: 5, of: 10 }, { cases: 5, of: 10 }, 1],
    ['a lopsided table', { cases: 1, of: 10 }, { cases: 11, of: 14 }, 0.002759],
  ])('%s', (_, a, b, p) => {
    expect(fisherExact(a, b)).toBeCloseTo(p, 6);
  });

  test('a whole area of 40,000 pupils that could not differ more is next to impossible, never NaN', () => {
    const p = fisherExact({ cases: 20_000, of: 20_000 }, { cases: 0, of: 20_000 });
    expect(p).toBeGreaterThanOrEqual(0);
    expect(p).toBeLessThan(1e-300);
  });

  test.each([
    [
      { cases: 5, of: 4 },
      { cases: 1, of: 4 },
    ],
    [
      { cases: 1, of: 4 },
      { cases: 0, of: 0 },
    ],
  ])('counts that cannot be are refused', (a, b) => {
    expect(faultOf(() => fisherExact(a, b))).toBe('bad-count');
  });

  const group = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.nat())
    .map(([of, cases]) => ({ of, cases: cases % (of + 1) }));

  test('for any two groups it equals counting every table one by one', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        expect(fisherExact(a, b)).toBeCloseTo(byCounting(a, b), 9);
      }),
    );
  });

  test('it is the same whichever group comes first and whichever answer is called a case', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const turned = (one: { cases: number; of: number }) => ({ cases: one.of - one.cases, of: one.of });
        expect(fisherExact(b, a)).toBeCloseTo(fisherExact(a, b), 9);
        expect(fisherExact(turned(a), turned(b))).toBeCloseTo(fisherExact(a, b), 9);
      }),
    );
  });
});
