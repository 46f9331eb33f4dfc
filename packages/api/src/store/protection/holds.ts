import { and, asc, desc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { change, statement } from '../database.ts';

/** Pupils on hold on a day. */
export const heldPupils = statement(({ q, t, arg, mine }) =>
  q
    .select({ pupilId: t.legalHold.pupilId })
    .from(t.legalHold)
    .where(
      and(
        mine(t.legalHold),
        lte(t.legalHold.from, arg('today')),
        or(isNull(t.legalHold.to), gte(t.legalHold.to, arg('today'))),
      ),
    ),
);

export const holdsOf = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.legalHold)
    .where(and(mine(t.legalHold), eq(t.legalHold.pupilId, arg('pupilId'))))
    .orderBy(desc(t.legalHold.from), desc(t.legalHold.id)),
);

/** Every hold that has not ended, the oldest first. */
export const openHolds = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.legalHold)
    .where(and(mine(t.legalHold), or(isNull(t.legalHold.to), gte(t.legalHold.to, arg('today')))))
    .orderBy(asc(t.legalHold.from), asc(t.legalHold.id)),
);

export const addHold = change(({ q, t, arg }) =>
  q.insert(t.legalHold).values({
    schoolId: arg('school'),
    id: arg('id'),
    pupilId: arg('pupilId'),
    from: arg('from'),
    to: arg('to'),
    setBy: arg('setBy'),
  }),
);

export const endHoldRow = change(({ q, t, arg, mine }) =>
  q
    .update(t.legalHold)
    .set({ to: arg('to'), endedBy: arg('endedBy') })
    .where(and(mine(t.legalHold), eq(t.legalHold.id, arg('id')), eq(t.legalHold.pupilId, arg('pupilId')))),
);
