import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { type Build, statement } from '../database.ts';

const openOnes = ({ q, t, arg, mine }: Build, which: SQL | undefined) =>
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
    .where(and(mine(t.register), isNull(t.register.archivedOn), which))
    .groupBy(t.register.schoolId, t.register.id)
    .orderBy(asc(t.register.sortName), asc(t.register.id));

/** Registers that are not archived, with how many pupils are on each today. */
export const openRegisters = statement((words) => openOnes(words, undefined));

/** One of them: what the others hold is not counted for it. */
export const openRegister = statement((words) => openOnes(words, eq(words.t.register.id, words.arg('registerId'))));

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
    .where(and(mine(t.register), isNull(t.register.archivedOn), oneOf(t.register.id, 'listIds')))
    .orderBy(asc(t.register.sortName), asc(t.register.id)),
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
