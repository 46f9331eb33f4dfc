import { academicYearName, academicYearOf, lastDayOf } from '@noticed/shared/domain/calendar/academic-year';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the academic year', () => {
  it.each([
    ['2025-08-31', 2024],
    ['2025-09-01', 2025],
    ['2025-12-31', 2025],
    ['2026-01-01', 2025],
    ['2026-08-31', 2025],
    ['2026-09-01', 2026],
    ['2028-02-29', 2027],
  ])('of %s is the one that began in %i', (day, year) => {
    expect(academicYearOf(day)).toBe(year);
  });

  it('ends on 31 August and is written with both years', () => {
    expect(lastDayOf(2025)).toBe('2026-08-31');
    expect([2025, 1999, 2099].map(academicYearName)).toEqual(['2025/26', '1999/00', '2099/00']);
  });

  it('contains its own last day, and no year goes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), (year) => {
        expect(academicYearOf(lastDayOf(year))).toBe(year);
        expect(academicYearOf(`${year + 1}-09-01`)).toBe(year + 1);
      }),
      { seed: 2025 },
    );
  });
});
