import { and, asc, desc, eq, gte, isNull } from 'drizzle-orm';
import { change, statement } from '../database.ts';

/** Help with a relationship in Restore: who asked for it, and to whom it was offered without a name. */
export const addAsk = change(({ q, t, arg }) =>
  q.insert(t.helpAsk).values({
    schoolId: arg('school'),
    id: arg('id'),
    pupilId: arg('pupilId'),
    adultId: arg('adultId'),
    offerId: arg('offerId'),
    askedAt: arg('askedAt'),
  }),
);

export const openAsks = statement(({ q, t, mine }) =>
  q
    .select({
      id: t.helpAsk.id,
      pupilId: t.helpAsk.pupilId,
      adultId: t.helpAsk.adultId,
      offerId: t.helpAsk.offerId,
      askedAt: t.helpAsk.askedAt,
      endedAt: t.helpAsk.endedAt,
    })
    .from(t.helpAsk)
    .where(and(mine(t.helpAsk), isNull(t.helpAsk.endedAt)))
    .orderBy(desc(t.helpAsk.askedAt), desc(t.helpAsk.id)),
);

export const openAsksAbout = statement(({ q, t, arg, mine }) =>
  q
    .select({
      adultId: t.helpAsk.adultId,
      pupilId: t.helpAsk.pupilId,
      askedAt: t.helpAsk.askedAt,
      endedAt: t.helpAsk.endedAt,
    })
    .from(t.helpAsk)
    .where(and(mine(t.helpAsk), eq(t.helpAsk.pupilId, arg('pupilId')), isNull(t.helpAsk.endedAt)))
    .orderBy(asc(t.helpAsk.askedAt), asc(t.helpAsk.id)),
);

/** Ends what an adult asked about a pupil: they withdrew it, or the relationship has left Restore. */
export const endAsks = change(({ q, t, arg, mine }) =>
  q
    .update(t.helpAsk)
    .set({ endedAt: arg('at') })
    .where(
      and(
        mine(t.helpAsk),
        eq(t.helpAsk.pupilId, arg('pupilId')),
        eq(t.helpAsk.adultId, arg('adultId')),
        isNull(t.helpAsk.endedAt),
      ),
    ),
);

export const addOffer = change(({ q, t, arg }) =>
  q.insert(t.helpOffer).values({
    schoolId: arg('school'),
    id: arg('id'),
    pupilId: arg('pupilId'),
    offeredBy: arg('offeredBy'),
    offeredAt: arg('offeredAt'),
  }),
);

export const offersSince = statement(({ q, t, arg, mine }) =>
  q
    .select({
      id: t.helpOffer.id,
      pupilId: t.helpOffer.pupilId,
      offeredBy: t.helpOffer.offeredBy,
      offeredAt: t.helpOffer.offeredAt,
    })
    .from(t.helpOffer)
    .where(and(mine(t.helpOffer), gte(t.helpOffer.offeredAt, arg('since'))))
    .orderBy(desc(t.helpOffer.offeredAt), desc(t.helpOffer.id)),
);

export const putAway = change(({ q, t, arg }) =>
  q
    .insert(t.noticeAway)
    .values({ schoolId: arg('school'), staffId: arg('staffId'), noticeId: arg('noticeId'), at: arg('at') })
    .onConflictDoNothing(),
);

export const putAwayBy = statement(({ q, t, arg, mine }) =>
  q
    .select({ noticeId: t.noticeAway.noticeId })
    .from(t.noticeAway)
    .where(and(mine(t.noticeAway), eq(t.noticeAway.staffId, arg('staffId')))),
);
