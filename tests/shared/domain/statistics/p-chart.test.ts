import { pChart } from '@noticed/shared/domain/statistics/p-chart';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../support/fault-of.ts';

const weeks = (count: number, cases: number, of: number) => Array.from({ length: count }, () => ({ cases, of }));

describe('a p-chart of weekly shares', () => {
  test('twelve weeks of 10 in 100 have limits from 1% to 19%', () => {
    const { centre, points, signals } = pChart(weeks(12, 10, 100));
    expect(centre).toBeCloseTo(0.1, 12);
    expect(points[0]?.low).toBeCloseTo(0.01, 12);
    expect(points[0]?.high).toBeCloseTo(0.19, 12);
    expect(signals).toEqual([]);
  });

  test('a week with fewer pupils has wider limits, drawn no further than 0 and 1', () => {
    const { points } = pChart([...weeks(12, 10, 100), { cases: 1, of: 4 }]);
    expect(points[12]?.low).toBe(0);
    expect(points[12]?.high).toBeGreaterThan(points[0]?.high ?? 1);
    const full = pChart([...weeks(12, 90, 100), { cases: 4, of: 4 }]);
    expect(full.points[12]?.high).toBe(1);
  });

  test('the mean is that of all pupils, not of the weeks', () => {
    expect(pChart([...weeks(12, 0, 10), { cases: 60, of: 120 }]).centre).toBe(0.25);
  });

  test('a share that leaps stands out on the chart', () => {
    const { signals } = pChart([...weeks(12, 10, 100), { cases: 40, of: 100 }]);
    expect(signals).toContainEqual({ kind: 'outside', from: 12, to: 12 });
  });

  test('a limit that is drawn at 0 does not narrow the outer third', () => {
    const { signals } = pChart([...weeks(10, 2, 20), { cases: 0, of: 20 }, { cases: 0, of: 20 }]);
    expect(signals.filter((signal) => signal.kind === 'outer-third')).toEqual([]);
  });

  test('too few weeks, and more cases than pupils, are refused', () => {
    expect(faultOf(() => pChart(weeks(11, 1, 2)))).toBe('bad-count');
    expect(faultOf(() => pChart(weeks(12, 3, 2)))).toBe('bad-count');
    expect(faultOf(() => pChart(weeks(12, 0, 0)))).toBe('bad-count');
  });

  test('every number of it is a number, also when nobody or everybody is a case', () => {
    const week = fc
      .tuple(fc.integer({ min: 1, max: 200 }), fc.nat())
      .map(([of, cases]) => ({ of, cases: cases % (of + 1) }));
    fc.assert(
      fc.property(fc.array(week, { minLength: 12, maxLength: 40 }), (counts) => {
        for (const point of pChart(counts).points)
          expect(0 <= point.low && point.low <= point.centre && point.centre <= point.high && point.high <= 1).toBe(
            true,
          );
      }),
    );
    expect(pChart(weeks(12, 0, 9)).points[0]).toEqual({ value: 0, centre: 0, low: 0, high: 0 });
  });
});
