const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const milliseconds = 86_400_000;

function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day so many days later, or earlier. @example dayAfter('2026-03-01', -1) // '2026-02-28' */
export function dayAfter(day: string, count: number): string {
  return new Date(time(day) + count * milliseconds).toISOString().slice(0, 10);
}

/** Day and month; with its year when it is more than a year ago. @example dayWords('2026-09-14', '2026-10-06') // '14 Sept' */
export function dayWords(day: string, today: string): string {
  const short = `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`;
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return day < yearAgo ? `${short} ${day.slice(0, 4)}` : short;
}

/** The same as people say it while it is near. @example nearDay('2026-10-05', '2026-10-06') // 'yesterday' */
export function nearDay(day: string, today: string): string {
  if (day === today) return 'today';
  if (day === dayAfter(today, -1)) return 'yesterday';
  if (day === dayAfter(today, 1)) return 'tomorrow';
  return `${weekdays[new Date(time(day)).getUTCDay()]} ${dayWords(day, today)}`;
}

/** A whole date for a heading. @example longDay('2026-10-07') // 'Wednesday 7 October' */
export function longDay(day: string): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(time(day))).replace(',', '');
}

/** A moment on the reader's own clock. @example momentWords('2026-10-07T07:41:00Z') // 'Wed 7 Oct, 08:41' in London */
export function momentWords(instant: string): string {
  const at = new Date(instant);
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);
  return `${weekdays[at.getDay()]} ${at.getDate()} ${months[at.getMonth()]}, ${time}`;
}
