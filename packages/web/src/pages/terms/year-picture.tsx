import { type Day, plusDays } from '@noticed/shared/domain/calendar/day';
import type { SchoolCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import { YearGrid, type YearMonth } from '../../ui/plots/year-grid.tsx';
import { yearSpan } from './reckon.ts';

interface YearPictureProps {
  year: number;
  name: string;
  calendar: SchoolCalendar;
  closedDays: readonly { from: Day; to: Day }[];
  bankHolidays: readonly Day[];
}

/** The year at a glance: a slip of a month is seen here sooner than in a list of dates. */
export function YearPicture({ year, name, calendar, closedDays, bankHolidays }: YearPictureProps) {
  const holidays = new Set(bankHolidays);
  const isClosed = (day: Day) => closedDays.some((one) => one.from <= day && day <= one.to);
  const months = monthsOf(year).map(
    (days): YearMonth => ({
      month: days[0] ?? '',
      schoolDays: calendar.schoolDays(days[0] ?? '', days.at(-1) ?? ''),
      days: days.map((day) => ({
        day,
        kind: calendar.isSchoolDay(day)
          ? 'school'
          : holidays.has(day)
            ? 'bank-holiday'
            : isClosed(day)
              ? 'closed'
              : 'none',
      })),
    }),
  );
  return <YearGrid label={`School days of ${name}`} months={months} />;
}

function monthsOf(year: number): Day[][] {
  const { from, to } = yearSpan(year);
  const months = new Map<string, Day[]>();
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    const month = day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months.values()];
}
