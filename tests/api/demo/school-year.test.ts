import { easterSunday, schoolYear } from '@noticed/api/demo/school-year';
import { bankHolidays } from '@noticed/shared/domain/calendar/bank-holidays';
import { buildCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import { describe, expect, it } from 'vitest';

const years = [2022, 2023, 2024, 2025, 2026, 2027];

const calendarOf = (year: number) =>
  buildCalendar({ timeZone: 'Europe/London', ...schoolYear(year), bankHolidays: bankHolidays('england') });

describe('a school year in the English pattern', () => {
  it.each(years)('gives pupils 190 days in %i', (year) => {
    expect(calendarOf(year).schoolDays(`${year}-09-01`, `${year + 1}-08-31`)).toBe(190);
  });

  it('looks like the published year 2025/26', () => {
    const { terms, closedDays } = schoolYear(2025);
    expect(terms).toEqual([
      { name: 'Autumn term', from: '2025-09-02', to: '2025-12-19' },
      { name: 'Spring term', from: '2026-01-05', to: '2026-03-27' },
      { name: 'Summer term', from: '2026-04-13', to: '2026-07-21' },
    ]);
    const halfTerms = closedDays.filter((one) => one.name === 'Half-term').map((one) => one.from);
    expect(halfTerms).toEqual(['2025-10-27', '2026-02-16', '2026-05-25']);
  });

  it.each(years)('has five INSET days in %i, each on a day that would have been a school day', (year) => {
    const inset = schoolYear(year).closedDays.filter((one) => one.name === 'INSET day');
    const without = { ...schoolYear(year), closedDays: [] };
    const open = buildCalendar({ timeZone: 'Europe/London', ...without, bankHolidays: [] });
    expect(inset).toHaveLength(5);
    for (const { from } of inset) expect(open.isSchoolDay(from)).toBe(true);
  });

  it('finds Easter', () => {
    expect([2019, 2024, 2025, 2026, 2027, 2038].map(easterSunday)).toEqual([
      '2019-04-21',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ]);
  });
});
