import { type Day, dayNumber } from '../calendar/day.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import type { DayRange } from '../calendar/term.ts';

/** Shut for so many calendar days or more inside a term is its half-term, not an INSET day or a long weekend. */
const fewestDaysOff = 5;

/**
 * The half-terms of a school year: each term, cut where the school is shut for a week inside it. The figures that leave a
 * school are fixed to their last days (domain.md section 6).
 * @example halfTermsOf([{ from: '2025-09-02', to: '2025-12-19' }], [{ from: '2025-10-27', to: '2025-10-31' }], calendar)
 *   // [{ from: '2025-09-02', to: '2025-10-24' }, { from: '2025-11-03', to: '2025-12-19' }]
 */
export function halfTermsOf(
  terms: readonly DayRange[],
  closedDays: readonly DayRange[],
  calendar: Pick<SchoolCalendar, 'previousSchoolDay' | 'nextSchoolDay'>,
): DayRange[] {
  const breaks = closedDays.filter(({ from, to }) => dayNumber(to) - dayNumber(from) + 1 >= fewestDaysOff);
  return terms.flatMap((term) => {
    const inside = breaks
      .filter(({ from, to }) => term.from < from && to < term.to)
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    const starts: Day[] = [term.from, ...inside.map(({ to }) => calendar.nextSchoolDay(to))];
    const ends: Day[] = [...inside.map(({ from }) => calendar.previousSchoolDay(from)), term.to];
    return starts.map((from, at) => ({ from, to: ends[at] ?? term.to }));
  });
}
