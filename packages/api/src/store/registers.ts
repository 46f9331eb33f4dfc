import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { change, statement } from './database.ts';

/** Registers that are not archived, with how many pupils are on each today. */
export const openRegisters = statement(({ q, t, arg, mine }) =>
  q
    .select({
      id: t.register.id,
      sourceRef: t.register.sourceRef,
      name: t.register.name,
      kind: t.register.kind,
      subject: t.register.subject,
      year: t.register.year,
      meetings: t.register.meetings,
      pupils: sql<number>`cast(count(${t.membership.pupilId}) as integer)`,
    })
    .from(t.register)
    .leftJoin(
      t.membership,
      and(
        eq(t.membership.schoolId, t.register.schoolId),
        eq(t.membership.registerId, t.register.id),
        lte(t.membership.from, arg('today')),
        or(isNull(t.membership.to), gte(t.membership.to, arg('today'))),
      ),
    )
    .where(and(mine(t.register), isNull(t.register.archivedOn)))
    .groupBy(t.register.schoolId, t.register.id)
    .orderBy(asc(t.register.sortName), asc(t.register.id)),
);

export const registersByIds = statement(({ q, t, mine, oneOf }) =>
  q
    .select({
      id: t.register.id,
      name: t.register.name,
      kind: t.register.kind,
      meetings: t.register.meetings,
      year: t.register.year,
      subject: t.register.subject,
    })
    .from(t.register)
    .where(and(mine(t.register), isNull(t.register.archivedOn), oneOf(t.register.id, 'listIds'))),
);

export const everyRegister = statement(({ q, t, mine }) =>
  q.select().from(t.register).where(mine(t.register)).orderBy(asc(t.register.sortName), asc(t.register.id)),
);

/** Who meets these registers, on a day. */
export const teachingOf = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({
      adultId: t.relation.staffId,
      registerId: t.relation.target,
      from: t.relation.from,
      to: t.relation.to,
      name: t.staff.displayName,
    })
    .from(t.relation)
    .innerJoin(t.staff, and(eq(t.staff.schoolId, t.relation.schoolId), eq(t.staff.id, t.relation.staffId)))
    .where(
      and(
        mine(t.relation),
        inArray(t.relation.kind, ['teaches', 'tutors']),
        oneOf(t.relation.target, 'listRegisterIds'),
        lte(t.relation.from, arg('today')),
        or(isNull(t.relation.to), gte(t.relation.to, arg('today'))),
      ),
    )
    .orderBy(asc(t.staff.sortName), asc(t.staff.id)),
);

/** The pupils on these registers today. */
export const membersOf = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({ pupilId: t.membership.pupilId, registerId: t.membership.registerId })
    .from(t.membership)
    .where(
      and(
        mine(t.membership),
        oneOf(t.membership.registerId, 'listRegisterIds'),
        lte(t.membership.from, arg('today')),
        or(isNull(t.membership.to), gte(t.membership.to, arg('today'))),
      ),
    ),
);

export const addRegister = change(({ q, t, arg }) =>
  q.insert(t.register).values({
    schoolId: arg('school'),
    id: arg('id'),
    sourceRef: arg('sourceRef'),
    name: arg('name'),
    sortName: arg('sortName'),
    kind: arg('kind'),
    subject: arg('subject'),
    year: arg('year'),
    meetings: arg('meetings'),
  }),
);

export const updateRegister = change(({ q, t, arg, mine }) =>
  q
    .update(t.register)
    .set({
      name: arg('name'),
      sortName: arg('sortName'),
      kind: arg('kind'),
      subject: arg('subject'),
      year: arg('year'),
      meetings: arg('meetings'),
      archivedOn: arg('archivedOn'),
      version: sql`${t.register.version} + 1`,
    })
    .where(and(mine(t.register), eq(t.register.id, arg('id')))),
);

export const openMemberships = statement(({ q, t, mine }) =>
  q
    .select({
      id: t.membership.id,
      registerId: t.membership.registerId,
      pupilId: t.membership.pupilId,
      from: t.membership.from,
    })
    .from(t.membership)
    .where(and(mine(t.membership), isNull(t.membership.to))),
);

export const addMembership = change(({ q, t, arg }) =>
  q.insert(t.membership).values({
    schoolId: arg('school'),
    id: arg('id'),
    registerId: arg('registerId'),
    pupilId: arg('pupilId'),
    from: arg('from'),
    to: arg('to'),
  }),
);

export const endMembership = change(({ q, t, arg, mine }) =>
  q
    .update(t.membership)
    .set({ to: arg('to') })
    .where(and(mine(t.membership), eq(t.membership.id, arg('id')))),
);
