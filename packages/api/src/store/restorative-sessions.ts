import { and, asc, desc, eq, gte, isNotNull, notInArray, or, sql } from 'drizzle-orm';
import { change, statement } from './database.ts';

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
    ),
);

export const sessionsOfPupil = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.restorativeSession)
    .where(and(mine(t.restorativeSession), eq(t.restorativeSession.pupilId, arg('pupilId'))))
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
    place: arg('place'),
    participation: arg('participation'),
    adaptations: arg('adaptations'),
    readiness: arg('readiness'),
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
    .orderBy(asc(t.agreementItem.position)),
);

export const saveItem = change(({ q, t, arg }) => {
  const settled = {
    status: arg('status'),
    settledBy: arg('settledBy'),
    settledOn: arg('settledOn'),
    why: arg('why'),
    ownerKind: arg('ownerKind'),
    ownerId: arg('ownerId'),
  };
  return q
    .insert(t.agreementItem)
    .values({
      schoolId: arg('school'),
      id: arg('id'),
      sessionId: arg('sessionId'),
      what: arg('what'),
      dueOn: arg('dueOn'),
      position: arg('position'),
      ...settled,
    })
    .onConflictDoUpdate({
      target: [t.agreementItem.schoolId, t.agreementItem.id],
      set: settled,
      setWhere: eq(t.agreementItem.sessionId, arg('sessionId')),
    });
});

export const narrativeOf = statement(({ q, t, arg, mine }) =>
  q
    .select({
      words: t.sessionNarrative.words,
      by: t.staff.displayName,
      at: t.sessionNarrative.recordedAt,
      version: t.sessionNarrative.version,
    })
    .from(t.sessionNarrative)
    .innerJoin(
      t.staff,
      and(eq(t.staff.schoolId, t.sessionNarrative.schoolId), eq(t.staff.id, t.sessionNarrative.authorId)),
    )
    .where(and(mine(t.sessionNarrative), eq(t.sessionNarrative.sessionId, arg('sessionId'))))
    .orderBy(desc(t.sessionNarrative.version))
    .limit(1),
);

export const addNarrative = change(({ q, t, arg }) =>
  q.insert(t.sessionNarrative).values({
    schoolId: arg('school'),
    sessionId: arg('sessionId'),
    version: arg('version'),
    authorId: arg('authorId'),
    recordedAt: arg('recordedAt'),
    words: arg('words'),
  }),
);
