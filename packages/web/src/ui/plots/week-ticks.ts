const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** Room that a month's name takes, with the space after it. */
export const room = 44;

/** The first week of each month, without those whose name would run into the next; January says its year. */
export function monthTicks(weeks: readonly { from: string }[], width: number): { from: string; name: string }[] {
  const step = width / Math.max(1, weeks.length);
  const firsts = weeks.flatMap(({ from }, place) =>
    from.slice(0, 7) === weeks[place - 1]?.from.slice(0, 7) ? [] : [{ from, at: place * step }],
  );
  let next = Number.POSITIVE_INFINITY;
  return firsts
    .reverse()
    .filter(({ at }) => {
      const fits = next - at >= room;
      if (fits) next = at;
      return fits;
    })
    .reverse()
    .map(({ from }) => ({ from, name: nameOf(from) }));
}

function nameOf(day: string): string {
  const month = monthName.format(new Date(`${day}T00:00:00Z`));
  return day.slice(5, 7) === '01' ? `${month} ${day.slice(2, 4)}` : month;
}
