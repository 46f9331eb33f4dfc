import { type Day, dayNumber, dayOfNumber } from '../calendar/day.ts';
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

/**
 * The stretch whose held sessions a screen tells of: the half-term of a day, whole, or the last one before a holiday; where no
 * terms are known, the calendar month. Stretches that a reader could choose would overlap, and two of them would tell of the
 * few sessions between them.
 * @example repairSpan([{ from: '2025-09-02', to: '2025-10-24' }], '2025-10-29') // that half-term
 */
export function repairSpan(halfTerms: readonly DayRange[], day: Day): DayRange | null {
  if (halfTerms.length > 0) return halfTerms.findLast(({ from }) => from <= day) ?? null;
  const from: Day = `${day.slice(0, 8)}01`;
  // 31 days after its first a month is over, whichever it is.
  const next: Day = `${dayOfNumber(dayNumber(from) + 31).slice(0, 8)}01`;
  return { from, to: dayOfNumber(dayNumber(next) - 1) };
}
