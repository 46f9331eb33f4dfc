const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** Room that a month's name takes, with the space after it. */
const room = 44;

/** The first week of each month, thinned out until their names fit; January says its year. */
export function monthTicks(weeks: readonly { from: string }[], width: number): { from: string; name: string }[] {
  const firsts = weeks.filter(({ from }, place) => from.slice(0, 7) !== weeks[place - 1]?.from.slice(0, 7));
  const most = Math.max(1, Math.floor(width / room));
  const step = Math.ceil(firsts.length / most);
  return firsts.filter((_, place) => place % step === 0).map(({ from }) => ({ from, name: nameOf(from) }));
}

function nameOf(day: string): string {
  const month = monthName.format(new Date(`${day}T00:00:00Z`));
  return day.slice(5, 7) === '01' ? `${month} ${day.slice(2, 4)}` : month;
}
