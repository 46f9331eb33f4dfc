import type { ClosedSpan } from '../calendar/closed-spans.ts';
import type { Day } from '../calendar/day.ts';
import { later } from '../calendar/spell.ts';
import type { Moment } from '../ledger/rows.ts';
import { compare } from '../order.ts';

/**
 * The clock of every flag: school days after a day, up to and including today, without those on which the pupil could
 * not be met (domain.md section 4). Both days are running numbers of the school calendar. Never negative, and never
 * smaller tomorrow than today.
 * @example elapsed(10, 20, [{ after: 12, upTo: 15 }]) // 7: ten school days, three of them closed
 */
export function elapsed(since: number, now: number, closed: readonly ClosedSpan[]): number {
  let days = now - since;
  for (const span of closed) days -= Math.max(0, Math.min(span.upTo, now) - Math.max(span.after, since));
  return Math.max(0, days);
}

/**
 * School days as meetings of a register that meets so often a fortnight (ten school days), rounded down.
 * @example meetings(10, 1) // 1, so a fortnightly class is not late at its second lesson
 */
export function meetings(days: number, aFortnight: number): number {
  return Math.floor((days * aFortnight) / 10);
}

/** The day from which a clock runs: the last moment; if there was none, the later of joining and the school's first day. */
export function clockStart(last: Moment | null | undefined, joined: Day, firstDay: Day): Day {
  return last ? last.day : later(joined, firstDay);
}

/**
 * The later of two moments. Of two on one day the one recorded later holds, then the greater ids, so that the order in
 * which facts arrive does not matter.
 */
export function latest(a: Moment | null, b: Moment | null): Moment | null {
  if (a === null || b === null) return a ?? b;
  return rank(a, b) >= 0 ? a : b;
}

function rank(a: Moment, b: Moment): number {
  return (
    compare(a.day, b.day) ||
    compare(a.recordedAt, b.recordedAt) ||
    compare(a.adultId, b.adultId) ||
    compare(a.practiceId, b.practiceId)
  );
}
