import type { CalendarFacts } from '../facts.ts';
import { Fault } from '../fault.ts';
import { type Day, dayNumber, dayOf, dayOfNumber, type Instant } from './day.ts';
import { countDays, type DayCount } from './day-count.ts';
import { type DayRange, knownRanges, mergeRanges, outside, sortTerms } from './term.ts';

/**
 * The school's days, counted in constant time. A school day is a weekday inside a term that is no half-term, INSET day,
 * bank holiday or closure; where no term dates are known, weekdays outside bank holidays and closures count
 * (domain.md sections 1 and 4). Every method throws Fault `bad-day` on what is no calendar day.
 */
export interface SchoolCalendar {
  /** The calendar day of an instant in the school's time zone, across DST. */
  dayOf(instant: Instant): Day;
  isSchoolDay(day: Day): boolean;
  /**
   * The running number of school days up to and including a day. Only differences mean anything:
   * `ordinal(b) - ordinal(a)` is the clock from a to b. The cheapest call here, for rules that run over a whole school.
   */
  ordinal(day: Day): number;
  /** School days from one day to another, both included; 0 when `to` is before `from`. */
  schoolDays(from: Day, to: Day): number;
  /** The clock: school days from the day after `from` up to and including `to`; 0 when `to` is not after `from`. */
  countAfter(from: Day, to: Day): number;
  /** The first school day after this day. */
  nextSchoolDay(day: Day): Day;
  /** The last school day before this day. */
  previousSchoolDay(day: Day): Day;
  /** The `count`th school day after this day, or before it when negative; the day itself at 0. */
  addSchoolDays(day: Day, count: number): Day;
  /** Where a window of the last `count` (≥ 1) school days begins that ends with this day, e.g. “in 20 school days”. */
  windowStart(day: Day, count: number): Day;
  /** Whether the day lies in a term or in a holiday between terms; if not, the screen says that the calendar is missing. */
  covers(day: Day): boolean;
  /** The stretches from one day to another for which the school has given no term dates. */
  missing(from: Day, to: Day): DayRange[];
}

/**
 * Builds a calendar from the school's dates.
 * @throws Fault `bad-day` on what is no calendar day or a closure that ends before it starts, `bad-term` and
 * `overlapping-terms` on impossible terms, `bad-setting` on an unknown time zone.
 * @example
 * buildCalendar({ timeZone: 'Europe/London', terms: [{ name: 'Autumn', from: '2025-09-02', to: '2025-12-19' }],
 *   closedDays: [{ from: '2025-10-27', to: '2025-10-31' }], bankHolidays: [] }).schoolDays('2025-10-24', '2025-11-03') // 2
 */
export function buildCalendar(facts: CalendarFacts): SchoolCalendar {
  checkTimeZone(facts.timeZone);
  const terms = sortTerms(facts.terms);
  const known = knownRanges(terms);
  const count = countDays(terms, known, closures(facts));
  const ordinal = remember((day) => count.upTo(dayNumber(day)));
  const addSchoolDays = (day: Day, by: number): Day => dayOfNumber(nth(count, dayNumber(day), by));
  const missing = (from: Day, to: Day) => outside(known, real(from), real(to));
  return {
    dayOf: (instant) => dayOf(instant, facts.timeZone),
    isSchoolDay: (day) => isSchoolDay(count, dayNumber(day)),
    ordinal,
    schoolDays: (from, to) => Math.max(0, ordinal(to) - ordinal(from) + Number(isSchoolDay(count, dayNumber(from)))),
    countAfter: (from, to) => Math.max(0, ordinal(to) - ordinal(from)),
    nextSchoolDay: (day) => addSchoolDays(day, 1),
    previousSchoolDay: (day) => addSchoolDays(day, -1),
    addSchoolDays,
    windowStart: (day, length) => dayOfNumber(count.nth(ordinal(day) - length + 1)),
    covers: (day) => missing(day, day).length === 0,
    missing,
  };
}

/**
 * School days from one day to another, both included, that lie in any of these spells; a day in two spells counts once.
 * For closures of a year, a register or a pupil, which the calendar itself does not know: days on which the pupil could
 * not be met are subtracted from the clock (domain.md section 4).
 * @param spells `to: null` is open-ended.
 */
export function closedSchoolDays(
  calendar: SchoolCalendar,
  spells: readonly { from: Day; to: Day | null }[],
  from: Day,
  to: Day,
): number {
  const inside = spells.flatMap((spell): DayRange[] => {
    const range = {
      from: spell.from > from ? spell.from : from,
      to: spell.to !== null && spell.to < to ? spell.to : to,
    };
    return range.from <= range.to ? [range] : [];
  });
  return mergeRanges(inside).reduce((sum, range) => sum + calendar.schoolDays(range.from, range.to), 0);
}

function checkTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone });
  } catch {
    throw new Fault('bad-setting', `“${timeZone}” is not a time zone, e.g. Europe/London.`);
  }
}

function closures(facts: CalendarFacts): DayRange[] {
  for (const { from, to } of facts.closedDays)
    if (dayNumber(to) < dayNumber(from))
      throw new Fault('bad-day', `The closure from ${from} ends on ${to}, before it starts.`);
  return [...facts.closedDays, ...facts.bankHolidays.map((day) => ({ from: day, to: day }))];
}

function isSchoolDay(count: DayCount, day: number): boolean {
  return count.upTo(day) > count.upTo(day - 1);
}

function real(day: Day): Day {
  dayNumber(day);
  return day;
}

function nth(count: DayCount, day: number, by: number): number {
  if (by === 0) return day;
  return by > 0 ? count.nth(count.upTo(day) + by) : count.nth(count.upTo(day - 1) + by + 1);
}

/** Days recur by the hundred thousand in a school's facts: reading their text once makes a clock cost two look-ups. */
function remember(compute: (day: Day) => number): (day: Day) => number {
  const seen = new Map<Day, number>();
  return (day) => {
    let value = seen.get(day);
    if (value === undefined) {
      value = compute(day);
      seen.set(day, value);
    }
    return value;
  };
}
