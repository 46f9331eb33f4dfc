import { and, asc, desc, eq, gt, gte, isNotNull, lt, or } from 'drizzle-orm';
import { type Statement, statement } from '../database.ts';

const line = (t: Parameters<Parameters<typeof statement>[0]>[0]['t']) => ({
  sequence: t.event.sequence,
  at: t.event.at,
  staffId: t.event.staffId,
  action: t.event.action,
  subjectKind: t.event.subjectKind,
  subjectId: t.event.subjectId,
  detail: t.event.detail,
});

/** A page of events, newest first, between two moments and below a number. */
export const eventPage = statement(({ q, t, arg, mine }) =>
  q
    .select(line(t))
    .from(t.event)
    .where(
      and(
        mine(t.event),
        lt(t.event.sequence, arg('before')),
        gte(t.event.at, arg('from')),
        lt(t.event.at, arg('until')),
      ),
    )
    .orderBy(desc(t.event.sequence))
    .limit(2000),
);

/** The same, about these subjects only. */
export const eventPageAbout = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select(line(t))
    .from(t.event)
    .where(
      and(
        mine(t.event),
        lt(t.event.sequence, arg('before')),
        gte(t.event.at, arg('from')),
        lt(t.event.at, arg('until')),
        oneOf(t.event.subjectId, 'listIds'),
      ),
    )
    .orderBy(desc(t.event.sequence))
    .limit(2000),
);

/** The sessions of which somebody wrote. */
export const sessionsWrittenBy = statement(({ q, t, arg, mine }) =>
  q
    .selectDistinct({ id: t.sessionNarrative.sessionId })
    .from(t.sessionNarrative)
    .where(and(mine(t.sessionNarrative), eq(t.sessionNarrative.authorId, arg('authorId')))),
);

/** Sessions with the pupils that they are kept under, for these sessions or these pupils. */
export const sessionPupils = statement(({ q, t, mine, oneOf }) =>
  q
    .select({
      id: t.restorativeSession.id,
      pupilId: t.restorativeSession.pupilId,
      otherPupilId: t.restorativeSession.otherPupilId,
    })
    .from(t.restorativeSession)
    .where(
      and(
        mine(t.restorativeSession),
        or(
          oneOf(t.restorativeSession.id, 'listIds'),
          oneOf(t.restorativeSession.pupilId, 'listIds'),
          and(isNotNull(t.restorativeSession.otherPupilId), oneOf(t.restorativeSession.otherPupilId, 'listIds')),
        ),
      ),
    ),
);

/** The pupils of whom somebody wrote a note on a moment. */
export const pupilsWrittenOf = statement(({ q, t, arg, mine }) =>
  q
    .selectDistinct({ id: t.checkInPupil.pupilId })
    .from(t.checkInPupil)
    .innerJoin(
      t.checkIn,
      and(eq(t.checkIn.schoolId, t.checkInPupil.schoolId), eq(t.checkIn.id, t.checkInPupil.checkInId)),
    )
    .where(and(mine(t.checkInPupil), eq(t.checkIn.adultId, arg('authorId')), isNotNull(t.checkIn.note))),
);

/** When many sign-ins failed in a row, from a moment on; the newest first. */
export const spraysSince = statement(({ q, t, arg, mine }) =>
  q
    .select({ sequence: t.event.sequence, at: t.event.at })
    .from(t.event)
    .where(and(mine(t.event), eq(t.event.subjectKind, 'spray'), gte(t.event.at, arg('from'))))
    .orderBy(desc(t.event.at))
    .limit(3),
);

/** At most so many are looked at; after more, something is sure to have changed. */
export const mostActs = 500;

/** What was done since a number, oldest first. */
export const actsAfter = statement(({ q, t, arg, mine }) =>
  q
    .select({
      staffId: t.event.staffId,
      action: t.event.action,
      subjectKind: t.event.subjectKind,
      subjectId: t.event.subjectId,
      detail: t.event.detail,
    })
    .from(t.event)
    .where(and(mine(t.event), gt(t.event.sequence, arg('after'))))
    .orderBy(asc(t.event.sequence))
    .limit(mostActs),
);

export type Act = typeof actsAfter extends Statement<infer Row> ? Row : never;
