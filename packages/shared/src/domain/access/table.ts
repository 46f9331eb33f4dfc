import type { Role } from '../people/staff.ts';
import type { About } from './subject.ts';
import type { TieName } from './tie.ts';

/**
 * What still binds somebody who may, widest first: when two rows grant the same thing, the earlier limit wins, and no limit wins over all.
 * Each in the words that a screen or docs/access.md uses.
 */
export const limits = {
  'maintain-by-name': 'Maintain by name; Restore a count until that adult asks for help or a session exists',
  'one-pupil-at-a-time': 'Maintain by name, Restore a count likewise, on one pupil’s page, never in a list',
  'count-of-five': 'a count, when at least 5 adults have placed the pupil',
  'at-least-ten': 'groups of at least 10 pupils',
  'mine-and-my-year': 'who read what I wrote, and events about my year',
  'events-without-text': 'events, no text',
  mine: 'who read what I wrote',
  'name-and-form': 'name and form, nothing else',
  roster: 'name and roster facts',
} as const;
export type Limit = keyof typeof limits;

/** One cell of the table: a role with any of these ties may, within the limit. */
export interface Grant {
  role: Role;
  ties: readonly TieName[];
  limit: Limit | null;
}

/** One row of the table. A row about a pupil, a session or a text is refused when no pupil is named: a conflict could not be seen. */
export interface Row {
  about: About;
  means: string;
  grants: readonly Grant[];
}

const grant = (role: Role, ties: readonly TieName[], limit: Limit | null = null): Grant => ({ role, ties, limit });
const school = (...all: Role[]): Grant[] => all.map((role) => grant(role, ['school']));

/** Adults with the pupils that they work with: the columns of quality.md section 1. */
const ownPupils = [
  grant('teacher', ['taught', 'form']),
  grant('head-of-year', ['led']),
  grant('behaviour-team', ['whole-school', 'caseload']),
  grant('inclusion-lead', ['sen-list', 'caseload']),
  ...school('safeguarding-lead', 'senior-leader'),
];

/** The same without subject teachers: those who look after a pupil across lessons. */
const pastoral = [grant('teacher', ['form']), ...ownPupils.slice(1)];

/** Those who see a repair through; on the SEN list only for a caseload. */
const repairers = [
  grant('head-of-year', ['led']),
  grant('behaviour-team', ['whole-school', 'caseload']),
  grant('inclusion-lead', ['caseload']),
  ...school('safeguarding-lead', 'senior-leader'),
];

/** Every adult of the school, for any pupil. */
const anyAdult = school(
  'teacher',
  'support-adult',
  'head-of-year',
  'behaviour-team',
  'inclusion-lead',
  'safeguarding-lead',
  'senior-leader',
);

/** Authors: while they work with the pupil, and afterwards until the academic year of the writing ends. */
const authors = [
  grant('teacher', ['author', 'author-this-year']),
  grant('head-of-year', ['author', 'author-this-year']),
  grant('behaviour-team', ['author', 'author-this-year']),
  grant('inclusion-lead', ['author', 'author-this-year']),
  grant('safeguarding-lead', ['author-always']),
  grant('senior-leader', ['author-always']),
];

/** Named in a session: as its adult, as its facilitator, or as somebody else who was there. */
const inTheSession: readonly TieName[] = ['named', 'facilitator', 'its-adult'];

const row = (about: About, means: string, grants: readonly Grant[]): Row => ({ about, means, grants });

/**
 * Who may do what (quality.md section 1): the only source. A role alone is not enough, unless its tie is `school`; a declared
 * conflict with the pupil denies every row; what is not written here is refused.
 */
export const accessTable = {
  'find-pupil': row('pupil', 'find any pupil by name and form, to log a moment', [
    ...anyAdult.map((one) => ({ ...one, limit: 'name-and-form' as const })),
    grant('data-manager', ['school'], 'roster'),
  ]),
  'log-check-in': row('pupil', 'log a check-in, reading nothing back', anyAdult),
  'retract-own': row('text', 'undo one’s own check-in or placement', [
    ...anyAdult.map((one) => grant(one.role, ['author-always'])),
  ]),
  'see-roster': row('pupil', 'see name, registers and roster facts', [...ownPupils, grant('data-manager', ['school'])]),
  'see-pupil': row('pupil', 'see the pupil, with what works for them and what makes it easier (tier 0)', [
    ...ownPupils,
    grant('teacher', ['cover']),
    grant('support-adult', ['cover']),
  ]),
  'see-who-can-see': row('pupil', 'see who can see this pupil, and why', ownPupils),
  'edit-profile': row('pupil', 'add to what works, interests and adaptations', ownPupils),
  'mark-away': row('pupil', 'mark a pupil away today or off site', ownPupils),
  'see-support': row('pupil', 'see SEN provision', ownPupils),
  'see-eal': row('pupil', 'see English as an additional language', pastoral),
  'see-premium': row('pupil', 'see pupil premium, FSM and Ever-6 FSM', ownPupils.slice(1)),
  'see-every-label': row('pupil', 'see every other label except looked-after', [
    grant('inclusion-lead', ['sen-list', 'caseload']),
    ...school('safeguarding-lead'),
  ]),
  'see-looked-after': row('pupil', 'see whether a pupil is looked-after', [
    grant('inclusion-lead', ['sen-list', 'caseload']),
    ...school('safeguarding-lead', 'designated-teacher'),
  ]),
  'own-placements': row('pupil', 'place one’s own relationship; read one’s own placements and check-ins', ownPupils),
  'read-own-notes': row('text', 'read what one wrote oneself', authors),
  'correct-own-note': row('text', 'correct one’s own note by a new version', authors),
  'attach-statement': row('text', 'write down what a pupil says to a note, beside it', [
    ...authors,
    grant('teacher', ['form']),
    grant('head-of-year', ['led']),
    grant('behaviour-team', ['whole-school', 'caseload']),
    grant('inclusion-lead', ['sen-list', 'caseload']),
    ...school('safeguarding-lead'),
  ]),
  'see-others-phases': row('pupil', 'see where other adults stand with a pupil', [
    grant('teacher', ['taught'], 'count-of-five'),
    grant('teacher', ['form'], 'maintain-by-name'),
    grant('head-of-year', ['led'], 'maintain-by-name'),
    grant('behaviour-team', ['whole-school', 'caseload'], 'maintain-by-name'),
    grant('inclusion-lead', ['sen-list', 'caseload'], 'maintain-by-name'),
    grant('safeguarding-lead', ['school'], 'maintain-by-name'),
    grant('senior-leader', ['school'], 'one-pupil-at-a-time'),
  ]),
  'see-others-notes': row('pupil', 'read other adults’ team notes (tier 1)', [
    grant('teacher', ['form']),
    grant('head-of-year', ['led']),
    grant('behaviour-team', ['whole-school', 'caseload']),
    grant('inclusion-lead', ['sen-list', 'caseload']),
    ...school('safeguarding-lead'),
  ]),
  'see-notes-with-reason': row(
    'pupil',
    'read other adults’ team notes (tier 1) after giving a reason, which is audited',
    school('senior-leader'),
  ),
  'read-confidential': row('session', 'read the narrative of a restorative session (tier 2)', [
    ...authors,
    grant('teacher', inTheSession),
    grant('head-of-year', [...inTheSession, 'shared']),
    grant('behaviour-team', ['facilitator']),
    grant('inclusion-lead', inTheSession),
    grant('safeguarding-lead', [...inTheSession, 'broken-glass']),
    grant('head-teacher', ['broken-glass']),
  ]),
  'break-glass': row(
    'session',
    'open confidential text by break-glass: a reason, a fresh sign-in, 30 minutes, the author told',
    school('safeguarding-lead', 'head-teacher'),
  ),
  'review-break-glass': row(
    'school',
    'review an opening that was held from its author',
    school('head-teacher', 'senior-leader'),
  ),
  'see-passed-to-dsl': row('session', 'see that a matter was passed to the DSL, and when', [
    ...authors.filter((one) => one.role !== 'safeguarding-lead'),
    ...school('safeguarding-lead'),
  ]),
  'know-repair': row('pupil', 'know that a repair is under way, with whom and its stage', [
    grant('teacher', ['taught', 'form']),
    ...repairers,
  ]),
  'plan-session': row('session', 'plan a restorative session', [
    grant('teacher', ['own-relationship', 'form']),
    ...repairers,
  ]),
  'facilitate-session': row('session', 'hold a session and see it through', [
    grant('teacher', ['own-relationship', 'form', 'facilitator']),
    ...repairers,
  ]),
  'ask-for-help': row('pupil', 'ask for help with one’s own relationship', ownPupils),
  'offer-help': row('pupil', 'offer help to whoever has a pupil in Restore, without learning who', [
    grant('head-of-year', ['led']),
  ]),
  'name-champion': row('pupil', 'name a pupil’s champion', pastoral),
  'stop-prompts': row('pupil', 'stop every prompt about a pupil or a relationship', [
    grant('head-of-year', ['led']),
    ...school('safeguarding-lead', 'senior-leader'),
  ]),
  'honour-objection': row('pupil', 'record and lift the objection of a pupil or parent', [
    grant('head-of-year', ['led']),
    ...school('safeguarding-lead', 'senior-leader'),
  ]),
  celebrate: row('pupil', 'write a recognition note', anyAdult),
  'see-register': row('register', 'open a register', [
    grant('teacher', ['taught', 'form', 'cover']),
    grant('support-adult', ['cover']),
    grant('head-of-year', ['led']),
    grant('behaviour-team', ['whole-school']),
    ...school('safeguarding-lead', 'senior-leader'),
  ]),
  'sort-register': row('register', 'sort and review a register, for one’s own relationships', [
    grant('teacher', ['taught', 'form']),
  ]),
  'see-trends': row('cohort', 'see groups and trends', [
    grant('teacher', ['taught', 'form'], 'at-least-ten'),
    grant('head-of-year', ['led']),
    ...school('behaviour-team', 'inclusion-lead', 'safeguarding-lead', 'senior-leader'),
  ]),
  'see-area-figures': row('school', 'see the suppressed half-termly figures of a school and an area', [
    ...school('senior-leader', 'area-analyst'),
  ]),
  'release-figures': row('school', 'release the half-termly figures', school('senior-leader')),
  'import-roster': row('school', 'import, preview, apply and undo a roster', school('data-manager')),
  'approve-large-change': row('school', 'approve an import that changes more than 20%', school('senior-leader')),
  'manage-accounts': row('school', 'invite and disable accounts, give roles and relations', school('data-manager')),
  'manage-terms': row('school', 'set terms, closures and bank holidays', school('data-manager')),
  'manage-settings': row('school', 'change flag limits, practices, prompts and sign-in policy', school('data-manager')),
  'see-status': row(
    'school',
    'see how the server is: versions, size, backups',
    school('data-manager', 'senior-leader'),
  ),
  'manage-retention': row('school', 'preview, confirm and run a purge', school('data-manager')),
  'hold-records': row(
    'school',
    'find anybody’s records, and keep a pupil’s whatever their age',
    school('safeguarding-lead', 'senior-leader', 'head-teacher'),
  ),
  'erase-records': row(
    'school',
    'erase a pupil, or what remains of somebody who left',
    school('senior-leader', 'head-teacher'),
  ),
  'review-access': row('school', 'review stale accounts and relations', school('senior-leader', 'data-manager')),
  'prepare-subject-access': row(
    'school',
    'prepare and release a subject-access pack about a pupil',
    school('safeguarding-lead', 'head-teacher'),
  ),
  'prepare-staff-access': row(
    'school',
    'prepare and release a subject-access pack about a member of staff',
    school('head-teacher'),
  ),
  'read-audit': row('school', 'read the audit trail', [
    ...school('safeguarding-lead', 'senior-leader'),
    grant('head-of-year', ['school'], 'mine-and-my-year'),
    grant('data-manager', ['school'], 'events-without-text'),
    grant('teacher', ['school'], 'mine'),
    grant('behaviour-team', ['school'], 'mine'),
    grant('inclusion-lead', ['school'], 'mine'),
  ]),
} as const satisfies Record<string, Row>;

export type TablePermission = keyof typeof accessTable;
/** What an endpoint asks for: a row of the table, any signed-in account, or nobody at all. */
export type Permission = TablePermission | 'signed-in' | 'anyone';

// Object.keys widens to string; the object above is closed.
export const tablePermissions = Object.keys(accessTable) as TablePermission[];
export const permissions: readonly Permission[] = [...tablePermissions, 'signed-in', 'anyone'];
