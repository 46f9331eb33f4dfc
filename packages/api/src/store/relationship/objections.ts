import { and, desc, eq, isNull } from 'drizzle-orm';
import { change, statement } from '../database.ts';

export const addObjection = change(({ q, t, arg }) =>
  q.insert(t.objection).values({
    schoolId: arg('school'),
    id: arg('id'),
    pupilId: arg('pupilId'),
    madeBy: arg('madeBy'),
    from: arg('from'),
    recordedBy: arg('recordedBy'),
    recordedAt: arg('recordedAt'),
  }),
);

export const objectionsOf = statement(({ q, t, arg, mine }) =>
  q
    .select({ id: t.objection.id, madeBy: t.objection.madeBy, from: t.objection.from, to: t.objection.to })
    .from(t.objection)
    .where(and(mine(t.objection), eq(t.objection.pupilId, arg('pupilId'))))
    .orderBy(desc(t.objection.from), desc(t.objection.id)),
);

export const endObjection = change(({ q, t, arg, mine }) =>
  q
    .update(t.objection)
    .set({ to: arg('to') })
    .where(and(mine(t.objection), eq(t.objection.id, arg('id')), isNull(t.objection.to))),
);

/** Kept from the objections of a pupil: whether one stands. */
export const keepObjected = change(({ q, t, arg, mine }) =>
  q
    .update(t.pupil)
    .set({ objected: arg('objected') })
    .where(and(mine(t.pupil), eq(t.pupil.id, arg('pupilId')))),
);
