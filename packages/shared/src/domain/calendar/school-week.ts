import { type Day, dayNumber, dayOfNumber } from './day.ts';
import type { SchoolCalendar } from './school-calendar.ts';
import type { DayRange } from './term.ts';

/** A week, Monday to Sunday, in which the school opened at least once: the step of every trend. */
export interface SchoolWeek extends DayRange {
  /** How many school days it had inside the range asked for. */
  schoolDays: number;
}

/**
 * The school weeks from one day to another, in order; the first and last count only their days inside the range.
 * @throws Fault `bad-day` on what is no calendar day.
 */
export function schoolWeeks(calendar: SchoolCalendar, from: Day, to: Day): SchoolWeek[] {
  const weeks: SchoolWeek[] = [];
  const last = dayNumber(to);
  for (let monday = mondayOf(dayNumber(from)); monday <= last; monday += 7) {
    const week = { from: dayOfNumber(monday), to: dayOfNumber(monday + 6) };
    const schoolDays = calendar.schoolDays(week.from < from ? from : week.from, week.to > to ? to : week.to);
    if (schoolDays > 0) weeks.push({ ...week, schoolDays });
  }
  return weeks;
}

function mondayOf(day: number): number {
  // Day 4 (5 January 1970) was a Monday.
  return Math.floor((day - 4) / 7) * 7 + 4;
}
