import type { Day } from './day.ts';

/**
 * The academic year that a day falls in, named by the calendar year it starts in: 1 September – 31 August (domain.md section 7).
 * @example academicYearOf('2026-08-31') // 2025
 * @example academicYearOf('2026-09-01') // 2026
 */
export function academicYearOf(day: Day): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5, 7) >= '09' ? year : year - 1;
}

/** The last day of an academic year. @example lastDayOf(2025) // '2026-08-31' */
export function lastDayOf(academicYear: number): Day {
  return `${String(academicYear + 1).padStart(4, '0')}-08-31`;
}

/** How an academic year is written. @example academicYearName(2025) // '2025/26' */
export function academicYearName(academicYear: number): string {
  return `${academicYear}/${String((academicYear + 1) % 100).padStart(2, '0')}`;
}
