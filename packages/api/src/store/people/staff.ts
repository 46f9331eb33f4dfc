import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { change, statement } from '../database.ts';

export const allStaff = statement(({ q, t, mine }) =>
  q
    .select({
      id: t.staff.id,
      sourceRef: t.staff.sourceRef,
      title: t.staff.title,
      forename: t.staff.forename,
      surname: t.staff.surname,
      displayName: t.staff.displayName,
      email: t.staff.email,
      code: t.staff.code,
      leftOn: t.staff.leftOn,
      accountEmail: t.account.email,
      passwordHash: t.account.passwordHash,
      disabledAt: t.account.disabledAt,
    })
    .from(t.staff)
    .leftJoin(t.account, and(eq(t.account.schoolId, t.staff.schoolId), eq(t.account.staffId, t.staff.id)))
    .where(mine(t.staff))
    .orderBy(asc(t.staff.sortName), asc(t.staff.id)),
);

export const staffById = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.staff)
    .where(and(mine(t.staff), eq(t.staff.id, arg('id')))),
);

export const staffNames = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ id: t.staff.id, name: t.staff.displayName, leftOn: t.staff.leftOn })
    .from(t.staff)
    .where(and(mine(t.staff), oneOf(t.staff.id, 'listIds'))),
);

export const addStaffRow = change(({ q, t, arg }) =>
  q.insert(t.staff).values({
    schoolId: arg('school'),
    id: arg('id'),
    sourceRef: arg('sourceRef'),
    title: arg('title'),
    forename: arg('forename'),
    surname: arg('surname'),
    displayName: arg('displayName'),
    sortName: arg('sortName'),
    email: arg('email'),
    code: arg('code'),
  }),
);

export const updateStaffRow = change(({ q, t, arg, mine }) =>
  q
    .update(t.staff)
    .set({
      sourceRef: arg('sourceRef'),
      title: arg('title'),
      forename: arg('forename'),
      surname: arg('surname'),
      displayName: arg('displayName'),
      sortName: arg('sortName'),
      email: arg('email'),
      code: arg('code'),
      leftOn: arg('leftOn'),
      version: sql`${t.staff.version} + 1`,
    })
    .where(and(mine(t.staff), eq(t.staff.id, arg('id')))),
);

export const allRoles = statement(({ q, t, mine }) =>
  q
    .select({ id: t.role.id, staffId: t.role.staffId, role: t.role.role, from: t.role.from, to: t.role.to })
    .from(t.role)
    .where(mine(t.role))
    .orderBy(asc(t.role.from), asc(t.role.id)),
);

export const addRole = change(({ q, t, arg }) =>
  q.insert(t.role).values({
    schoolId: arg('school'),
    id: arg('id'),
    staffId: arg('staffId'),
    role: arg('role'),
    from: arg('from'),
    to: arg('to'),
  }),
);

export const endRole = change(({ q, t, arg, mine }) =>
  q
    .update(t.role)
    .set({ to: arg('to') })
    .where(and(mine(t.role), eq(t.role.staffId, arg('staffId')), eq(t.role.id, arg('id')))),
);

export const allRelations = statement(({ q, t, mine }) =>
  q
    .select({
      id: t.relation.id,
      staffId: t.relation.staffId,
      kind: t.relation.kind,
      target: t.relation.target,
      from: t.relation.from,
      to: t.relation.to,
      imported: t.relation.imported,
    })
    .from(t.relation)
    .where(mine(t.relation))
    .orderBy(asc(t.relation.from), asc(t.relation.id)),
);

/** The open relations of a kind to one thing: who leads a year, who is named in a session. */
export const relationsWith = statement(({ q, t, arg, mine }) =>
  q
    .select({ id: t.relation.id, staffId: t.relation.staffId })
    .from(t.relation)
    .where(
      and(
        mine(t.relation),
        eq(t.relation.kind, arg('kind')),
        eq(t.relation.target, arg('target')),
        isNull(t.relation.to),
      ),
    )
    .orderBy(asc(t.relation.id)),
);

export const addRelation = change(({ q, t, arg }) =>
  q.insert(t.relation).values({
    schoolId: arg('school'),
    id: arg('id'),
    staffId: arg('staffId'),
    kind: arg('kind'),
    target: arg('target'),
    from: arg('from'),
    to: arg('to'),
    imported: arg('imported'),
  }),
);

export const endRelation = change(({ q, t, arg, mine }) =>
  q
    .update(t.relation)
    .set({ to: arg('to') })
    .where(and(mine(t.relation), eq(t.relation.staffId, arg('staffId')), eq(t.relation.id, arg('id')))),
);
