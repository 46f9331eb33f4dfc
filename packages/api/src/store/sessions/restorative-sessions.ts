import { and, asc, desc, eq, gte, isNotNull, lte, notInArray, or, sql } from 'drizzle-orm';
import { change, statement } from '../database.ts';
import { upwards } from '../order.ts';

const over = ['closed', 'declined', 'cancelled'];

export const sessionById = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.restorativeSession)
    .where(and(mine(t.restorativeSession), eq(t.restorativeSession.id, arg('id')))),
);

/** The sessions of these pupils that flags may still speak of. */
export const sessionsOfPupils = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select()
    .from(t.restorativeSession)
    .where(
      and(
        mine(t.restorativeSession),
        oneOf(t.restorativeSession.pupilId, 'listIds'),
        isNotNull(t.restorativeSession.adultId),
        or(
          notInArray(t.restorativeSession.stage, over),
          gte(t.restorativeSession.createdOn, arg('since')),
          and(isNotNull(t.restorativeSession.heldOn), gte(t.restorativeSession.heldOn, arg('since'))),
        ),
      ),
    )
    .orderBy(asc(t.restorativeSession.createdOn), asc(t.restorativeSession.id)),
);

export const sessionsOfPupil = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.restorativeSession)
    .where(
      and(
        mine(t.restorativeSession),
        or(eq(t.restorativeSession.pupilId, arg('pupilId')), eq(t.restorativeSession.otherPupilId, arg('pupilId'))),
      ),
    )
    .orderBy(desc(t.restorativeSession.createdOn), desc(t.restorativeSession.id)),
);

export const allSessions = statement(({ q, t, mine }) =>
  q
    .select()
    .from(t.restorativeSession)
    .where(mine(t.restorativeSession))
    .orderBy(desc(t.restorativeSession.createdOn), desc(t.restorativeSession.id))
    .limit(1000),
);

/** What an agenda may speak of: every session that is not over, and those held or planned since a day. */
export const sessionsUnderWay = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.restorativeSession)
    .where(
      and(
        mine(t.restorativeSession),
        or(notInArray(t.restorativeSession.stage, over), gte(t.restorativeSession.heldOn, arg('since'))),
      ),
    )
    .orderBy(
      upwards(t.restorativeSession.plannedOn),
      upwards(t.restorativeSession.plannedAt),
      asc(t.restorativeSession.id),
    ),
);

/** Planned sessions of a day: what could clash. */
export const plannedOnDay = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.restorativeSession)
    .where(
      and(
        mine(t.restorativeSession),
        eq(t.restorativeSession.stage, 'planned'),
        eq(t.restorativeSession.plannedOn, arg('day')),
      ),
    )
    .orderBy(upwards(t.restorativeSession.plannedAt), asc(t.restorativeSession.id)),
);

/** Sessions held between two days, for trends. */
export const heldBetween = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select()
    .from(t.restorativeSession)
    .where(
      and(
        mine(t.restorativeSession),
        oneOf(t.restorativeSession.pupilId, 'listIds'),
        gte(t.restorativeSession.heldOn, arg('from')),
        lte(t.restorativeSession.heldOn, arg('to')),
      ),
    )
    .orderBy(asc(t.restorativeSession.heldOn), asc(t.restorativeSession.id)),
);

/** The moves of many sessions at once, in order. */
export const movesOfAll = statement(({ q, t, mine, oneOf }) =>
  q
    .select()
    .from(t.sessionMove)
    .where(and(mine(t.sessionMove), oneOf(t.sessionMove.sessionId, 'listIds')))
    .orderBy(asc(t.sessionMove.sessionId), asc(t.sessionMove.position)),
);

export const addSession = change(({ q, t, arg }) =>
  q.insert(t.restorativeSession).values({
    schoolId: arg('school'),
    id: arg('id'),
    pupilId: arg('pupilId'),
    adultId: arg('adultId'),
    otherPupilId: arg('otherPupilId'),
    facilitatorId: arg('facilitatorId'),
    stage: arg('stage'),
    createdOn: arg('createdOn'),
    plannedOn: arg('plannedOn'),
    plannedAt: arg('plannedAt'),
    place: arg('place'),
    heldOn: arg('heldOn'),
    followUpOn: arg('followUpOn'),
    participation: arg('participation'),
    adaptations: arg('adaptations'),
    readiness: arg('readiness'),
    othersPresent: arg('othersPresent'),
    record: arg('record'),
  }),
);

/** Writes a session as its moves left it; the version makes two people who move it at once see each other. */
export const updateSession = statement(({ q, t, arg, mine }) =>
  q
    .update(t.restorativeSession)
    .set({
      stage: arg('stage'),
      plannedOn: arg('plannedOn'),
      place: arg('place'),
      heldOn: arg('heldOn'),
      followUpOn: arg('followUpOn'),
      participation: arg('participation'),
      outcome: arg('outcome'),
      welcomedOn: arg('welcomedOn'),
      adaptations: arg('adaptations'),
      readiness: arg('readiness'),
      facilitatorId: arg('facilitatorId'),
      plannedAt: arg('plannedAt'),
      othersPresent: arg('othersPresent'),
      record: arg('record'),
      version: sql`${t.restorativeSession.version} + 1`,
    })
    .where(
      and(
        mine(t.restorativeSession),
        eq(t.restorativeSession.id, arg('id')),
        eq(t.restorativeSession.version, arg('version')),
      ),
    )
    .returning({ version: t.restorativeSession.version }),
);

export const movesOf = statement(({ q, t, arg, mine }) =>
  q
    .select({
      move: t.sessionMove.move,
      from: t.sessionMove.from,
      to: t.sessionMove.to,
      by: t.sessionMove.by,
      byName: t.staff.displayName,
      at: t.sessionMove.at,
      on: t.sessionMove.on,
      reason: t.sessionMove.reason,
      forReadiness: t.sessionMove.forReadiness,
      plannedOn: t.sessionMove.plannedOn,
    })
    .from(t.sessionMove)
    .innerJoin(t.staff, and(eq(t.staff.schoolId, t.sessionMove.schoolId), eq(t.staff.id, t.sessionMove.by)))
    .where(and(mine(t.sessionMove), eq(t.sessionMove.sessionId, arg('sessionId'))))
    .orderBy(asc(t.sessionMove.position)),
);

export const addMove = change(({ q, t, arg }) =>
  q.insert(t.sessionMove).values({
    schoolId: arg('school'),
    sessionId: arg('sessionId'),
    position: arg('position'),
    move: arg('move'),
    from: arg('from'),
    to: arg('to'),
    by: arg('by'),
    at: arg('at'),
    on: arg('on'),
    reason: arg('reason'),
    forReadiness: arg('forReadiness'),
    plannedOn: arg('plannedOn'),
  }),
);

export const itemsOf = statement(({ q, t, mine, oneOf }) =>
  q
    .select()
    .from(t.agreementItem)
    .where(and(mine(t.agreementItem), oneOf(t.agreementItem.sessionId, 'listSessionIds')))
    .orderBy(asc(t.agreementItem.position), asc(t.agreementItem.id)),
);

/** A new item. Its id belongs to no other session: one that does is refused as a duplicate. */
export const addItemRow = change(({ q, t, arg }) =>
  q.insert(t.agreementItem).values({
    schoolId: arg('school'),
    id: arg('id'),
    sessionId: arg('sessionId'),
    what: arg('what'),
    dueOn: arg('dueOn'),
    position: arg('position'),
    status: arg('status'),
    settledBy: arg('settledBy'),
    settledOn: arg('settledOn'),
    why: arg('why'),
    ownerKind: arg('ownerKind'),
    ownerId: arg('ownerId'),
  }),
);

export const saveItem = change(({ q, t, arg, mine }) =>
  q
    .update(t.agreementItem)
    .set({
      status: arg('status'),
      settledBy: arg('settledBy'),
      settledOn: arg('settledOn'),
      why: arg('why'),
      ownerKind: arg('ownerKind'),
      ownerId: arg('ownerId'),
    })
    .where(
      and(mine(t.agreementItem), eq(t.agreementItem.id, arg('id')), eq(t.agreementItem.sessionId, arg('sessionId'))),
    ),
);

export const linkPlacement = change(({ q, t, arg, mine }) =>
  q
    .update(t.restorativeSession)
    .set({ placementId: arg('placementId') })
    .where(and(mine(t.restorativeSession), eq(t.restorativeSession.id, arg('id')))),
);

export const notePassedToDsl = change(({ q, t, arg, mine }) =>
  q
    .update(t.restorativeSession)
    .set({ passedToDslOn: arg('on'), passedToDslBy: arg('by') })
    .where(and(mine(t.restorativeSession), eq(t.restorativeSession.id, arg('id')))),
);
