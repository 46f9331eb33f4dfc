import { buildCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import { schoolWeeks } from '@noticed/shared/domain/calendar/school-week';
import { describe, expect, test } from 'vitest';
import { criftins, southsea } from '../../../support/school-years.ts';

describe('school weeks', () => {
  test.each([
    ['Portsmouth', southsea, 40],
    ['Shropshire', criftins, 39],
  ])('a year in %s has its weeks with all 190 days in them', (_, facts, count) => {
    const weeks = schoolWeeks(buildCalendar(facts), '2025-09-01', '2026-08-31');
    expect(weeks).toHaveLength(count);
    expect(weeks.reduce((sum, week) => sum + week.schoolDays, 0)).toBe(190);
  });

  test('half-term is no week, and an INSET day makes a short one', () => {
    expect(schoolWeeks(buildCalendar(southsea), '2025-10-20', '2025-11-09')).toEqual([
      { from: '2025-10-20', to: '2025-10-26', schoolDays: 5 },
      { from: '2025-11-03', to: '2025-11-09', schoolDays: 4 },
    ]);
  });

  test('a range that begins on Wednesday and ends on Tuesday counts only its own days', () => {
    expect(schoolWeeks(buildCalendar(southsea), '2025-09-10', '2025-09-16')).toEqual([
      { from: '2025-09-08', to: '2025-09-14', schoolDays: 3 },
      { from: '2025-09-15', to: '2025-09-21', schoolDays: 2 },
    ]);
  });

  test('a range that ends before it begins has no weeks, also inside one week', () => {
    expect(schoolWeeks(buildCalendar(southsea), '2025-09-16', '2025-09-10')).toEqual([]);
    expect(schoolWeeks(buildCalendar(southsea), '2025-09-12', '2025-09-10')).toEqual([]);
  });

  test('a Sunday belongs to the week of the Monday before', () => {
    expect(schoolWeeks(buildCalendar(southsea), '2025-09-14', '2025-09-15')).toEqual([
      { from: '2025-09-15', to: '2025-09-21', schoolDays: 1 },
    ]);
  });
});
