import { benjaminiHochberg } from '@noticed/shared/domain/statistics/multiple';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../support/fault-of.ts';

const reference = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];
const adjusted = [
  0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486, 0.581182, 0.714875, 0.753231,
  0.813214, 1,
];

describe('many comparisons on one screen (Benjamini–Hochberg)', () => {
  test('of fifteen comparisons four are kept at .05, where nine would be without it and three with Bonferroni', () => {
    const kept = (p: number[]) => p.filter((one) => one <= 0.05).length;
    expect(kept(benjaminiHochberg(reference))).toBe(4);
    expect(kept(reference)).toBe(9);
    expect(kept(reference.map((p) => p * reference.length))).toBe(3);
  });

  test('the adjusted values are those of the published example, whatever the order', () => {
    benjaminiHochberg(reference).forEach((p, at) => {
      expect(p).toBeCloseTo(adjusted[at] as number, 6); // both lists have fifteen
    });
    const backward = benjaminiHochberg([...reference].reverse()).reverse();
    expect(backward).toEqual(benjaminiHochberg(reference));
  });

  test('one comparison alone is left as it is, and none gives none', () => {
    expect(benjaminiHochberg([0.03])).toEqual([0.03]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  test.each([-0.1, 1.1, Number.NaN])('%f is refused as a p-value', (p) => {
    expect(faultOf(() => benjaminiHochberg([0.5, p]))).toBe('bad-count');
  });

  test('adjusting never makes a finding stronger, keeps the order, and keeps what the step-up rule keeps', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(p, { minLength: 1, maxLength: 40 }), (family) => {
        const result = benjaminiHochberg(family);
        const sorted = [...family].sort((a, b) => a - b);
        const last = sorted.findLastIndex((one, at) => one * (family.length / (at + 1)) <= 0.05);
        family.forEach((one, at) => {
          expect(result[at]).toBeGreaterThanOrEqual(one);
          expect(result[at]).toBeLessThanOrEqual(1);
          expect((result[at] as number) <= 0.05).toBe(last >= 0 && one <= (sorted[last] as number)); // both in range
        });
      }),
    );
  });
});
