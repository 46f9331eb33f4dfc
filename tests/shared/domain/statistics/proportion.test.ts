import { differenceOf, shareOf } from '@noticed/shared/domain/statistics/proportion';
import { riskRatio } from '@noticed/shared/domain/statistics/risk-ratio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../support/fault-of.ts';

const counts = fc
  .tuple(fc.integer({ min: 1, max: 40_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([of, share]) => ({ cases: Math.round(of * share), of }));

describe('a share of pupils with its Wilson interval', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [5, 30, 0.0734, 0.3356],
    [20, 20, 0.8389, 1],
  ])('%i of %i pupils lies between %f and %f', (cases, of, low, high) => {
    const share = shareOf(cases, of);
    expect(share).toMatchObject({ cases, of, share: cases / of });
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  test('nobody and everybody end exactly at 0 and 1', () => {
    expect(shareOf(0, 7).low).toBe(0);
    expect(shareOf(7, 7).high).toBe(1);
  });

  test.each([
    [3, 0],
    [4, 3],
    [-1, 3],
    [1.5, 3],
    [1, 3.5],
    [Number.NaN, 3],
    [1, Number.POSITIVE_INFINITY],
  ])('%f of %f pupils is refused', (cases, of) => {
    expect(faultOf(() => shareOf(cases, of))).toBe('bad-count');
  });

  test('a refusal says which counts', () => {
    expect(() => shareOf(4, 3)).toThrow('4 of 3 is no count of cases.');
  });

  test('for any count the share lies inside its interval and the interval inside 0 to 1', () => {
    fc.assert(
      fc.property(counts, ({ cases, of }) => {
        const { share, low, high } = shareOf(cases, of);
        expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
      }),
    );
  });

  test('a group and those without the mark mirror each other', () => {
    fc.assert(
      fc.property(counts, ({ cases, of }) => {
        expect(shareOf(of - cases, of).low).toBeCloseTo(1 - shareOf(cases, of).high, 10);
      }),
    );
  });
});

describe('the difference between two shares with Newcombe’s interval', () => {
  test.each([
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [0, 10, 0, 20, 0, -0.1611, 0.2775],
  ])('%i of %i against %i of %i', (a, ofA, b, ofB, difference, low, high) => {
    const result = differenceOf(shareOf(a, ofA), shareOf(b, ofB));
    expect(result.difference).toBeCloseTo(difference, 10);
    expect(result.low).toBeCloseTo(low, 4);
    expect(result.high).toBeCloseTo(high, 4);
  });

  test('for any two groups it lies inside its interval, and turning them round turns the sign', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const a = shareOf(one.cases, one.of);
        const b = shareOf(other.cases, other.of);
        const { difference, low, high } = differenceOf(a, b);
        expect(-1 <= low && low <= difference && difference <= high && high <= 1).toBe(true);
        expect(differenceOf(b, a).low).toBeCloseTo(-high, 10);
      }),
    );
  });
});

describe('how many times as likely', () => {
  test('11 of 25 against 3 of 34 is 4.99 times, between 1.55 and 16.03', () => {
    const result = riskRatio(shareOf(11, 25), shareOf(3, 34));
    expect(result?.ratio).toBeCloseTo(4.99, 2);
    expect(result?.low).toBeCloseTo(1.55, 2);
    expect(result?.high).toBeCloseTo(16.03, 2);
  });

  test('without a case on either side there is no ratio to speak of', () => {
    expect(riskRatio(shareOf(0, 25), shareOf(3, 34))).toBeNull();
    expect(riskRatio(shareOf(3, 25), shareOf(0, 34))).toBeNull();
  });

  test('when everyone is a case on both sides the ratio is exactly one', () => {
    expect(riskRatio(shareOf(25, 25), shareOf(34, 34))).toEqual({ ratio: 1, low: 1, high: 1 });
  });

  test('for any two groups it is a number inside its interval, or nothing', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const result = riskRatio(shareOf(one.cases, one.of), shareOf(other.cases, other.of));
        if (result) expect(0 < result.low && result.low <= result.ratio && result.ratio <= result.high).toBe(true);
        else expect(one.cases * other.cases).toBe(0);
      }),
    );
  });
});
