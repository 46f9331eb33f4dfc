import type { Day } from '../calendar/day.ts';
import { dayNumber } from '../calendar/day.ts';
import { spokenDay } from '../flags/sentence.ts';
import type { Role, Viewer } from '../people/staff.ts';
import { relationsToday, roleNames } from '../people/staff.ts';

/** What the access review looks at: an account that lets somebody in, with when it was made and last used. */
export interface ReviewedAccount extends Viewer {
  createdOn: Day;
  lastSignedInOn: Day | null;
  /** The member of staff's last day; null while they are here. */
  leftOn: Day | null;
  /** Roles of today without a last day, and since when they are held. */
  openRoles: readonly { role: Role; from: Day }[];
  /** When somebody last looked at this account and kept it. */
  keptOn: Day | null;
}

/** After how many days without a sign-in an account is brought up for review (default). */
export const unusedAfterDays = 90;
/** The same for an account that nobody ever signed in to: its link may lie somewhere (default). */
export const neverUsedAfterDays = 30;
/** For how many days an account that was looked at and kept is not brought up again (default). */
export const keptForDays = 180;
/** After how many days a role without a last day is looked at again (default). */
export const openRoleDays = 365;

/** Roles that open more than one's own registers: nobody should go on having them unnoticed. */
const weighty: readonly Role[] = [
  'head-of-year',
  'behaviour-team',
  'inclusion-lead',
  'safeguarding-lead',
  'senior-leader',
  'head-teacher',
  'designated-teacher',
  'data-manager',
  'area-analyst',
];

const needsRelation = ['teacher', 'head-of-year', 'behaviour-team', 'inclusion-lead'] as const;
const worksBy: Record<(typeof needsRelation)[number], readonly string[]> = {
  teacher: ['teaches', 'tutors', 'cover'],
  'head-of-year': ['leads-year', 'leads-house', 'leads-key-stage', 'leads-group'],
  'behaviour-team': ['whole-school', 'caseload'],
  'inclusion-lead': ['sen-list', 'caseload'],
};

const daysSince = (day: Day, today: Day) => dayNumber(today) - dayNumber(day);

/**
 * Why an account should be looked at in the access review, in sentences; empty when nothing stands out, or when somebody
 * kept it within the last {@link keptForDays} days. Whoever has left is always brought up. A suggestion for a person:
 * nothing is disabled by it.
 */
export function reasonsToReview(account: ReviewedAccount): string[] {
  const { today, leftOn, keptOn } = account;
  if (leftOn !== null && leftOn < today) return [`Left on ${spokenDay(leftOn, today)}; the account was not closed.`];
  if (keptOn !== null && daysSince(keptOn, today) < keptForDays) return [];
  return [...unused(account), ...idle(account), ...unending(account)];
}

function unused({ today, createdOn, lastSignedInOn }: ReviewedAccount): string[] {
  const days = daysSince(lastSignedInOn ?? createdOn, today);
  if (lastSignedInOn === null) return days >= neverUsedAfterDays ? [`Never used for ${days} days.`] : [];
  return days >= unusedAfterDays ? [`Not used for ${days} days.`] : [];
}

function idle(account: ReviewedAccount): string[] {
  if (account.roles.length === 0) return ['Has no role, so it opens nothing.'];
  const held = relationsToday(account).map((one) => one.kind as string); // compared with lists of names only
  return needsRelation
    .filter((role) => account.roles.includes(role) && !held.some((kind) => worksBy[role].includes(kind)))
    .map((role) => idleWords(account, role));
}

/** Says when the last relation of a role ended, where there was one. */
function idleWords({ relations, today }: ReviewedAccount, role: (typeof needsRelation)[number]): string {
  const ends = relations.flatMap((one) =>
    worksBy[role].includes(one.kind) && one.to && one.to < today ? [one.to] : [],
  );
  const last = ends.sort().at(-1);
  const ended = last ? ` The last one ended on ${spokenDay(last, today)}.` : '';
  return `Is ${roleNames[role]}, but has no relation of today that gives the role a pupil.${ended}`;
}

function unending({ openRoles, today }: ReviewedAccount): string[] {
  return openRoles
    .filter(({ role, from }) => weighty.includes(role) && daysSince(from, today) >= openRoleDays)
    .map(({ role, from }) => `Has been ${roleNames[role]} for ${daysSince(from, today)} days, with no last day.`);
}
