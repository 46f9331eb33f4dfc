import { anhojLimits, runChart } from '@noticed/shared/domain/statistics/run-chart';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../support/fault-of.ts';

describe('a run chart by Anhøj’s rules', () => {
  test.each([
    [10, 6, 2],
    [12, 7, 3],
    [16, 7, 4],
    [20, 7, 6],
    [24, 8, 8],
    [1, 3, 0],
    [0, 0, 0],
  ])('with %i useful points a run above %i or crossings below %i stand out', (useful, longestRun, fewestCrossings) => {
    expect(anhojLimits(useful)).toEqual({ longestRun, fewestCrossings });
  });

  test('the limit of crossings is the 5% quantile of as many coin tosses', () => {
    for (let tosses = 1; tosses <= 40; tosses++) {
      const chances = Array.from({ length: tosses + 1 }, () => 1);
      for (let k = 1; k <= tosses; k++) chances[k] = ((chances[k - 1] as number) * (tosses - k + 1)) / k; // k ≥ 1
      const upTo = (k: number) => chances.slice(0, k + 1).reduce((sum, chance) => sum + chance, 0) / 2 ** tosses;
      const limit = anhojLimits(tosses + 1).fewestCrossings;
      expect(upTo(limit)).toBeGreaterThanOrEqual(0.05);
      if (limit > 0) expect(upTo(limit - 1)).toBeLessThan(0.05);
    }
  });

  test('five thousand points are as little trouble as ten', () => {
    expect(anhojLimits(5001).fewestCrossings).toBe(2442);
  });

  test('a drop that stays is a long run with few crossings', () => {
    const result = runChart([9, 8, 9, 8, 9, 8, 9, 1, 2, 1, 2, 1, 2, 1]);
    expect(result).toMatchObject({ median: 5, useful: 14, longestRun: 7, crossings: 1 });
    expect(result.signals).toEqual(['few-crossings']);
    const longer = runChart([9, 8, 9, 8, 9, 8, 9, 8, 1, 2, 1, 2, 1, 2, 1, 2]);
    expect(longer.signals).toEqual(['long-run', 'few-crossings']);
  });

  test('weeks that swing to and fro say nothing', () => {
    expect(runChart([1, 2, 1, 2, 1, 2, 1, 2, 1, 2]).signals).toEqual([]);
  });

  test('weeks on the median are left out, also when all of them are', () => {
    expect(runChart([4, 1, 4, 9, 4])).toMatchObject({ median: 4, useful: 2, longestRun: 1, crossings: 1 });
    expect(runChart([4, 4, 4])).toMatchObject({ useful: 0, longestRun: 0, crossings: 0, signals: [] });
  });

  test('no weeks, and a week that is no number, are refused', () => {
    expect(faultOf(() => runChart([]))).toBe('bad-count');
    expect(faultOf(() => runChart([1, Number.NaN]))).toBe('bad-count');
  });

  test('it is the same read from either end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 50 }), (values) => {
        expect(runChart([...values].reverse())).toEqual(runChart(values));
      }),
    );
  });
});
