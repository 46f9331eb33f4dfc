const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(day: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  // A comma after the weekday reads as a pause that nobody makes.
  return format.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}

/** A day in full, such as “Mon 12 Jan 2026”. */
export function dayWords(day: string): string {
  return formatted(day, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
}

/** A day among others of about the same time, such as “Mon 12 Jan”. */
export function shortDay(day: string): string {
  return formatted(day, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** A day as people say it beside today: “today”, “yesterday”, “Mon 12 Jan”, with the year when it is another one. */
export function nearDay(day: string, today: string): string {
  const apart = (Date.parse(day) - Date.parse(today)) / 86_400_000;
  const near = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[String(apart)];
  return near ?? (day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : dayWords(day));
}

/** A stretch of days, such as “Mon 12 Jan – Fri 13 Feb 2026”, or the one day. */
export function spanWords(from: string, to: string): string {
  return from === to ? dayWords(from) : `${shortDay(from)} – ${dayWords(to)}`;
}

/** A moment that the server kept, on this device's clock: “12 Jan 2026, 08:41”. */
export function momentWords(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}
