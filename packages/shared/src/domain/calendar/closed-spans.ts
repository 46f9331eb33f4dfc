import type { Spell } from '../facts.ts';
import { plusDays } from './day.ts';
import type { SchoolCalendar } from './school-calendar.ts';

/**
 * School days that a clock skips, as running numbers of the school calendar: those after `after`, up to and including
 * `upTo`. Lists of them are in order and do not touch, so that a clock subtracts them in one pass.
 */
export interface ClosedSpan {
  after: number;
  upTo: number;
}

/** The school days of some spells. A spell that holds no school day, or ends before it starts, gives none. */
export function spansOf(calendar: SchoolCalendar, spells: Iterable<Spell>): ClosedSpan[] {
  const spans: ClosedSpan[] = [];
  for (const { from, to } of spells) {
    const after = calendar.ordinal(plusDays(from, -1));
    const upTo = to === null ? Number.POSITIVE_INFINITY : calendar.ordinal(to);
    if (upTo > after) spans.push({ after, upTo });
  }
  return joined(spans);
}

/** Spans in order, with those that touch or overlap made one. */
export function joined(spans: readonly ClosedSpan[]): ClosedSpan[] {
  const result: ClosedSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.after - b.after)) {
    const last = result.at(-1);
    if (last && span.after <= last.upTo) last.upTo = Math.max(last.upTo, span.upTo);
    else result.push({ ...span });
  }
  return result;
}

/** What is left of spans outside some others: closures that do not stop the clock while a pupil is off site. */
export function without(spans: readonly ClosedSpan[], others: readonly ClosedSpan[]): ClosedSpan[] {
  let left = [...spans];
  for (const other of others)
    left = left.flatMap((span) => [
      ...(span.after < other.after ? [{ after: span.after, upTo: Math.min(span.upTo, other.after) }] : []),
      ...(span.upTo > other.upTo ? [{ after: Math.max(span.after, other.upTo), upTo: span.upTo }] : []),
    ]);
  return left;
}

/** The span that holds a school day, by its running number. */
export function spanAt(spans: readonly ClosedSpan[], day: number): ClosedSpan | undefined {
  return spans.find((span) => span.after < day && day <= span.upTo);
}
