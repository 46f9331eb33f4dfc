import { dayNumber } from './day.ts';
import type { DayRange } from './term.ts';
import { isWeekday, weekdayOfCount, weekdaysUpTo } from './weekday.ts';

/** School days numbered in order. Day numbers are those of dayNumber; the first numbered day is arbitrary. */
export interface DayCount {
  /** The running number of school days up to and including a day number. */
  upTo(day: number): number;
  /** The day number of the school day with this running number. */
  nth(count: number): number;
}

/**
 * Numbers the school days once, so that counting and finding take constant time. Between the first and the last date
 * that the school gave, a table; outside them nothing but weekdays is known, and arithmetic is enough.
 */
export function countDays(
  terms: readonly DayRange[],
  known: readonly DayRange[],
  closed: readonly DayRange[],
): DayCount {
  const { start, end } = bounds([...known, ...closed]);
  const open = openDays(start, end, { terms, known, closed });
  const counts = new Int32Array(open.length);
  const days: number[] = [];
  open.forEach((isOpen, index) => {
    if (isOpen) days.push(start + index);
    counts[index] = days.length;
  });
  const before = weekdaysUpTo(start - 1);
  const after = weekdaysUpTo(end) - days.length;
  return {
    upTo(day) {
      if (day < start) return weekdaysUpTo(day) - before;
      return counts[day - start] ?? weekdaysUpTo(day) - after;
    },
    nth(count) {
      if (count < 1) return weekdayOfCount(count + before);
      return days[count - 1] ?? weekdayOfCount(count + after);
    },
  };
}

function bounds(ranges: readonly DayRange[]): { start: number; end: number } {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const range of ranges) {
    start = Math.min(start, dayNumber(range.from));
    end = Math.max(end, dayNumber(range.to));
  }
  return start <= end ? { start, end } : { start: 0, end: -1 };
}

/** One entry a day from start to end: weekdays are open, except in known holidays and on closed days. */
function openDays(
  start: number,
  end: number,
  dates: { terms: readonly DayRange[]; known: readonly DayRange[]; closed: readonly DayRange[] },
): boolean[] {
  const open = Array.from({ length: end - start + 1 }, (_, index) => isWeekday(start + index));
  const set = (ranges: readonly DayRange[], value: (day: number) => boolean) => {
    for (const range of ranges)
      for (let day = dayNumber(range.from); day <= dayNumber(range.to); day++) open[day - start] = value(day);
  };
  set(dates.known, () => false);
  set(dates.terms, isWeekday);
  set(dates.closed, () => false);
  return open;
}
