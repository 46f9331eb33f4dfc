import type { Day } from '../calendar/day.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';

/** The practice whose runs are shown, and how long a whole one is: two minutes, ten school days running. */
export const runPractice = 'two-by-ten';
export const wholeRun = 10;

/**
 * How many school days running a practice was done, up to today; a day not yet over breaks no run. For 2×10: two
 * minutes, ten school days running (domain.md section 3).
 * @param days the days on which it was done with this pupil, in any order, more than once or at a weekend.
 * @example practiceRun(['2025-09-12', '2025-09-15'], calendar, '2025-09-16') // 2: Friday and Monday, and Tuesday is not over
 */
export function practiceRun(days: Iterable<Day>, calendar: SchoolCalendar, today: Day): number {
  const done = new Set<number>();
  for (const day of days) if (calendar.isSchoolDay(day)) done.add(calendar.ordinal(day));
  let day = calendar.ordinal(today);
  if (!done.has(day)) day -= 1;
  let run = 0;
  for (; done.has(day); day -= 1) run += 1;
  return run;
}

/** The run that stands today with each pupil, from the days on which it was done; who has none is left out. */
export function runsOf(
  done: Iterable<{ pupilId: string; day: Day }>,
  calendar: SchoolCalendar,
  today: Day,
): Map<string, number> {
  const days = Map.groupBy(done, (one) => one.pupilId);
  const runs = [...days].map(([pupilId, all]) => {
    const run = practiceRun(
      all.map((one) => one.day),
      calendar,
      today,
    );
    return [pupilId, run] as const;
  });
  return new Map(runs.filter(([, run]) => run > 0));
}
