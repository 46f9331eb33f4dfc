import type { TermFact } from '../facts.ts';
import { Fault } from '../fault.ts';
import { type Day, dayNumber, plusDays } from './day.ts';

/** Days from one to another, both inclusive. */
export interface DayRange {
  from: Day;
  to: Day;
}

/** The longest gap between two terms that is read as a holiday. A longer one is a term that nobody typed in. */
const longestHoliday = 70;

/**
 * Terms in order of date.
 * @throws Fault `bad-day` on no calendar day, `bad-term` when a term ends before it starts or lasts more than a year,
 * `overlapping-terms` when two share a day.
 */
export function sortTerms(terms: readonly TermFact[]): TermFact[] {
  for (const term of terms) checkTerm(term);
  const sorted = [...terms].sort((a, b) => (a.from < b.from ? -1 : 1));
  sorted.forEach((term, index) => {
    const next = sorted[index + 1];
    if (next && next.from <= term.to)
      throw new Fault(
        'overlapping-terms',
        `${term.name} (to ${term.to}) and ${next.name} (from ${next.from}) overlap.`,
      );
  });
  return sorted;
}

function checkTerm(term: TermFact): void {
  const length = dayNumber(term.to) - dayNumber(term.from);
  if (length < 0) throw new Fault('bad-term', `${term.name} ends on ${term.to}, before it starts on ${term.from}.`);
  if (length > 366)
    throw new Fault('bad-term', `${term.name} lasts more than a year, from ${term.from} to ${term.to}.`);
}

/**
 * The stretches of time for which the school's dates are known: its terms and the holidays around them. A gap of up to
 * ten weeks between two terms is a holiday; so are the days of September before a September start and the days to
 * 31 August after a term that ends in June or later. All other days are a missing calendar (domain.md section 4).
 */
export function knownRanges(sorted: readonly TermFact[]): DayRange[] {
  const known: DayRange[] = [];
  for (const term of sorted) {
    const range = { from: summerStart(term.from), to: summerEnd(term.to) };
    const last = known.at(-1);
    if (last && dayNumber(range.from) - dayNumber(last.to) - 1 <= longestHoliday) last.to = range.to;
    else known.push(range);
  }
  return known;
}

function summerStart(from: Day): Day {
  return from.slice(5, 7) === '09' ? `${from.slice(0, 4)}-09-01` : from;
}

function summerEnd(to: Day): Day {
  const month = to.slice(5, 7);
  return month >= '06' && month <= '08' ? `${to.slice(0, 4)}-08-31` : to;
}

/** Ranges in order of date, with those that touch or overlap made one. */
export function mergeRanges(ranges: readonly DayRange[]): DayRange[] {
  const merged: DayRange[] = [];
  for (const range of [...ranges].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (!last || range.from > plusDays(last.to, 1)) merged.push({ ...range });
    else if (range.to > last.to) last.to = range.to;
  }
  return merged;
}

/** What of one range is outside the given ranges, which are in order and do not overlap. */
export function outside(known: readonly DayRange[], from: Day, to: Day): DayRange[] {
  const gaps: DayRange[] = [];
  let next = from;
  for (const range of known) {
    if (range.to < next || range.from > to) continue;
    if (range.from > next) gaps.push({ from: next, to: plusDays(range.from, -1) });
    next = plusDays(range.to, 1);
  }
  if (next <= to) gaps.push({ from: next, to });
  return gaps;
}
