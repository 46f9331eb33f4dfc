import { type Role, roleNames } from '@noticed/shared/domain/people/staff';
import { and, asc, eq } from 'drizzle-orm';
import { type Scope, statement } from '../database.ts';

const peopleWithRoles = statement(({ q, t, mine }) =>
  q
    .select({ staffId: t.staff.id, displayName: t.staff.displayName, role: t.role.role })
    .from(t.role)
    .innerJoin(t.staff, and(eq(t.staff.schoolId, t.role.schoolId), eq(t.staff.id, t.role.staffId)))
    .where(mine(t.role))
    .orderBy(asc(t.staff.sortName), asc(t.staff.id)),
);

const relations = statement(({ q, t, mine }) =>
  q
    .select({
      staffId: t.relation.staffId,
      kind: t.relation.kind,
      target: t.relation.target,
      register: t.register.name,
      subject: t.register.subject,
    })
    .from(t.relation)
    .leftJoin(t.register, and(eq(t.register.schoolId, t.relation.schoolId), eq(t.register.id, t.relation.target)))
    .where(mine(t.relation))
    .orderBy(asc(t.register.sortName), asc(t.relation.target)),
);

interface Relation {
  kind: string;
  target: string;
  register: string | null;
  subject: string | null;
}

/** Kinds of job, those that most people want to look around as first. */
const kinds = [
  'form-tutor',
  'teacher',
  'head-of-year',
  'behaviour-team',
  'inclusion-lead',
  'senior-leader',
  'support-adult',
  'data-manager',
] as const;

interface DemoPerson {
  staffId: string;
  displayName: string;
  /** What they do, in a line. */
  job: string;
}

/** The staff of the demo school, each with their job: first one of every kind, then everybody else by name. */
export async function demoPeople(scope: Scope): Promise<DemoPerson[]> {
  const roles = Map.groupBy(await scope.all(peopleWithRoles), (one) => one.staffId);
  const related = Map.groupBy(await scope.all(relations), (one) => one.staffId);
  const people = [...roles].map(([staffId, own]) => {
    const ties = related.get(staffId) ?? [];
    const kind = kindOf(
      own.map((one) => one.role as Role), // written by the domain's own roles
      ties,
    );
    return { staffId, displayName: own[0]?.displayName ?? '', kind, job: jobOf(kind, ties) };
  });
  const first = kinds.flatMap((kind) => people.find((one) => one.kind === kind) ?? []);
  const rest = people.filter((one) => !first.includes(one));
  return [...first, ...rest].map(({ kind: _kind, ...person }) => person);
}

/** A role beyond teaching says more about somebody than that they teach. */
function kindOf(roles: readonly Role[], ties: readonly Relation[]): Role | 'form-tutor' {
  const beyond = roles.find((one) => one !== 'teacher');
  return beyond ?? (ties.some((one) => one.kind === 'tutors') ? 'form-tutor' : 'teacher');
}

function jobOf(kind: Role | 'form-tutor', ties: readonly Relation[]): string {
  const years = ties.filter((one) => one.kind === 'leads-year').map((one) => one.target);
  const forms = ties.filter((one) => one.kind === 'tutors').flatMap((one) => one.register ?? []);
  const classes = ties.filter((one) => one.kind === 'teaches');
  const subjects = [...new Set(classes.flatMap((one) => one.subject?.toLowerCase() ?? one.register ?? []))];
  const teaches = subjects.length > 0 ? `teaches ${subjects.join(' and ').replace('english', 'English')}` : '';
  const role = kind === 'form-tutor' ? `form tutor of ${forms.join(' and ')}` : roleNames[kind];
  if (kind === 'teacher') return `${teaches || role}, ${classes.length} ${classes.length === 1 ? 'class' : 'classes'}`;
  return [kind === 'head-of-year' ? `${role} ${years.join(' and ')}` : role, teaches].filter(Boolean).join(', ');
}
