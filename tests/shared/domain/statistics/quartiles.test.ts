import { quartiles } from '@noticed/shared/domain/statistics/quartiles';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../support/fault-of.ts';

describe('median and quartiles', () => {
  test.each([
    [[1, 2, 3, 4], 1.75, 2.5, 3.25],
    [[3, 1, 2], 1.5, 2, 2.5],
    [[10, 9, 100], 9.5, 10, 55],
    [[7], 7, 7, 7],
    [[0, 0, 0, 12], 0, 0, 3],
  ])('of %j', (values, lower, median, upper) => {
    expect(quartiles(values)).toEqual({ lower, median, upper });
  });

  test.each([[[]], [[1, Number.NaN]], [[1, Number.POSITIVE_INFINITY]]])('of %j are refused', (values) => {
    expect(faultOf(() => quartiles(values))).toBe('bad-count');
  });

  test('they stand in order, inside the values, and leave the values as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const before = [...values];
        const { lower, median, upper } = quartiles(values);
        expect(values).toEqual(before);
        expect(Math.min(...values) <= lower && lower <= median).toBe(true);
        expect(median <= upper && upper <= Math.max(...values)).toBe(true);
      }),
    );
  });
});
