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

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day that an instant falls on in a time zone, across DST.
 * @example dayOf('2026-06-30T23:30:00Z', 'Europe/London') // '2026-07-01'
 */
export function dayOf(instant: Instant, timeZone: string): Day {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(new Date(instant));
}
