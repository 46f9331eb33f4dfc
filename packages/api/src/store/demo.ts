import type { Role } from '@noticed/shared/domain/staff';
import { and, asc, eq } from 'drizzle-orm';
import { type Scope, statement } from './database.ts';

const peopleWithRoles = statement(({ q, t, mine }) =>
  q
    .select({ staffId: t.staff.id, displayName: t.staff.displayName, role: t.role.role })
    .from(t.role)
    .innerJoin(t.staff, and(eq(t.staff.schoolId, t.role.schoolId), eq(t.staff.id, t.role.staffId)))
    .where(mine(t.role))
    .orderBy(asc(t.staff.sortName)),
);

const meets = statement(({ q, t, mine }) =>
  q
    .select({ staffId: t.relation.staffId, kind: t.relation.kind, register: t.register.name, year: t.relation.target })
    .from(t.relation)
    .leftJoin(t.register, and(eq(t.register.schoolId, t.relation.schoolId), eq(t.register.id, t.relation.target)))
    .where(mine(t.relation))
    .orderBy(asc(t.register.sortName)),
);

/** The staff of the demo school, each with the one role that they are there to show and the registers they meet. */
export async function demoPeople(
  scope: Scope,
): Promise<{ staffId: string; displayName: string; role: Role; registers: string }[]> {
  const people = await scope.all(peopleWithRoles);
  const relations = Map.groupBy(await scope.all(meets), (one) => one.staffId);
  // A role beyond teaching says more about somebody than that they teach.
  const chosen = new Map<string, (typeof people)[number]>();
  for (const person of people)
    if (!chosen.has(person.staffId) || person.role !== 'teacher') chosen.set(person.staffId, person);
  return [...chosen.values()].map((person) => ({
    staffId: person.staffId,
    displayName: person.displayName,
    role: person.role as Role, // written by the domain's own roles
    registers: describe(relations.get(person.staffId) ?? []),
  }));
}

function describe(relations: { kind: string; register: string | null }[]): string {
  const tutors = relations.filter((one) => one.kind === 'tutors').map((one) => one.register);
  const teaches = relations.filter((one) => one.kind === 'teaches').map((one) => one.register);
  return [
    tutors.length > 0 ? `tutor of ${tutors.join(', ')}` : '',
    teaches.length > 0 ? `teaches ${teaches.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}
