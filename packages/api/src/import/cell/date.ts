import { type Day, dayOfNumber } from '@noticed/shared/domain/calendar/day';

export type DateOrder = 'day-first' | 'month-first';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day that a cell means: UK and US figures, ISO with or without a time, written months, and Excel's serial number.
 * @param order which comes first in figures like 4/3/2012; null when the file contradicts itself, and then such a date is nobody's guess
 * @returns null when the text is no day, or could be two
 * @example dateOf('14th March 2012', 'day-first') // '2012-03-14'
 * @example dateOf('40982', 'day-first') // '2012-03-14'
 */
export function dateOf(text: string, order: DateOrder | null): Day | null {
  const cell = text.trim().replace(/[,\s]+\d{1,2}:\d{2}(:\d{2})?(\s*[ap]m)?$/i, '');
  return isoDay(cell) ?? serialDay(cell) ?? writtenDay(cell) ?? figuresDay(cell, order);
}

function isoDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  return parts ? real(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** Excel's day 25,569 is 1 January 1970. From 1927 to 2119; a plain year never reads as one. */
function serialDay(text: string): Day | null {
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  return serial >= 10_000 && serial <= 80_000 ? dayOfNumber(serial - 25_569) : null;
}

function writtenDay(text: string): Day | null {
  const parts = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/i.exec(text);
  if (!parts) return null;
  const month = months.indexOf((parts[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return real(fullYear(parts[3] ?? ''), month, Number(parts[1]));
}

function figuresDay(text: string, order: DateOrder | null): Day | null {
  const parts = figures(text);
  if (!parts) return null;
  const [first, second, year] = parts;
  const dayFirst = real(year, second, first);
  const monthFirst = real(year, first, second);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  return order === null ? null : order === 'day-first' ? dayFirst : monthFirst;
}

function figures(text: string): [number, number, number] | null {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  return parts ? [Number(parts[1]), Number(parts[2]), fullYear(parts[3] ?? '')] : null;
}

/** Two figures mean a year of this century up to 49: nobody on roll was born before 1950. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function real(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return dayOfNumber(Math.round(Date.UTC(year, month - 1, day) / 86_400_000)) === text ? text : null;
}

/**
 * Which part comes first in a column's dates, from those that can be read only one way. Where nearly all (ten to one) agree, they decide;
 * where none tells, the fallback holds; where they contradict each other, null: no ambiguous date of the column is taken.
 */
export function orderOf(texts: Iterable<string>, fallback: DateOrder): DateOrder | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    const [first, second] = figures(text.trim()) ?? [0, 0];
    if (first > 12 && second <= 12) dayFirst++;
    if (second > 12 && first <= 12) monthFirst++;
  }
  if (dayFirst >= monthFirst * 10 && dayFirst > 0) return 'day-first';
  if (monthFirst >= dayFirst * 10 && monthFirst > 0) return 'month-first';
  return dayFirst + monthFirst === 0 ? fallback : null;
}
