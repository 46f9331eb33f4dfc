import { Fault } from '../fault.ts';

/** A calendar day of the school's time zone, as `YYYY-MM-DD`. Days compare and sort as text. */
export type Day = string;

/** A moment in time as ISO 8601 text in UTC, e.g. `2026-01-12T08:41:00.000Z`. Instants compare and sort as text. */
export type Instant = string;

const milliseconds = 86_400_000;

/**
 * The number of days from 1 January 1970 to a day: whole-number arithmetic without time zones.
 * @throws Fault `bad-day` when the text is no real calendar day.
 * @example dayNumber('1970-01-02') // 1
 */
export function dayNumber(day: Day): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new Fault('bad-day', `“${day}” is not a calendar day (YYYY-MM-DD).`);
  return time / milliseconds;
}

/** The day that is so many days after 1 January 1970; the inverse of {@link dayNumber}. */
export function dayOfNumber(days: number): Day {
  return new Date(days * milliseconds).toISOString().slice(0, 10);
}

/** The day `count` calendar days later (earlier when negative). @example plusDays('2026-02-28', 1) // '2026-03-01' */
export function plusDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count);
}

/** A time zone's way of writing days, and the last one it wrote: each request asks again and again for today. */
interface Clock {
  format: Intl.DateTimeFormat;
  quarter: number;
  day: Day;
}

const clocks = new Map<string, Clock>();
/** Since 1972 every zone is whole quarters of an hour from UTC, so that within one no new day begins. */
const quarterOfAnHour = 900_000;

/**
 * The calendar day that an instant falls on in a time zone, across DST.
 * @example dayOf('2026-06-30T23:30:00Z', 'Europe/London') // '2026-07-01'
 */
export function dayOf(instant: Instant, timeZone: string): Day {
  const quarter = Math.floor(Date.parse(instant) / quarterOfAnHour);
  const clock = clocks.get(timeZone) ?? newClock(timeZone);
  if (clock.quarter === quarter) return clock.day;
  const day = clock.format.format(new Date(instant));
  clocks.set(timeZone, { ...clock, quarter, day });
  return day;
}

function newClock(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return { format, quarter: Number.NaN, day: '' };
}
