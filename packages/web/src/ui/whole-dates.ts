const options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const format = new Intl.DateTimeFormat('en-GB', options);
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A day that must not be mistaken for another year’s. @example wholeDate('2026-01-12') // 'Mon 12 Jan 2026' */
export function wholeDate(day: string): string {
  // A comma after the weekday reads as a pause that nobody makes.
  return format.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}

/** A stretch of days, or the one day. @example spanWords('2026-02-16', '2026-02-20') // 'Mon 16 Feb 2026 – Fri 20 Feb 2026' */
export function spanWords(from: string, to: string): string {
  return from === to ? wholeDate(from) : `${wholeDate(from)} – ${wholeDate(to)}`;
}

/** A moment that the server kept, on this device’s clock, such as “12 Jan 2026, 08:41”. */
export function momentWords(instant: string): string {
  return moment.format(new Date(instant));
}
