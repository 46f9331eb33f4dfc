import type { Contract } from '@noticed/shared/contract/contract';
import { academicYearName, academicYearOf, lastDayOf } from '@noticed/shared/domain/calendar/academic-year';
import { buildCalendar, type SchoolCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import type { Handler } from '../../http/call.ts';
import { replaceHolidays, replaceYear, schoolYear } from '../../store/roster/calendar.ts';

/** This academic year and the next, with how many school days each has. */
function yearsAround(calendar: SchoolCalendar, today: string) {
  const first = academicYearOf(today);
  return [first, first + 1].map((year) => {
    const [from, to] = [`${year}-09-01`, lastDayOf(year)];
    return {
      name: academicYearName(year),
      schoolDays: calendar.schoolDays(from, to),
      missing: calendar.missing(from, to).length > 0 && !calendar.covers(`${year}-11-15`),
    };
  });
}

export const readCalendar: Handler<Contract['readCalendar']> = async ({ scope, school, today }) => {
  const { calendar, closures: _scoped, ...year } = await schoolYear(scope, school);
  return { ...year, years: yearsAround(calendar, today) };
};

export const setCalendar: Handler<Contract['setCalendar']> = async ({ scope, school, body, world, today }) => {
  // Built first: an impossible term is refused before anything is replaced.
  buildCalendar({ timeZone: school.timeZone, ...body, bankHolidays: [] });
  await replaceYear(scope, body, world.id);
  if (body.bankHolidayChanges) await replaceHolidays(scope, body.bankHolidayChanges);
  const { calendar } = await schoolYear(scope, school);
  const year = academicYearOf(today);
  return { schoolDays: calendar.schoolDays(`${year}-09-01`, lastDayOf(year)) };
};
