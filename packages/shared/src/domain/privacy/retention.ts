import { academicYearOf, lastDayOf } from '../calendar/academic-year.ts';
import type { Day } from '../calendar/day.ts';
import { dayNumber, plusDays } from '../calendar/day.ts';
import { Fault } from '../fault.ts';

/** From what a record's time is counted: the academic year it was made in, the pupil's last day, or its own day. */
export type RetentionBase = 'academic-year-of-record' | 'pupil-left' | 'record';

/** How long one kind of record is kept, and why. `count` academic years, years or days, by `base`. */
export interface RetentionRule {
  base: RetentionBase;
  count: number;
  unit: 'academic years' | 'years' | 'days';
  words: string;
  why: string;
}

const yearAfterNext = {
  base: 'academic-year-of-record',
  count: 2,
  unit: 'academic years',
  words: 'to the end of the academic year after next',
} as const;
const yearAfterLeaving = {
  base: 'pupil-left',
  count: 1,
  unit: 'years',
  words: 'one year after the pupil left',
} as const;

/** What is kept how long (domain.md section 8): defaults that a school may change. */
export const retentionRules = {
  'check-in': { ...yearAfterNext, why: 'Two years of attention show a habit; older moments help nobody.' },
  recognition: { ...yearAfterNext, why: 'Kept as long as the moments it celebrates.' },
  voice: { ...yearAfterNext, why: 'What pupils said is compared with last year, not with long ago.' },
  placement: { ...yearAfterLeaving, why: 'The story of a relationship ends with the pupil’s time at the school.' },
  session: { ...yearAfterLeaving, why: 'A repair may be asked about for a year after leaving.' },
  profile: { ...yearAfterLeaving, why: 'What works for a pupil serves them while they are here.' },
  pupil: { ...yearAfterLeaving, why: 'A returner gets their history back for a year.' },
  audit: {
    base: 'record',
    count: 6,
    unit: 'years',
    words: 'six years',
    why: 'Claims can be brought for six years; it holds ids, never names.',
  },
  'subject-access': {
    base: 'record',
    count: 3,
    unit: 'years',
    words: 'three years',
    why: 'Shows that a request was answered, and when; the pack itself is not kept.',
  },
  staff: {
    base: 'record',
    count: 1,
    unit: 'years',
    words: 'one year after they left',
    why: 'Accounts and relations serve nobody after leaving; what they wrote belongs to the pupils’ records.',
  },
  'import-draft': {
    base: 'record',
    count: 30,
    unit: 'days',
    words: '30 days',
    why: 'A preview that nobody applied is a copy of a roster.',
  },
} as const satisfies Record<string, RetentionRule>;
export type RetentionKind = keyof typeof retentionRules;
// Object.keys widens to string; the object above is closed.
export const retentionKinds = Object.keys(retentionRules) as RetentionKind[];

/** Other counts that a school chose, by kind. */
export type RetentionChoice = Partial<Record<RetentionKind, number>>;

const longest: Record<RetentionRule['unit'], number> = { 'academic years': 7, years: 25, days: 365 };

/** A school's choice, checked. @throws Fault `bad-setting` unless each count is whole, at least 1, and no longer than anybody could defend. */
export function checkRetention(choice: RetentionChoice): RetentionChoice {
  for (const kind of retentionKinds) {
    const { unit } = retentionRules[kind];
    const count = choice[kind] ?? 1;
    if (!Number.isInteger(count) || count < 1 || count > longest[unit])
      throw new Fault('bad-setting', `Keep “${kind}” for a whole number of ${unit}, from 1 to ${longest[unit]}.`);
  }
  return choice;
}

/** The same day in another year; 29 February becomes the 28th where there is none. */
function plusYears(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const isLeap = new Date(`${year}-02-29T00:00:00Z`).getUTCDate() === 29;
  return day.endsWith('-02-29') && !isLeap ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

/** One record as retention sees it: its kind, its own day, and the last day of its pupil (null while on roll, or when it has none). */
export interface Keepable {
  id: string;
  kind: RetentionKind;
  happenedOn: Day;
  pupilLeftOn: Day | null;
  /** On legal hold: kept, whatever its age. */
  held: boolean;
}

/**
 * The last day on which a record is kept; null while its time has not begun, because the pupil is on roll.
 * @example keptThrough({ kind: 'check-in', happenedOn: '2025-11-03', … }) // '2028-08-31'
 * @example keptThrough({ kind: 'session', pupilLeftOn: '2026-07-17', … }) // '2027-07-17'
 */
export function keptThrough(record: Keepable, choice: RetentionChoice = {}): Day | null {
  const rule: RetentionRule = retentionRules[record.kind];
  const count = choice[record.kind] ?? rule.count;
  if (rule.base === 'academic-year-of-record') return lastDayOf(academicYearOf(record.happenedOn) + count);
  const from = rule.base === 'pupil-left' ? record.pupilLeftOn : record.happenedOn;
  if (from === null) return null;
  return rule.unit === 'days' ? plusDays(from, count) : plusYears(from, count);
}

/** Whether a record's time is over: after its last day, and not on hold. */
export function isDue(record: Keepable, today: Day, choice: RetentionChoice = {}): boolean {
  const last = keptThrough(record, choice);
  return last !== null && last < today && !record.held;
}

/** The first day of the academic year `count` years before the one of a day. */
const yearStart = (day: Day, count: number): Day => plusDays(lastDayOf(academicYearOf(day) - count - 1), 1);

/**
 * A kind's time as one boundary: on a day, everything is due whose own day (the pupil's last day, for what is counted from
 * leaving) lies before it. The same rule as {@link isDue}, for a selection.
 * @example dueBefore('check-in', '2028-09-01') // '2026-09-01'
 * @example dueBefore('session', '2027-07-18') // '2026-07-18'
 */
export function dueBefore(kind: RetentionKind, today: Day, choice: RetentionChoice = {}): Day {
  const rule: RetentionRule = retentionRules[kind];
  const count = choice[kind] ?? rule.count;
  if (rule.base === 'academic-year-of-record') return yearStart(today, count);
  if (rule.unit === 'days') return plusDays(today, -count);
  // A leap day is kept through 28 February where there is no 29th: on 1 March it is due.
  const earlier = plusYears(today, -count);
  return today.endsWith('-02-29') && earlier.endsWith('-02-28') ? plusDays(earlier, 1) : earlier;
}

/** What a purge on a day would remove, for one kind: shown before anything is removed, and logged after. */
export interface PurgeLine {
  kind: RetentionKind;
  due: readonly string[];
  /** Records whose time is over but which are on hold. */
  onHold: number;
  oldest: Day | null;
  newest: Day | null;
}

/** The preview of a purge: one line a kind that has something due or on hold, in the order of the table. It removes nothing. */
export function previewPurge(records: readonly Keepable[], today: Day, choice: RetentionChoice = {}): PurgeLine[] {
  return retentionKinds
    .map((kind): PurgeLine => {
      const over = records.filter((one) => one.kind === kind && isDue({ ...one, held: false }, today, choice));
      const due = over.filter((one) => !one.held);
      const days = due.map((one) => one.happenedOn).sort();
      const ids = due.map((one) => one.id).sort();
      return { kind, due: ids, onHold: over.length - due.length, oldest: days[0] ?? null, newest: days.at(-1) ?? null };
    })
    .filter((line) => line.due.length > 0 || line.onHold > 0);
}

/** Longer than any school stands still: a summer with a week on either side. */
const standstill = 60;

/**
 * Why today's date is not to be trusted with a purge; null when it is. A clock that stepped back or a year ahead must
 * remove nothing by itself (quality.md section 4): a person looks first.
 */
export function clockDoubt(lastActOn: Day | null, today: Day): string | null {
  if (lastActOn === null) return null;
  const passed = dayNumber(today) - dayNumber(lastActOn);
  if (passed < 0) return `The clock says ${today}, but something was recorded on ${lastActOn}.`;
  return passed > standstill ? `Nothing was recorded for ${passed} days: is the clock right?` : null;
}

/** Days on which the product must have run, of the last fortnight, before a purge. */
const daysWanted = 2;

/**
 * Why a purge must wait; null when the clock has earned its trust: the product ran on two earlier days of the last fortnight, no
 * day lies ahead of today, and between the last two of those days there was no leap. So a clock that steps a year forward removes
 * nothing on the day it does, nor while somebody is putting it right.
 */
export function purgeDoubt(seen: readonly Day[], today: Day): string | null {
  const days = [...new Set(seen)].filter((day) => day !== today).sort();
  const doubt = clockDoubt(days.at(-1) ?? null, today);
  if (doubt) return doubt;
  const recent = days.filter((day) => day < today && dayNumber(today) - dayNumber(day) <= 14);
  if (recent.length >= daysWanted) return null;
  return `The clock has to be seen on two earlier days of the last fortnight; so far it was seen on ${recent.length}.`;
}
