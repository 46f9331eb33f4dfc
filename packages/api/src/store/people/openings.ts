import { and, desc, eq, isNull } from 'drizzle-orm';
import { change, statement } from '../database.ts';

/** Openings of confidential text by break-glass: who opened what, why, and whether its authors know. */
export const addOpening = change(({ q, t, arg }) =>
  q.insert(t.opening).values({
    schoolId: arg('school'),
    id: arg('id'),
    sessionId: arg('sessionId'),
    openedBy: arg('openedBy'),
    openedAt: arg('openedAt'),
    reason: arg('reason'),
    safeguardingMatter: arg('safeguardingMatter'),
  }),
);

export const openingById = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.opening)
    .where(and(mine(t.opening), eq(t.opening.id, arg('id')))),
);

/** One person's openings of one session, newest first. */
export const openingsByOf = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.opening)
    .where(and(mine(t.opening), eq(t.opening.sessionId, arg('sessionId')), eq(t.opening.openedBy, arg('openedBy'))))
    .orderBy(desc(t.opening.openedAt), desc(t.opening.id)),
);

/** All of the school's, newest first: there are few, and each is for a person to look at. */
export const allOpenings = statement(({ q, t, mine }) =>
  q.select().from(t.opening).where(mine(t.opening)).orderBy(desc(t.opening.openedAt), desc(t.opening.id)).limit(500),
);

/** Those of which their authors are not told. */
export const heldOpenings = statement(({ q, t, mine }) =>
  q
    .select()
    .from(t.opening)
    .where(and(mine(t.opening), eq(t.opening.safeguardingMatter, true), isNull(t.opening.releasedAt)))
    .orderBy(desc(t.opening.openedAt), desc(t.opening.id)),
);

export const noteRelease = change(({ q, t, arg, mine }) =>
  q
    .update(t.opening)
    .set({ releasedAt: arg('at'), releasedBy: arg('by') })
    .where(and(mine(t.opening), eq(t.opening.id, arg('id')), isNull(t.opening.releasedAt))),
);

export const noteReview = change(({ q, t, arg, mine }) =>
  q
    .update(t.opening)
    .set({ reviewedAt: arg('at'), reviewedBy: arg('by'), finding: arg('finding') })
    .where(and(mine(t.opening), eq(t.opening.id, arg('id')), isNull(t.opening.reviewedAt))),
);

/** That a senior leader read a pupil's team notes, and why. */
export const addNoteReading = change(({ q, t, arg }) =>
  q.insert(t.noteReading).values({
    schoolId: arg('school'),
    id: arg('id'),
    pupilId: arg('pupilId'),
    staffId: arg('staffId'),
    reason: arg('reason'),
    at: arg('at'),
  }),
);
