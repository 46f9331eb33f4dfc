import type { Day } from '../day.ts';
import { dayNumber } from '../day.ts';
import type { Viewer } from '../staff.ts';
import { relationsToday, roleNames } from '../staff.ts';

/** What the access review looks at: an account, with when it was last used and when it was made. */
export interface ReviewedAccount extends Viewer {
  createdOn: Day;
  lastSignedInOn: Day | null;
}

/** After how many days without a sign-in an account is brought up for review (default). */
export const unusedAfterDays = 90;

const needsRelation = ['teacher', 'head-of-year', 'behaviour-team', 'inclusion-lead'] as const;
const worksBy: Record<(typeof needsRelation)[number], readonly string[]> = {
  teacher: ['teaches', 'tutors', 'cover'],
  'head-of-year': ['leads-year', 'leads-house', 'leads-key-stage', 'leads-group'],
  'behaviour-team': ['whole-school', 'caseload'],
  'inclusion-lead': ['sen-list', 'caseload'],
};

/**
 * Why an account should be looked at in the access review, in sentences; empty when nothing stands out. A suggestion
 * for a person: nothing is disabled by it.
 */
export function reasonsToReview(account: ReviewedAccount): string[] {
  const { roles, today } = account;
  const unused = dayNumber(today) - dayNumber(account.lastSignedInOn ?? account.createdOn);
  const never = account.lastSignedInOn === null;
  const held = relationsToday(account).map((one) => one.kind as string); // compared with lists of names only
  const idle = needsRelation.filter(
    (role) => roles.includes(role) && !held.some((kind) => worksBy[role].includes(kind)),
  );
  return [
    ...(unused >= unusedAfterDays ? [`${never ? 'Never used' : 'Not used'} for ${unused} days.`] : []),
    ...(roles.length === 0 ? ['Has no role, so it opens nothing.'] : []),
    ...idle.map((role) => `Is ${roleNames[role]}, but has no relation of today that gives the role a pupil.`),
  ];
}
