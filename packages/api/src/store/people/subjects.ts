import { isOpen } from '@noticed/shared/domain/access/break-glass';
import type { PupilScope, RegisterScope, SessionScope, TextScope } from '@noticed/shared/domain/access/subject';
import { dayOf, type Instant } from '@noticed/shared/domain/calendar/day';
import { keyStageOf, type YearGroup } from '@noticed/shared/domain/people/year-group';
import { and, asc, desc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { type Scope, statement } from '../database.ts';
import { unindexed } from '../order.ts';
import { openingsByOf } from './openings.ts';

/** What access needs to know of what is asked about; a row that is not of the actor's school is not there. */
const pupilFacts = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ id: t.pupil.id, year: t.pupil.year, house: t.pupil.house, sen: t.pupil.sen })
    .from(t.pupil)
    .where(and(mine(t.pupil), oneOf(t.pupil.id, 'listIds'))),
);

const registersToday = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({ pupilId: t.membership.pupilId, registerId: t.membership.registerId })
    .from(t.membership)
    .where(
      and(
        mine(t.membership),
        oneOf(t.membership.pupilId, 'listIds'),
        lte(t.membership.from, arg('today')),
        or(isNull(t.membership.to), gte(t.membership.to, arg('today'))),
      ),
    )
    .orderBy(asc(t.membership.pupilId), asc(t.membership.registerId)),
);

/** Pupils as access asks about them, by id. Who is not of the actor's school is not among them. */
export async function pupilScopes(
  scope: Scope,
  listIds: readonly string[],
  today: string,
): Promise<Map<string, PupilScope>> {
  const pupils = await scope.all(pupilFacts, { listIds });
  const registers = Map.groupBy(await scope.all(registersToday, { listIds, today }), (one) => one.pupilId);
  return new Map(
    pupils.map(({ id, year, house, sen }) => {
      const registerIds = (registers.get(id) ?? []).map((one) => one.registerId);
      // Only year groups of the domain are ever stored.
      const keyStage = year === null ? null : keyStageOf(year as YearGroup);
      return [id, { pupilId: id, registerIds, year, house, keyStage, sen: sen === 'unknown' ? null : sen }];
    }),
  );
}

const registerFacts = statement(({ q, t, arg, mine }) =>
  q
    .select({ registerId: t.register.id, year: t.register.year })
    .from(t.register)
    .where(and(mine(t.register), eq(t.register.id, arg('registerId')))),
);

export async function registerScope(scope: Scope, registerId: string): Promise<RegisterScope | null> {
  return (await scope.first(registerFacts, { registerId })) ?? null;
}

const sessionFacts = statement(({ q, t, arg, mine }) =>
  q
    .select({
      adultId: t.restorativeSession.adultId,
      facilitatorId: t.restorativeSession.facilitatorId,
      pupilId: t.restorativeSession.pupilId,
      otherPupilId: t.restorativeSession.otherPupilId,
    })
    .from(t.restorativeSession)
    .where(and(mine(t.restorativeSession), eq(t.restorativeSession.id, arg('sessionId')))),
);

/** A session as access asks about it at a moment: who may read it changes with its authors' ticks and with openings. */
export async function sessionScope(scope: Scope, sessionId: string, now: Instant): Promise<SessionScope | null> {
  const row = await scope.first(sessionFacts, { sessionId });
  if (!row) return null;
  const ticks = newestOfEach(await scope.all(narrativeAuthors, { sessionId }));
  const openings = await scope.all(openingsByOf, { sessionId, openedBy: scope.actor.staffId });
  return {
    sessionId,
    adultId: row.adultId,
    facilitatorId: row.facilitatorId,
    pupilIds: row.otherPupilId ? [row.pupilId, row.otherPupilId] : [row.pupilId],
    leadsMayRead: ticks.length === 0 || ticks.some((one) => one.leadsMayRead),
    glassBroken: openings.some((one) => isOpen(one, now)),
  };
}

/** The version of each author that stands. */
function newestOfEach<Row extends { authorId: string; version: number }>(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) if ((newest.get(row.authorId)?.version ?? 0) < row.version) newest.set(row.authorId, row);
  return [...newest.values()];
}

const narrativeAuthors = statement(({ q, t, arg, mine }) =>
  q
    .select({
      authorId: t.sessionNarrative.authorId,
      recordedAt: t.sessionNarrative.recordedAt,
      version: t.sessionNarrative.version,
      leadsMayRead: t.sessionNarrative.leadsMayRead,
      timeZone: t.school.timeZone,
    })
    .from(t.sessionNarrative)
    .innerJoin(t.school, eq(t.school.id, t.sessionNarrative.schoolId))
    .where(and(mine(t.sessionNarrative), eq(t.sessionNarrative.sessionId, arg('sessionId'))))
    .orderBy(desc(t.sessionNarrative.recordedAt), desc(t.sessionNarrative.version), asc(t.sessionNarrative.authorId)),
);

/** Who wrote of a session, and when: the asking person's own words where there are any, else the latest; null before anybody wrote. */
export async function narrativeAuthor(scope: Scope, sessionId: string): Promise<TextScope | null> {
  const rows = await scope.all(narrativeAuthors, { sessionId });
  const found = rows.find((one) => one.authorId === scope.actor.staffId) ?? rows[0];
  return found ? { authorId: found.authorId, writtenOn: dayOf(found.recordedAt, found.timeZone) } : null;
}

const checkInAuthor = statement(({ q, t, arg, mine }) =>
  q
    .select({ authorId: t.checkIn.adultId, writtenOn: t.checkIn.happenedOn, pupilId: t.checkInPupil.pupilId })
    .from(t.checkIn)
    .innerJoin(
      t.checkInPupil,
      and(eq(t.checkInPupil.schoolId, t.checkIn.schoolId), eq(t.checkInPupil.checkInId, t.checkIn.id)),
    )
    .where(and(mine(t.checkIn), eq(t.checkIn.id, arg('id'))))
    .orderBy(asc(t.checkInPupil.pupilId)),
);

const reviewAuthor = statement(({ q, t, arg, mine }) =>
  q
    .select({ authorId: t.placement.adultId, writtenOn: t.placement.happenedOn, pupilId: t.placement.pupilId })
    .from(t.placement)
    .where(and(mine(t.placement), eq(t.placement.reviewId, arg('id'))))
    .orderBy(asc(t.placement.pupilId)),
);

const placementAuthor = statement(({ q, t, arg, mine }) =>
  q
    .select({ authorId: t.placement.adultId, writtenOn: t.placement.happenedOn, pupilId: t.placement.pupilId })
    .from(t.placement)
    .where(and(mine(t.placement), eq(t.placement.id, arg('id')))),
);

/** A review that moved nobody is about everyone on its register. */
const unmovedReview = statement(({ q, t, arg, mine }) =>
  q
    .select({ authorId: t.review.adultId, writtenOn: t.review.happenedOn, pupilId: t.membership.pupilId })
    .from(t.review)
    .innerJoin(
      t.membership,
      and(eq(t.membership.schoolId, t.review.schoolId), eq(t.membership.registerId, t.review.registerId)),
    )
    .where(and(mine(t.review), eq(t.review.id, arg('id'))))
    .orderBy(unindexed(t.membership.pupilId)),
);

/** Who wrote something, when, and about whom: one row a pupil. */
export async function authorship(scope: Scope, kind: 'check-in' | 'placement' | 'review', id: string) {
  if (kind === 'check-in') return scope.all(checkInAuthor, { id });
  if (kind === 'placement') return scope.all(placementAuthor, { id });
  const moved = await scope.all(reviewAuthor, { id });
  return moved.length > 0 ? moved : scope.all(unmovedReview, { id });
}
