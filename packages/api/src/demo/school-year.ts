import { bankHolidays } from '@noticed/shared/domain/calendar/bank-holidays';
import { type Day, dayNumber, plusDays } from '@noticed/shared/domain/calendar/day';

/** Terms and closed days as a school writes them down. */
export interface YearDates {
  terms: { name: string; from: Day; to: Day }[];
  closedDays: { name: string; from: Day; to: Day }[];
}

/** Maintained schools in England open to pupils on so many days a year (domain.md section 7). */
const pupilDays = 190;

// 1 January 1970 was a Thursday.
const weekday = (day: Day) => (dayNumber(day) + 4) % 7;
const onWeekday = (day: Day, wanted: number) => plusDays(day, (wanted - weekday(day) + 7) % 7);
const [monday, friday] = [1, 5];
/** The last Monday of a month, given the month's last week. */
const lastMonday = (lastWeek: Day) => onWeekday(lastWeek, monday);

/** Easter Sunday by the Gregorian computus. @example easterSunday(2026) // '2026-04-05' */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = century - Math.floor(century / 4);
  const moon = (19 * golden + skipped - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const full = moon - (moon > 28 || (moon === 28 && golden > 10) ? 1 : 0);
  const sunday = 7 - ((year + Math.floor(year / 4) - skipped + full + 2) % 7);
  return plusDays(`${year}-03-21`, full + sunday);
}

/**
 * An academic year in the usual English pattern: three terms, each with a half-term week, a fortnight at Christmas and
 * at Easter, five INSET days, and a summer that begins when pupils have had their 190 days.
 * @param year the calendar year in which it begins
 */
export function schoolYear(year: number): YearDates {
  const next = year + 1;
  const autumn = firstWeekdayAfter(`${year}-09-01`);
  const christmas = onWeekday(`${year}-12-16`, friday);
  const spring = plusDays(christmas, 17);
  const easter = easterSunday(next);
  const summer = plusDays(easter, 8);
  const halfTerms = [lastMonday(`${year}-10-25`), onWeekday(`${next}-02-15`, monday), lastMonday(`${next}-05-25`)];
  const [october = '', , may = ''] = halfTerms;
  const inset = [autumn, plusDays(october, 7), spring, plusDays(may, 7), onWeekday(`${next}-06-24`, friday)];
  const closedDays = [
    ...halfTerms.map((from) => ({ name: 'Half-term', from, to: plusDays(from, 4) })),
    ...inset.map((day) => ({ name: 'INSET day', from: day, to: day })),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
  const known = [
    { name: 'Autumn term', from: autumn, to: christmas },
    { name: 'Spring term', from: spring, to: plusDays(easter, -9) },
  ];
  const to = lastDay(summer, pupilDays - known.reduce((sum, term) => sum + openDays(term, closedDays), 0), closedDays);
  return { terms: [...known, { name: 'Summer term', from: summer, to }], closedDays };
}

function firstWeekdayAfter(day: Day): Day {
  const next = plusDays(day, 1);
  return weekday(next) === 0 || weekday(next) === 6 ? firstWeekdayAfter(next) : next;
}

const holidays = new Set(bankHolidays('england'));

function isOpen(day: Day, closed: YearDates['closedDays']): boolean {
  const isWeekend = weekday(day) === 0 || weekday(day) === 6;
  return !isWeekend && !holidays.has(day) && !closed.some(({ from, to }) => from <= day && day <= to);
}

function openDays({ from, to }: { from: Day; to: Day }, closed: YearDates['closedDays']): number {
  let days = 0;
  for (let day = from; day <= to; day = plusDays(day, 1)) days += Number(isOpen(day, closed));
  return days;
}

/** The day on which so many open days have been. */
function lastDay(from: Day, count: number, closed: YearDates['closedDays']): Day {
  let day = from;
  for (let left = count - Number(isOpen(day, closed)); left > 0; left -= Number(isOpen(day, closed)))
    day = plusDays(day, 1);
  return day;
}
