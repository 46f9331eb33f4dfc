/** A period that names its week runs on a two-week timetable: “A Mon:1”, “Week 2 Tue P3”, “MonB:4”. */
const namesWeek = /\b(week|wk)\s*[ab12]\b|^[ab12][\s-]*(mon|tue|wed|thu|fri)|(mon|tue|wed|thu|fri)[a-z]*[\s-]?[ab]\b/i;

/**
 * Meetings a fortnight of a class, from the timetable periods that a file lists for it; undefined where it lists none.
 * @example meetingsOfPeriods(['Mon:1', 'Tue:3']) // 4
 */
export function meetingsOfPeriods(periods: Iterable<string>): number | undefined {
  const distinct = [...new Set(periods)].filter((period) => period !== '');
  if (distinct.length === 0) return undefined;
  const fortnightly = distinct.some((period) => namesWeek.test(period));
  return Math.min(distinct.length * (fortnightly ? 1 : 2), 50);
}
