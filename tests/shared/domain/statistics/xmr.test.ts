import { signalsOf } from '@noticed/shared/domain/statistics/signal';
import { xmr } from '@noticed/shared/domain/statistics/xmr';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../support/fault-of.ts';

const chart = (values: number[]) => values.map((value) => ({ value, centre: 0, low: -3, high: 3 }));
const signals = (values: number[], kind: string) =>
  signalsOf(chart(values))
    .filter((signal) => signal.kind === kind)
    .map(({ from, to }) => [from, to]);

describe('an XmR chart', () => {
  const reference = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

  test('one week of ten check-ins among ones and twos stands out', () => {
    const result = xmr(reference);
    expect(result.centre).toBeCloseTo(1.9444, 4);
    expect(result.low).toBeCloseTo(-3.0626, 4);
    expect(result.high).toBeCloseTo(6.9515, 4);
    expect(result.signals).toEqual([{ kind: 'outside', from: 4, to: 4 }]);
  });

  test('weeks that never change give limits of no width and no signal', () => {
    expect(xmr(Array(12).fill(3))).toEqual({ centre: 3, low: 3, high: 3, signals: [] });
  });

  test.each([[Array(11).fill(1)], [[]], [[...Array(12).fill(1), Number.NaN]], [[...Array(12).fill(1), 1e300]]])(
    'too few weeks, or a week without a number, are refused',
    (values) => {
      expect(faultOf(() => xmr(values))).toBe('bad-count');
    },
  );

  test('it says what it cannot draw', () => {
    expect(() => xmr([1])).toThrow('An XmR chart takes 12 points or more, not 1.');
    expect(() => xmr([Number.NaN])).toThrow('A series of numbers cannot hold NaN.');
  });

  test('it follows its weeks: twice the numbers give twice the limits and the same signals', () => {
    const weeks = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 12, maxLength: 60 });
    fc.assert(
      fc.property(weeks, (values) => {
        const once = xmr(values);
        const twice = xmr(values.map((value) => value * 2));
        expect(twice.low).toBe(once.low * 2);
        expect(twice.high).toBe(once.high * 2);
        expect(twice.signals).toEqual(once.signals);
      }),
    );
  });
});

describe('the four signals of a chart', () => {
  test('a point on the limit is inside, one beyond it is outside, above or below', () => {
    expect(signals([3, -3], 'outside')).toEqual([]);
    expect(signals([0, 3.1, 0, -3.1], 'outside')).toEqual([
      [1, 1],
      [3, 3],
    ]);
  });

  test('seven in a row on one side, not six, and a point on the mean breaks the row', () => {
    expect(signals([1, 1, 1, 1, 1, 1], 'one-side')).toEqual([]);
    expect(signals([-1, 1, 1, 1, 1, 1, 1, 1, -1], 'one-side')).toEqual([[1, 7]]);
    expect(signals([1, 1, 1, 1, 0, 1, 1, 1], 'one-side')).toEqual([]);
    expect(signals([0, 0, 0, 0, 0, 0, 0, 0], 'one-side')).toEqual([]);
    expect(signals([-1, -1, -1, -1, -1, -1, -1, -1, -1], 'one-side')).toEqual([[0, 8]]);
  });

  test('seven steadily rising or falling, not six, and two equal weeks break it', () => {
    expect(signals([-0.3, -0.2, -0.1, 0, 0.1, 0.2], 'steady')).toEqual([]);
    expect(signals([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3], 'steady')).toEqual([[0, 6]]);
    expect(signals([0.5, 0.4, 0.3, 0.2, 0.1, 0, -0.1, -0.2], 'steady')).toEqual([[0, 7]]);
    expect(signals([-0.3, -0.2, -0.1, 0, 0, 0.1, 0.2, 0.3], 'steady')).toEqual([]);
  });

  test('two of three in the outer third on the same side', () => {
    expect(signals([2.5, 0, 2.5], 'outer-third')).toEqual([[0, 2]]);
    expect(signals([0, 2.5, 2.5, 0], 'outer-third')).toEqual([[1, 2]]);
    expect(signals([-2.5, 0, -2.5], 'outer-third')).toEqual([[0, 2]]);
    expect(signals([2.5, 0, 0, 2.5], 'outer-third')).toEqual([]);
    expect(signals([2.5, 0, -2.5], 'outer-third')).toEqual([]);
    expect(signals([2, 2, 2, -2, -2], 'outer-third')).toEqual([]);
  });

  test('the outer third is measured from the mean, wherever it lies', () => {
    const around = (value: number) => ({ value, centre: 10, low: 7, high: 13 });
    expect(signalsOf([12.1, 10, 12.1].map(around))).toEqual([{ kind: 'outer-third', from: 0, to: 2 }]);
    expect(signalsOf([7.9, 10, 7.9].map(around))).toEqual([{ kind: 'outer-third', from: 0, to: 2 }]);
    expect(signalsOf([12, 10, 8, 12].map(around))).toEqual([]);
  });

  test('an empty chart and a chart of one say nothing', () => {
    expect(signalsOf([])).toEqual([]);
    expect(signalsOf(chart([1]))).toEqual([]);
  });
});
