import { type Role, roleNames } from '@noticed/shared/domain/people/staff';

/** What each role opens, in a sentence or two. The whole of it is drawn from the access table, below the sentence. */
export const roleWords: Record<Role, string> = {
  teacher:
    'Sees and sorts the pupils on their own registers, logs moments and repairs their own relationships. A form tutor also reads the team’s notes on their form.',
  'support-adult':
    'Finds any pupil by name and form and logs a moment. Reads nothing back, unless they cover a register.',
  'head-of-year':
    'Sees the pupils of the years, houses or key stages they lead, with the team’s notes, repairs and groups.',
  'behaviour-team':
    'Sees the groups of the school. Once named for the whole school, or given a caseload, also those pupils, their team notes and repairs.',
  'inclusion-lead':
    'Sees the groups of the school. With an SEN list or a caseload, also those pupils with all their labels.',
  'safeguarding-lead':
    'Sees every pupil with all labels and team notes. Opens confidential text only by break-glass, which is recorded.',
  'senior-leader':
    'Sees every pupil, one at a time, and the groups of the school. Reads team notes only after giving a reason, which is recorded.',
  'head-teacher':
    'Opens confidential text by break-glass and releases records about a pupil. Give it together with senior leader.',
  'designated-teacher': 'Sees which pupils are looked-after. Give it together with another role.',
  'data-manager':
    'Brings rosters in, invites staff, gives roles and sets terms. Reads no phases, no notes and no sessions.',
  'area-analyst': 'Sees the half-termly figures of schools, rounded and without names. Never a pupil.',
};

/** A role as a heading writes it. @example roleHeading('head-of-year') // 'Head of year' */
export function roleHeading(role: Role): string {
  return roleNames[role].charAt(0).toUpperCase() + roleNames[role].slice(1);
}
