import { hideInLine } from '@noticed/shared/domain/suppression/line';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recovered } from '../../../support/attacker.ts';

describe('small numbers in a line of groups', () => {
  test('nothing is hidden where every group is large enough', () => {
    expect(hideInLine([100, 5, 20], 5)).toEqual({ cells: [false, false, false], total: false });
  });

  test('a group of three is hidden, and the next smallest with it, so that the total does not tell', () => {
    expect(hideInLine([100, 3, 20], 5)).toEqual({ cells: [false, true, true], total: false });
  });

  test('a group of all but three pupils is hidden with the three', () => {
    expect(hideInLine([97, 3], 5)).toEqual({ cells: [true, true], total: false });
  });

  test('two groups of two together are still under the floor, so a third goes with them', () => {
    expect(hideInLine([50, 2, 2, 9], 5).cells).toEqual([false, true, true, true]);
  });

  test('five groups of one pupil would be known to be one each', () => {
    expect(hideInLine([50, 1, 1, 1, 1, 1], 5).cells).toEqual([true, true, true, true, true, true]);
  });

  test('of two groups of the same size the first is hidden', () => {
    expect(hideInLine([9, 2, 9], 5).cells).toEqual([true, true, false]);
  });

  test('two and three together are at the floor, and that is enough', () => {
    expect(hideInLine([50, 2, 3, 9], 5).cells).toEqual([false, true, true, false]);
  });

  test('an empty group is shown: there is nobody in it', () => {
    expect(hideInLine([100, 0, 20], 5).cells).toEqual([false, false, false]);
    expect(hideInLine([100, 0, 3], 5).cells).toEqual([true, false, true]);
    expect(hideInLine([], 5)).toEqual({ cells: [], total: false });
  });

  test('when even everyone together is under the floor, the total goes too', () => {
    expect(hideInLine([4], 5)).toEqual({ cells: [true], total: true });
    expect(hideInLine([2, 2], 5)).toEqual({ cells: [true, true], total: true });
  });

  test('a group on which too few adults report is hidden however large, never one that is empty', () => {
    expect(hideInLine([40, 30, 0], 5, { alsoHide: [true, false, true] }).cells).toEqual([true, true, false]);
  });

  test('more is hidden until what follows for the hidden groups together may be known', () => {
    const together = (hidden: readonly boolean[]) => hidden.filter(Boolean).length >= 3;
    expect(hideInLine([40, 30, 3, 20], 5, { together }).cells).toEqual([false, true, true, true]);
  });

  test('in any line, no hidden group can be recovered from the others and the total, nor all hidden ones be few', () => {
    const line = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 })), { maxLength: 7 });
    fc.assert(
      fc.property(line, fc.integer({ min: 2, max: 10 }), (counts, floor) => {
        const { cells, total } = hideInLine(counts, floor);
        const sum = counts.reduce((all, count) => all + count, 0);
        counts.forEach((count, at) => {
          if (count > 0 && count < floor) expect(cells[at]).toBe(true);
        });
        if (total) expect(cells).toEqual(counts.map((count) => count > 0));
        if (total) return;
        const secret = counts.filter((_, at) => cells[at]);
        if (secret.length > 0) expect(secret.reduce((all, count) => all + count, 0)).toBeGreaterThanOrEqual(floor);
        const known = counts.map((count, at) => (cells[at] ? null : count));
        expect(recovered([...known, sum], [{ parts: counts.map((_, at) => at), total: counts.length }])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
