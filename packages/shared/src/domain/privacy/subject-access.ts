import { type Day, plusDays } from '../calendar/day.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import { Fault } from '../fault.ts';

/** Who may ask for somebody's records. */
export const askers = ['pupil', 'parent', 'representative', 'member-of-staff'] as const;
export type Asker = (typeof askers)[number];

/** How far a request is. It only goes forward; whoever withdrew can ask again. */
export const accessStatuses = ['draft', 'checked', 'released', 'withdrawn'] as const;
export type AccessStatus = (typeof accessStatuses)[number];

/** What a named releaser looks at before anything leaves (domain.md section 8), in order. */
export const releaseChecks = {
  authority: 'Whoever asks is who they say, and may ask: parental responsibility, or written authority.',
  'child-view': 'The child’s view is known. From about 12, a child who understands decides for themselves.',
  'serious-harm': 'Nothing in it is likely to do serious harm to anybody; what is, has been left out.',
  'other-pupils': 'No other pupil can be recognised, by name or by what is told.',
  'staff-named': 'Staff are named, as they are by default, unless that would put one of them at risk.',
} as const;
export type ReleaseCheck = keyof typeof releaseChecks;
// Object.keys widens to string; the object above is closed.
const checkNames = Object.keys(releaseChecks) as ReleaseCheck[];

/** The checks of a request: a pack about a member of staff has no child to ask. */
export function checksFor(about: 'pupil' | 'staff'): readonly ReleaseCheck[] {
  return about === 'pupil' ? checkNames : checkNames.filter((one) => one !== 'child-view');
}

/** The grounds on which a record may be left out of a pack. */
export const leaveOutGrounds = {
  'serious-harm': 'likely to do serious harm to the pupil or somebody else',
  'another-person': 'about another person, who can be recognised and did not agree',
  'legal-advice': 'legal advice',
  'child-abuse': 'child-protection information that is not in the child’s interest to give',
} as const;
export type LeaveOutGround = keyof typeof leaveOutGrounds;

/** Both deadlines of a request: the law's month, and the shorter one for a maintained school's educational record. */
export interface Deadlines {
  /** The same day of the next month, or its last; moved on to a weekday that is no bank holiday. */
  month: Day;
  /** The fifteenth school day after it came, for a parent of a pupil at a maintained school. */
  schoolDays: Day;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (count: number): string => String(count).padStart(2, '0');

/** The same day a calendar month later; the last of that month when it has no such day. */
function monthLater(day: Day): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return `${next.year}-${two(next.month)}-${two(Math.min(date, daysIn(next.year, next.month)))}`;
}

function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/**
 * When a request received on a day has to be answered: one calendar month (UK GDPR article 12; the last day moves on past a weekend or
 * bank holiday), and 15 school days (Education (Pupil Information) (England) Regulations 2005).
 * @throws Fault `bad-day` when the text is no real calendar day.
 * @example deadlines('2026-01-31', calendar, []).month // '2026-03-02', for 28 February is a Saturday
 */
export function deadlines(
  receivedOn: Day,
  calendar: Pick<SchoolCalendar, 'addSchoolDays'>,
  bankHolidays: readonly Day[],
): Deadlines {
  const schoolDays = calendar.addSchoolDays(receivedOn, 15);
  let month = monthLater(receivedOn);
  while (isWeekend(month) || bankHolidays.includes(month)) month = plusDays(month, 1);
  return { month, schoolDays };
}

/**
 * A request that goes on to another status, or a refusal that says what is missing.
 * @throws Fault `illegal-move` when it is over, is not there yet, or a check is open.
 */
export function moveRequest(
  request: { status: AccessStatus; about: 'pupil' | 'staff'; checked: readonly ReleaseCheck[] },
  to: AccessStatus,
): AccessStatus {
  const { status, about, checked } = request;
  if (status === 'released') throw new Fault('illegal-move', 'This pack was released. Begin a new request.');
  if (status === 'withdrawn') throw new Fault('illegal-move', 'This request was withdrawn. Begin a new one.');
  if (to === 'withdrawn' || to === 'draft') return to;
  const open = checksFor(about).filter((one) => !checked.includes(one));
  if (open.length > 0) throw new Fault('illegal-move', `Still to check: ${releaseChecks[open[0] ?? 'authority']}`);
  if (to === 'released' && status !== 'checked')
    throw new Fault('illegal-move', 'Check the pack first. It is released in a step of its own.');
  return to;
}
