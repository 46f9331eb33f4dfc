import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { statement } from '../database.ts';

/** All pupils who were on roll on any day from one to another, with what marks them for groups. */
export const rollOf = statement(({ q, t, arg, mine }) =>
  q
    .select({
      id: t.pupil.id,
      year: t.pupil.year,
      house: t.pupil.house,
      sex: t.pupil.sex,
      sen: t.pupil.sen,
      pupilPremium: t.pupil.pupilPremium,
      fsm: t.pupil.fsm,
      everFsm6: t.pupil.everFsm6,
      eal: t.pupil.eal,
      lookedAfter: t.pupil.lookedAfter,
      joinedOn: t.pupil.joinedOn,
      leftOn: t.pupil.leftOn,
      objected: t.pupil.objected,
    })
    .from(t.pupil)
    .where(
      and(
        mine(t.pupil),
        or(isNull(t.pupil.leftOn), gte(t.pupil.leftOn, arg('from'))),
        or(isNull(t.pupil.joinedOn), lte(t.pupil.joinedOn, arg('to'))),
      ),
    )
    // By id: figures carry no order, and a name's order would tell one.
    .orderBy(asc(t.pupil.id)),
);

/** Everyone's tutor group and custom groups, and who is on the reader's own registers, on a day. */
export const formsAndClubs = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({
      pupilId: t.membership.pupilId,
      registerId: t.membership.registerId,
      name: t.register.name,
      kind: t.register.kind,
    })
    .from(t.membership)
    .innerJoin(
      t.register,
      and(eq(t.register.schoolId, t.membership.schoolId), eq(t.register.id, t.membership.registerId)),
    )
    .where(
      and(
        mine(t.membership),
        isNull(t.register.archivedOn),
        or(inArray(t.register.kind, ['tutor', 'primary-class', 'custom']), oneOf(t.membership.registerId, 'listOwn')),
        lte(t.membership.from, arg('day')),
        or(isNull(t.membership.to), gte(t.membership.to, arg('day'))),
      ),
    )
    .orderBy(asc(t.register.sortName), asc(t.register.id)),
);
