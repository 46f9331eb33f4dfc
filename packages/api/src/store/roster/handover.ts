import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { statement } from '../database.ts';

/** Which adults met these pupils on which registers, at any time between two days. */
export const metBetween = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .selectDistinct({
      pupilId: t.membership.pupilId,
      adultId: t.relation.staffId,
      adult: t.staff.displayName,
      leftOn: t.staff.leftOn,
      register: t.register.name,
      sortName: t.staff.sortName,
    })
    .from(t.membership)
    .innerJoin(
      t.relation,
      and(
        eq(t.relation.schoolId, t.membership.schoolId),
        eq(t.relation.target, t.membership.registerId),
        inArray(t.relation.kind, ['teaches', 'tutors']),
      ),
    )
    .innerJoin(t.staff, and(eq(t.staff.schoolId, t.relation.schoolId), eq(t.staff.id, t.relation.staffId)))
    .innerJoin(
      t.register,
      and(eq(t.register.schoolId, t.membership.schoolId), eq(t.register.id, t.membership.registerId)),
    )
    .where(
      and(
        mine(t.membership),
        oneOf(t.membership.pupilId, 'listIds'),
        lte(t.membership.from, arg('to')),
        or(isNull(t.membership.to), gte(t.membership.to, arg('from'))),
        lte(t.relation.from, arg('to')),
        or(isNull(t.relation.to), gte(t.relation.to, arg('from'))),
      ),
    )
    .orderBy(asc(t.staff.sortName), asc(t.relation.staffId), asc(t.register.name)),
);
