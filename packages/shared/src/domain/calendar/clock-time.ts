import type { Day, Instant } from './day.ts';

/** How far ahead of UTC the wall clock of a time zone is at a moment, in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  }).formatToParts(new Date(time));
  const of = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - time;
}

/**
 * The moment at which a school’s wall clock shows a time on a day, across DST. A time that the clocks skip is an hour later;
 * of one that comes twice, the first.
 * @example instantOf('2026-07-01', '09:15', 'Europe/London') // '2026-07-01T08:15:00.000Z'
 */
export function instantOf(day: Day, time: string, timeZone: string): Instant {
  const wall = Date.parse(`${day}T${time}:00.000Z`);
  const before = wall - offsetAt(wall - 86_400_000, timeZone);
  const after = wall - offsetAt(wall + 86_400_000, timeZone);
  const at = [before, after].find((one) => one + offsetAt(one, timeZone) === wall) ?? before;
  return new Date(at).toISOString();
}
