// Days are whole numbers here (see dayNumber): 1 January 1970 is 0 and was a Thursday.

/** Whether a day number falls on Monday to Friday. */
export function isWeekday(day: number): boolean {
  return weekIndex(day) < 5;
}

/**
 * How many weekdays lie up to and including a day number, counted from Monday 29 December 1969 (negative before it).
 * Differences of two such counts are weekdays between two days, in constant time.
 */
export function weekdaysUpTo(day: number): number {
  return Math.floor((day + 3) / 7) * 5 + Math.min(weekIndex(day) + 1, 5);
}

/** The weekday that has this count: the inverse of {@link weekdaysUpTo} on weekdays. */
export function weekdayOfCount(count: number): number {
  const week = Math.floor((count - 1) / 5);
  return week * 7 + (count - 1 - week * 5) - 3;
}

/** 0 for Monday to 6 for Sunday. */
export function weekIndex(day: number): number {
  const monday = day + 3;
  return monday - Math.floor(monday / 7) * 7;
}
