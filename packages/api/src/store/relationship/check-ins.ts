import { and, asc, desc, eq, gte, isNull, ne, sql } from 'drizzle-orm';
import { change, statement } from '../database.ts';
import { unindexed } from '../order.ts';
import { onlyRuns } from '../tables/relationships.ts';

export const addCheckIn = change(({ q, t, arg }) =>
  q.insert(t.checkIn).values({
    schoolId: arg('school'),
    id: arg('id'),
    adultId: arg('adultId'),
    practiceId: arg('practiceId'),
    tone: arg('tone'),
    reach: arg('reach'),
    channel: arg('channel'),
    note: arg('note'),
    happenedOn: arg('happenedOn'),
    recordedAt: arg('recordedAt'),
  }),
);

export const addCheckInPupil = change(({ q, t, arg }) =>
  q.insert(t.checkInPupil).values({
    schoolId: arg('school'),
    pupilId: arg('pupilId'),
    adultId: arg('adultId'),
    checkInId: arg('checkInId'),
    happenedOn: arg('happenedOn'),
  }),
);

export const checkInById = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.checkIn)
    .where(and(mine(t.checkIn), eq(t.checkIn.id, arg('id')))),
);

export const pupilsOfCheckIn = statement(({ q, t, arg, mine }) =>
  q
    .select({ pupilId: t.checkInPupil.pupilId })
    .from(t.checkInPupil)
    .where(and(mine(t.checkInPupil), eq(t.checkInPupil.checkInId, arg('id'))))
    .orderBy(asc(t.checkInPupil.pupilId)),
);

export const keepVersion = change(({ q, t, arg }) =>
  q.insert(t.checkInVersion).values({
    schoolId: arg('school'),
    checkInId: arg('checkInId'),
    version: arg('version'),
    was: arg('was'),
    recordedAt: arg('recordedAt'),
  }),
);

export const updateCheckIn = change(({ q, t, arg, mine }) =>
  q
    .update(t.checkIn)
    .set({
      practiceId: arg('practiceId'),
      tone: arg('tone'),
      reach: arg('reach'),
      channel: arg('channel'),
      note: arg('note'),
      happenedOn: arg('happenedOn'),
      correctedAt: arg('at'),
      version: sql`${t.checkIn.version} + 1`,
    })
    .where(and(mine(t.checkIn), eq(t.checkIn.id, arg('id')))),
);

export const moveCheckInDay = change(({ q, t, arg, mine }) =>
  q
    .update(t.checkInPupil)
    .set({ happenedOn: arg('happenedOn') })
    .where(and(mine(t.checkInPupil), eq(t.checkInPupil.checkInId, arg('id')))),
);

export const retractCheckInRow = change(({ q, t, arg, mine }) =>
  q
    .update(t.checkIn)
    .set({ retractedAt: arg('at'), retractionReason: arg('reason') })
    .where(and(mine(t.checkIn), eq(t.checkIn.id, arg('id')))),
);

/** What corrections replaced, newest first; `was` is the row as it stood. */
export const earlierCheckIns = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ id: t.checkInVersion.checkInId, was: t.checkInVersion.was, until: t.checkInVersion.recordedAt })
    .from(t.checkInVersion)
    .where(and(mine(t.checkInVersion), oneOf(t.checkInVersion.checkInId, 'listIds')))
    .orderBy(desc(t.checkInVersion.version), desc(t.checkInVersion.checkInId)),
);

/** A pupil's moments, newest first. */
export const checkInsOfPupil = statement(({ q, t, arg, mine }) =>
  q
    .select({
      id: t.checkIn.id,
      adultId: t.checkIn.adultId,
      adult: t.staff.displayName,
      practiceId: t.checkIn.practiceId,
      tone: t.checkIn.tone,
      reach: t.checkIn.reach,
      channel: t.checkIn.channel,
      note: t.checkIn.note,
      happenedOn: t.checkIn.happenedOn,
      recordedAt: t.checkIn.recordedAt,
      correctedAt: t.checkIn.correctedAt,
      retractedAt: t.checkIn.retractedAt,
      version: t.checkIn.version,
    })
    .from(t.checkInPupil)
    .innerJoin(
      t.checkIn,
      and(eq(t.checkIn.schoolId, t.checkInPupil.schoolId), eq(t.checkIn.id, t.checkInPupil.checkInId)),
    )
    .innerJoin(t.staff, and(eq(t.staff.schoolId, t.checkIn.schoolId), eq(t.staff.id, t.checkIn.adultId)))
    .where(and(mine(t.checkInPupil), eq(t.checkInPupil.pupilId, arg('pupilId'))))
    .orderBy(desc(t.checkInPupil.happenedOn), desc(t.checkIn.recordedAt), desc(t.checkIn.id))
    .limit(100),
);

/** The days since one on which an adult did 2×10 with these pupils in person: what a run is made of. */
export const daysOfRuns = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .selectDistinct({ pupilId: t.checkInPupil.pupilId, day: t.checkIn.happenedOn })
    .from(t.checkIn)
    .innerJoin(
      t.checkInPupil,
      and(eq(t.checkInPupil.schoolId, t.checkIn.schoolId), eq(t.checkInPupil.checkInId, t.checkIn.id)),
    )
    .where(
      and(
        mine(t.checkIn),
        eq(t.checkIn.adultId, arg('adultId')),
        gte(t.checkIn.happenedOn, arg('since')),
        onlyRuns,
        eq(t.checkIn.reach, 'individual'),
        ne(t.checkIn.tone, 'corrective'),
        isNull(t.checkIn.retractedAt),
        // A run has few moments: each is looked at once, not once for each pupil of a register.
        oneOf(unindexed(t.checkInPupil.pupilId), 'listIds'),
      ),
    ),
);

/** Good moments of these pupils since a day, newest first, with how many pupils each was logged for. */
export const goodMoments = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({
      id: t.checkIn.id,
      pupilId: t.checkInPupil.pupilId,
      adultId: t.checkIn.adultId,
      adult: t.staff.displayName,
      practiceId: t.checkIn.practiceId,
      note: t.checkIn.note,
      on: t.checkIn.happenedOn,
      pupils: sql<number>`(select cast(count(*) as integer) from ${t.checkInPupil} as many where many.school_id = ${t.checkIn}.school_id and many.check_in_id = ${t.checkIn}.id)`,
    })
    .from(t.checkInPupil)
    .innerJoin(
      t.checkIn,
      and(eq(t.checkIn.schoolId, t.checkInPupil.schoolId), eq(t.checkIn.id, t.checkInPupil.checkInId)),
    )
    .innerJoin(t.staff, and(eq(t.staff.schoolId, t.checkIn.schoolId), eq(t.staff.id, t.checkIn.adultId)))
    .where(
      and(
        mine(t.checkInPupil),
        oneOf(t.checkInPupil.pupilId, 'listIds'),
        gte(t.checkInPupil.happenedOn, arg('since')),
        eq(t.checkIn.tone, 'positive'),
        eq(t.checkIn.reach, 'individual'),
        isNull(t.checkIn.retractedAt),
      ),
    )
    .orderBy(desc(t.checkInPupil.happenedOn), desc(t.checkIn.recordedAt), desc(t.checkIn.id)),
);
