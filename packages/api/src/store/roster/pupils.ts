import { and, asc, eq, gte, isNull, like, lt, or, sql } from 'drizzle-orm';
import { change, statement } from '../database.ts';
import { unindexed } from '../order.ts';

const known = [
  'sourceRef',
  'upn',
  'admissionNumber',
  'legalForename',
  'legalSurname',
  'preferredForename',
  'preferredSurname',
  'sortName',
  'searchName',
  'birthDate',
  'year',
  'house',
  'sex',
  'sen',
  'pupilPremium',
  'fsm',
  'everFsm6',
  'eal',
  'lookedAfter',
  'joinedOn',
] as const;

export const everyPupil = statement(({ q, t, mine }) =>
  q.select().from(t.pupil).where(mine(t.pupil)).orderBy(asc(t.pupil.sortName), asc(t.pupil.id)),
);

export const pupilsByIds = statement(({ q, t, mine, oneOf }) =>
  q
    .select()
    .from(t.pupil)
    .where(and(mine(t.pupil), oneOf(t.pupil.id, 'listIds')))
    // Otherwise it would walk through the whole school in order of name to find a few.
    .orderBy(unindexed(t.pupil.sortName), asc(t.pupil.id)),
);

/** Those of some pupils who had left before a day. */
export const leftBefore = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({ id: t.pupil.id })
    .from(t.pupil)
    .where(and(mine(t.pupil), oneOf(t.pupil.id, 'listIds'), lt(t.pupil.leftOn, arg('day')))),
);

/** Pupils on roll whose folded name holds a text, in order of name; one more than a page, to know whether there are more. */
export const pupilsNamed = statement(({ q, t, arg, mine }) =>
  q
    .select({
      id: t.pupil.id,
      preferredForename: t.pupil.preferredForename,
      legalForename: t.pupil.legalForename,
      preferredSurname: t.pupil.preferredSurname,
      legalSurname: t.pupil.legalSurname,
    })
    .from(t.pupil)
    .where(
      and(
        mine(t.pupil),
        or(isNull(t.pupil.leftOn), gte(t.pupil.leftOn, arg('today'))),
        like(t.pupil.searchName, arg('like')),
      ),
    )
    .orderBy(asc(t.pupil.sortName), asc(t.pupil.id))
    .limit(51),
);

/** The tutor group or primary class of each of these pupils. */
export const formsOf = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({ pupilId: t.membership.pupilId, form: t.register.name })
    .from(t.membership)
    .innerJoin(
      t.register,
      and(eq(t.register.schoolId, t.membership.schoolId), eq(t.register.id, t.membership.registerId)),
    )
    .where(
      and(
        mine(t.membership),
        oneOf(t.membership.pupilId, 'listIds'),
        or(eq(t.register.kind, 'tutor'), eq(t.register.kind, 'primary-class')),
        or(isNull(t.membership.to), gte(t.membership.to, arg('today'))),
      ),
    )
    .orderBy(asc(t.register.sortName), asc(t.register.id)),
);

export const updatePupil = change(({ q, t, arg, mine }) => {
  const columns = Object.fromEntries(known.map((name) => [name, arg(name)]));
  return q
    .update(t.pupil)
    .set({ ...columns, leftOn: arg('leftOn'), version: sql`${t.pupil.version} + 1` })
    .where(and(mine(t.pupil), eq(t.pupil.id, arg('id'))));
});

export const offSiteOf = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ pupilId: t.offSite.pupilId, from: t.offSite.from, to: t.offSite.to })
    .from(t.offSite)
    .where(and(mine(t.offSite), oneOf(t.offSite.pupilId, 'listIds')))
    .orderBy(asc(t.offSite.from), asc(t.offSite.id)),
);

export const addOffSite = change(({ q, t, arg }) =>
  q.insert(t.offSite).values({
    schoolId: arg('school'),
    id: arg('id'),
    pupilId: arg('pupilId'),
    kind: arg('kind'),
    from: arg('from'),
    to: arg('to'),
  }),
);
