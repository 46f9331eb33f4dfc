import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { statement } from '../database.ts';

/** The statements behind trends: whole schools are read here, so each asks for the few columns that figures are made of. */
export const memberships = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({
      pupilId: t.membership.pupilId,
      registerId: t.membership.registerId,
      from: t.membership.from,
      to: t.membership.to,
    })
    .from(t.membership)
    .where(
      and(
        mine(t.membership),
        oneOf(t.membership.pupilId, 'listIds'),
        lte(t.membership.from, arg('to')),
        or(isNull(t.membership.to), gte(t.membership.to, arg('from'))),
      ),
    ),
);

export const teaching = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({ adultId: t.relation.staffId, registerId: t.relation.target, from: t.relation.from, to: t.relation.to })
    .from(t.relation)
    .where(
      and(
        mine(t.relation),
        inArray(t.relation.kind, ['teaches', 'tutors']),
        oneOf(t.relation.target, 'listRegisterIds'),
        lte(t.relation.from, arg('to')),
        or(isNull(t.relation.to), gte(t.relation.to, arg('from'))),
      ),
    ),
);

export const standings = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ adultId: t.relationship.adultId, pupilId: t.relationship.pupilId, phase: t.relationship.phase })
    .from(t.relationship)
    .where(and(mine(t.relationship), oneOf(t.relationship.pupilId, 'listIds'))),
);

/** Every placement of the pairs that moved on or after a day. */
export const placementsSince = statement(({ q, t, arg, mine, oneOf }) => {
  const moved = q
    .selectDistinct({ pupilId: t.placement.pupilId, adultId: t.placement.adultId })
    .from(t.placement)
    .where(and(mine(t.placement), gte(t.placement.happenedOn, arg('from')), isNull(t.placement.retractedAt)))
    .as('moved');
  return q
    .select({
      id: t.placement.id,
      adultId: t.placement.adultId,
      pupilId: t.placement.pupilId,
      to: t.placement.to,
      happenedOn: t.placement.happenedOn,
      recordedAt: t.placement.recordedAt,
      retractedAt: t.placement.retractedAt,
    })
    .from(t.placement)
    .innerJoin(moved, and(eq(moved.pupilId, t.placement.pupilId), eq(moved.adultId, t.placement.adultId)))
    .where(and(mine(t.placement), oneOf(t.placement.pupilId, 'listIds'), isNull(t.placement.retractedAt)));
});

export const placementsOfPupils = statement(({ q, t, mine, oneOf }) =>
  q
    .select({
      id: t.placement.id,
      adultId: t.placement.adultId,
      pupilId: t.placement.pupilId,
      to: t.placement.to,
      happenedOn: t.placement.happenedOn,
      recordedAt: t.placement.recordedAt,
      retractedAt: t.placement.retractedAt,
    })
    .from(t.placement)
    .where(and(mine(t.placement), oneOf(t.placement.pupilId, 'listIds'), isNull(t.placement.retractedAt))),
);

const sums = {
  noticings: (column: unknown) => sql<number>`cast(sum(${column}) as integer)`,
};

/** A pupil's moments of a day, over all adults. */
export const dayTallies = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({
      pupilId: t.dailyCount.pupilId,
      day: t.dailyCount.day,
      noticings: sums.noticings(t.dailyCount.noticings),
      positive: sums.noticings(t.dailyCount.positive),
      corrective: sums.noticings(t.dailyCount.corrective),
    })
    .from(t.dailyCount)
    .where(
      and(
        mine(t.dailyCount),
        oneOf(t.dailyCount.pupilId, 'listIds'),
        gte(t.dailyCount.day, arg('from')),
        lte(t.dailyCount.day, arg('to')),
      ),
    )
    .groupBy(t.dailyCount.pupilId, t.dailyCount.day),
);

/** The same over a whole window, dated by its first moment: where only one window is asked, a row a pupil is enough. */
export const windowTallies = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({
      pupilId: t.dailyCount.pupilId,
      day: sql<string>`min(${t.dailyCount.day})`,
      noticings: sums.noticings(t.dailyCount.noticings),
      positive: sums.noticings(t.dailyCount.positive),
      corrective: sums.noticings(t.dailyCount.corrective),
    })
    .from(t.dailyCount)
    .where(
      and(
        mine(t.dailyCount),
        oneOf(t.dailyCount.pupilId, 'listIds'),
        gte(t.dailyCount.day, arg('from')),
        lte(t.dailyCount.day, arg('to')),
      ),
    )
    .groupBy(t.dailyCount.pupilId),
);

export const noticedNow = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ pupilId: t.pupilNoticing.pupilId, day: sql<string>`${t.pupilNoticing.lastNoticedOn}` })
    .from(t.pupilNoticing)
    .where(
      and(mine(t.pupilNoticing), oneOf(t.pupilNoticing.pupilId, 'listIds'), isNotNull(t.pupilNoticing.lastNoticedOn)),
    ),
);

export const loggedNow = statement(({ q, t, mine }) =>
  q
    .select({ adultId: t.logged.adultId, day: t.logged.lastOn })
    .from(t.logged)
    .where(and(mine(t.logged), eq(t.logged.registerId, ''))),
);

/** Days on which these adults logged anything about anybody. */
export const loggedDays = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .selectDistinct({ adultId: t.checkIn.adultId, day: t.checkIn.happenedOn })
    .from(t.checkIn)
    .where(
      and(
        mine(t.checkIn),
        oneOf(t.checkIn.adultId, 'listAdultIds'),
        isNull(t.checkIn.retractedAt),
        gte(t.checkIn.happenedOn, arg('from')),
        lte(t.checkIn.happenedOn, arg('to')),
      ),
    ),
);

export const champions = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ pupilId: t.champion.pupilId, adultId: t.champion.adultId, from: t.champion.from, to: t.champion.to })
    .from(t.champion)
    .where(and(mine(t.champion), oneOf(t.champion.pupilId, 'listIds'))),
);

export const stops = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ pupilId: t.stop.pupilId, adultId: t.stop.adultId, from: t.stop.from, to: t.stop.to })
    .from(t.stop)
    .where(and(mine(t.stop), oneOf(t.stop.pupilId, 'listIds'))),
);

export const held = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({
      id: t.restorativeSession.id,
      pupilId: t.restorativeSession.pupilId,
      adultId: sql<string>`${t.restorativeSession.adultId}`,
      heldOn: sql<string>`${t.restorativeSession.heldOn}`,
      outcome: t.restorativeSession.outcome,
    })
    .from(t.restorativeSession)
    .where(
      and(
        mine(t.restorativeSession),
        oneOf(t.restorativeSession.pupilId, 'listIds'),
        isNotNull(t.restorativeSession.adultId),
        gte(t.restorativeSession.heldOn, arg('from')),
        lte(t.restorativeSession.heldOn, arg('to')),
      ),
    )
    .orderBy(asc(t.restorativeSession.heldOn), asc(t.restorativeSession.id)),
);

export const offSite = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ pupilId: t.offSite.pupilId, from: t.offSite.from, to: t.offSite.to })
    .from(t.offSite)
    .where(and(mine(t.offSite), oneOf(t.offSite.pupilId, 'listIds'))),
);
