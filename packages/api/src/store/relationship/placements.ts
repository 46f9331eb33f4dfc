import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { change, type Scope, statement } from '../database.ts';

export const placementsOfPair = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.placement)
    .where(and(mine(t.placement), eq(t.placement.pupilId, arg('pupilId')), eq(t.placement.adultId, arg('adultId'))))
    .orderBy(asc(t.placement.recordedAt), asc(t.placement.id)),
);

export const placementsOfPupil = statement(({ q, t, arg, mine }) =>
  q
    .select({
      id: t.placement.id,
      adultId: t.placement.adultId,
      adult: t.staff.displayName,
      from: t.placement.from,
      to: t.placement.to,
      reason: t.placement.reason,
      happenedOn: t.placement.happenedOn,
      recordedAt: t.placement.recordedAt,
      retractedAt: t.placement.retractedAt,
      correctedAt: t.placement.correctedAt,
      version: t.placement.version,
    })
    .from(t.placement)
    .innerJoin(t.staff, and(eq(t.staff.schoolId, t.placement.schoolId), eq(t.staff.id, t.placement.adultId)))
    .where(and(mine(t.placement), eq(t.placement.pupilId, arg('pupilId'))))
    .orderBy(desc(t.placement.recordedAt), desc(t.placement.id))
    .limit(200),
);

export const placementsOfReview = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.placement)
    .where(and(mine(t.placement), eq(t.placement.reviewId, arg('reviewId'))))
    .orderBy(asc(t.placement.pupilId), asc(t.placement.id)),
);

const lastRecorded = statement(({ q, t, arg, mine }) =>
  q
    .select({ at: sql<string | null>`max(${t.placement.recordedAt})` })
    .from(t.placement)
    .where(and(mine(t.placement), eq(t.placement.pupilId, arg('pupilId')), eq(t.placement.adultId, arg('adultId')))),
);

/**
 * When a placement that is made now was recorded: after every other of its pair. Two of one pair never share an instant, so that of two on one
 * day it is always known which holds; a clock that says the same thing twice is a millisecond ahead the second time.
 */
export async function recordedAfter(
  scope: Scope,
  pair: { adultId: string; pupilId: string },
  now: string,
): Promise<string> {
  const last = (await scope.first(lastRecorded, pair))?.at ?? '';
  return last < now ? now : new Date(Date.parse(last) + 1).toISOString();
}

export const addPlacement = change(({ q, t, arg }) =>
  q.insert(t.placement).values({
    schoolId: arg('school'),
    id: arg('id'),
    adultId: arg('adultId'),
    pupilId: arg('pupilId'),
    from: arg('from'),
    to: arg('to'),
    reason: arg('reason'),
    happenedOn: arg('happenedOn'),
    recordedAt: arg('recordedAt'),
    reviewId: arg('reviewId'),
  }),
);

export const retractPlacement = change(({ q, t, arg, mine }) =>
  q
    .update(t.placement)
    .set({ retractedAt: arg('at'), retractedBy: arg('by'), retractionReason: arg('reason') })
    .where(and(mine(t.placement), eq(t.placement.id, arg('id')), isNull(t.placement.retractedAt))),
);

export const placementById = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.placement)
    .where(and(mine(t.placement), eq(t.placement.id, arg('id')))),
);

export const keepPlacementVersion = change(({ q, t, arg }) =>
  q.insert(t.placementVersion).values({
    schoolId: arg('school'),
    placementId: arg('id'),
    version: arg('version'),
    reason: arg('reason'),
    recordedAt: arg('at'),
  }),
);

export const correctReason = change(({ q, t, arg, mine }) =>
  q
    .update(t.placement)
    .set({ reason: arg('reason'), correctedAt: arg('at'), version: sql`${t.placement.version} + 1` })
    .where(and(mine(t.placement), eq(t.placement.id, arg('id')))),
);

/** Reasons that corrections replaced, newest first. */
export const earlierReasons = statement(({ q, t, mine, oneOf }) =>
  q
    .select({
      id: t.placementVersion.placementId,
      note: t.placementVersion.reason,
      until: t.placementVersion.recordedAt,
    })
    .from(t.placementVersion)
    .where(and(mine(t.placementVersion), oneOf(t.placementVersion.placementId, 'listIds')))
    .orderBy(desc(t.placementVersion.version), asc(t.placementVersion.placementId)),
);

export const addReview = change(({ q, t, arg }) =>
  q.insert(t.review).values({
    schoolId: arg('school'),
    id: arg('id'),
    adultId: arg('adultId'),
    registerId: arg('registerId'),
    happenedOn: arg('happenedOn'),
    recordedAt: arg('recordedAt'),
  }),
);

export const retractReviewRow = change(({ q, t, arg, mine }) =>
  q
    .update(t.review)
    .set({ retractedAt: arg('at') })
    .where(and(mine(t.review), eq(t.review.id, arg('id')))),
);

/** The latest review of each of these registers by each of its adults. */
export const latestReviews = statement(({ q, t, mine, oneOf }) =>
  q
    .select({
      adultId: t.review.adultId,
      registerId: t.review.registerId,
      happenedOn: sql<string>`max(${t.review.happenedOn})`,
    })
    .from(t.review)
    .where(and(mine(t.review), isNull(t.review.retractedAt), oneOf(t.review.registerId, 'listRegisterIds')))
    .groupBy(t.review.adultId, t.review.registerId),
);
