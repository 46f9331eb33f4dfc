import { bankHolidays, type nations } from '@noticed/shared/domain/calendar/bank-holidays';
import { dayNumber } from '@noticed/shared/domain/calendar/day';
import { describe, expect, test } from 'vitest';
import { bankHolidays2025 } from '../../../support/school-years.ts';

const of = (nation: (typeof nations)[number], year: string) =>
  bankHolidays(nation).filter((day) => day.startsWith(year));

describe('bank holidays', () => {
  test('England has eight a year, and more for jubilees, a coronation and a funeral', () => {
    const years = Array.from({ length: 17 }, (_, at) => of('england', String(2012 + at)).length);
    expect(years).toEqual([9, 8, 8, 8, 8, 8, 8, 8, 8, 8, 10, 9, 8, 8, 8, 8, 8]);
    expect(bankHolidays('england')).toContain('2022-09-19');
  });

  test('England and Wales share theirs, which for 2025/26 are the published eight', () => {
    expect(bankHolidays('wales')).toEqual(bankHolidays('england'));
    const year = bankHolidays('england').filter((day) => day >= '2025-09-01' && day <= '2026-08-31');
    expect(year).toEqual(bankHolidays2025);
  });

  test('Scotland has St Andrew’s Day and no Easter Monday; Northern Ireland has St Patrick’s Day and the Boyne', () => {
    expect(of('scotland', '2026')).toContain('2026-11-30');
    expect(of('scotland', '2026')).not.toContain('2026-04-06');
    expect(of('northern-ireland', '2026')).toEqual(expect.arrayContaining(['2026-03-17', '2026-07-13', '2026-04-06']));
    expect(of('northern-ireland', '2026')).not.toContain('2026-11-30');
  });

  test.each([
    ['england', 140],
    ['wales', 140],
    ['scotland', 157],
    ['northern-ireland', 174],
  ] as const)('%s has %i days from 2012 to 2028, in order, each once and none at a weekend', (nation, count) => {
    const days = bankHolidays(nation);
    expect(days).toHaveLength(count);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.filter((day) => (dayNumber(day) + 4) % 7 === 0 || (dayNumber(day) + 4) % 7 === 6)).toEqual([]);
  });
});
