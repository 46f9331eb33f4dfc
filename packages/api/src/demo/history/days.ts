import { academicYearOf } from '@noticed/shared/domain/calendar/academic-year';
import { bankHolidays } from '@noticed/shared/domain/calendar/bank-holidays';
import type { Day, Instant } from '@noticed/shared/domain/calendar/day';
import { buildCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import { schoolYear, type YearDates } from '../school-year.ts';

/** About a term and a half. */
const historyDays = 76;
const timeZone = 'Europe/London';

/** The days of the demo school's history, by place: 0 is the first, `count` is today. */
export interface History {
  today: Day;
  /** The calendar year in which the current school year began. */
  startYear: number;
  dates: YearDates;
  count: number;
  /** The place of the day on which Year 7 arrived; 0 when that was before the history began. */
  intake: number;
  /** The school day at a place; `count` is today, later places are the school days to come. */
  dayAt(place: number): Day;
}

/** The last school days before a day, whatever time of year it is, in the calendar of the years around it. */
export function historyBefore(today: Day): History {
  const named = academicYearOf(today);
  const startYear = today < firstPupilDay(named) ? named - 1 : named;
  const years = [startYear - 1, startYear, startYear + 1].map(schoolYear);
  const dates = {
    terms: years.flatMap((one) => one.terms),
    closedDays: years.flatMap((one) => one.closedDays),
  };
  const calendar = buildCalendar({ timeZone, ...dates, bankHolidays: bankHolidays('england') });
  const last = calendar.previousSchoolDay(today);
  const dayAt = (place: number) => {
    if (place === historyDays) return today;
    if (place > historyDays) return calendar.addSchoolDays(today, place - historyDays);
    return calendar.addSchoolDays(last, place + 1 - historyDays);
  };
  const intake = Math.max(0, calendar.schoolDays(dayAt(0), firstPupilDay(startYear)) - 1);
  return { today, startYear, dates, count: historyDays, intake, dayAt };
}

/** Staff have the first day of the autumn term to themselves; pupils come on the next weekday. */
function firstPupilDay(year: number): Day {
  const { terms, closedDays } = schoolYear(year);
  const calendar = buildCalendar({ timeZone, terms, closedDays, bankHolidays: [] });
  return calendar.nextSchoolDay(terms[0]?.from ?? `${year}-09-01`);
}

/** A moment of a school day, in minutes after eight o'clock UTC: within the same day in London, summer and winter. */
export function instantOf(day: Day, minutes: number, milliseconds = 0): Instant {
  return new Date(Date.parse(`${day}T08:00:00.000Z`) + minutes * 60_000 + milliseconds).toISOString();
}
