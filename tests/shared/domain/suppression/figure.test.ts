import { areaFigure, figureOf } from '@noticed/shared/domain/suppression/figure';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../support/fault-of.ts';

describe('what leaves the school', () => {
  test('counts are rounded to five', () => {
    expect(figureOf({ cases: 13, of: 62 }, defaultFloors)).toEqual({ pupils: 60, cases: 15 });
    expect(figureOf({ cases: 2, of: 10 }, defaultFloors)).toEqual({ pupils: 10, cases: 0 });
  });

  test('nine pupils, and counts that cannot be, are refused', () => {
    expect(faultOf(() => figureOf({ cases: 3, of: 9 }, defaultFloors))).toBe('bad-count');
    expect(faultOf(() => figureOf({ cases: 30, of: 20 }, defaultFloors))).toBe('bad-count');
  });

  test('an area is the sum of at least two schools, of what they released and nothing finer', () => {
    const school = { pupils: 60, cases: 15 };
    expect(areaFigure([school, null, { pupils: 100, cases: 20 }], defaultFloors)).toEqual({ pupils: 160, cases: 35 });
    expect(areaFigure([school, null], defaultFloors)).toBeNull();
    expect(areaFigure([], defaultFloors)).toBeNull();
  });
});
