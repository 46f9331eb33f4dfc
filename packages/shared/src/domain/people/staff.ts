import type { Day } from '../calendar/day.ts';

/** What a member of staff may be. Roles add up; a tutor is no role but a teacher with a form (a relation). */
export const roles = [
  'teacher',
  'support-adult',
  'head-of-year',
  'behaviour-team',
  'inclusion-lead',
  'safeguarding-lead',
  'senior-leader',
  'head-teacher',
  'designated-teacher',
  'data-manager',
  'area-analyst',
] as const;
export type Role = (typeof roles)[number];

/** Each role as screens and documents say it. */
export const roleNames: Record<Role, string> = {
  teacher: 'teacher',
  'support-adult': 'support adult',
  'head-of-year': 'head of year',
  'behaviour-team': 'behaviour team',
  'inclusion-lead': 'inclusion lead',
  'safeguarding-lead': 'safeguarding lead',
  'senior-leader': 'senior leader',
  'head-teacher': 'head teacher',
  'designated-teacher': 'designated teacher',
  'data-manager': 'data manager',
  'area-analyst': 'area analyst',
};

/** The kinds of thing that a relation can point at, and what its target then holds. */
export const targetKinds = ['register', 'year', 'house', 'key-stage', 'sen', 'pupil', 'session', 'school'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** How an adult can be related to pupils, and what each kind points at: an id, a label, an SEN code (K or E), or `school`. */
export const relationTargets = {
  teaches: 'register',
  tutors: 'register',
  cover: 'register',
  'leads-group': 'register',
  'leads-year': 'year',
  'leads-house': 'house',
  'leads-key-stage': 'key-stage',
  'sen-list': 'sen',
  caseload: 'pupil',
  conflict: 'pupil',
  'named-in-session': 'session',
  'whole-school': 'school',
} as const satisfies Record<string, TargetKind>;
export type RelationKind = keyof typeof relationTargets;

/** The target of a `whole-school` relation: the only one that is neither an id nor a label. */
export const wholeSchool = 'school';

/** One dated relation of a member of staff. Both days are inclusive: it ends at the end of its last day (quality.md section 1). */
export interface Relation {
  staffId: string;
  kind: RelationKind;
  target: string;
  from: Day;
  to: Day | null;
}

/** Whether a relation holds on a day. @example holdsOn({ …, from: '2026-01-05', to: '2026-01-05' }, '2026-01-05') // true */
export function holdsOn(relation: Relation, today: Day): boolean {
  return relation.from <= today && (relation.to === null || today <= relation.to);
}

/** Who asks: an account with its roles and relations, on a day of the school's time zone. */
export interface Viewer {
  staffId: string;
  roles: readonly Role[];
  relations: readonly Relation[];
  today: Day;
}

/** The viewer's own relations that hold today: what is out of date, or another's, grants nothing. */
export function relationsToday(viewer: Viewer): Relation[] {
  return viewer.relations.filter((one) => one.staffId === viewer.staffId && holdsOn(one, viewer.today));
}
