import { and, asc, eq, gte, isNull, lte } from 'drizzle-orm';
import { statement } from '../database.ts';

/** An adult's own check-ins between two days, one row a pupil. */
export const ownCheckIns = statement(({ q, t, arg, mine }) =>
  q
    .select({
      day: t.checkIn.happenedOn,
      pupilId: t.checkInPupil.pupilId,
      practiceId: t.checkIn.practiceId,
      practice: t.practice.name,
      recordedAt: t.checkIn.recordedAt,
      tone: t.checkIn.tone,
      reach: t.checkIn.reach,
      channel: t.checkIn.channel,
      note: t.checkIn.note,
    })
    .from(t.checkIn)
    .innerJoin(
      t.checkInPupil,
      and(eq(t.checkInPupil.schoolId, t.checkIn.schoolId), eq(t.checkInPupil.checkInId, t.checkIn.id)),
    )
    .leftJoin(t.practice, and(eq(t.practice.schoolId, t.checkIn.schoolId), eq(t.practice.id, t.checkIn.practiceId)))
    .where(
      and(
        mine(t.checkIn),
        eq(t.checkIn.adultId, arg('adultId')),
        isNull(t.checkIn.retractedAt),
        gte(t.checkIn.happenedOn, arg('from')),
        lte(t.checkIn.happenedOn, arg('to')),
      ),
    )
    .orderBy(asc(t.checkIn.happenedOn), asc(t.checkIn.recordedAt), asc(t.checkIn.id), asc(t.checkInPupil.pupilId)),
);

/** An adult's own placements between two days. */
export const ownPlacements = statement(({ q, t, arg, mine }) =>
  q
    .select({
      day: t.placement.happenedOn,
      pupilId: t.placement.pupilId,
      from: t.placement.from,
      to: t.placement.to,
      reason: t.placement.reason,
    })
    .from(t.placement)
    .where(
      and(
        mine(t.placement),
        eq(t.placement.adultId, arg('adultId')),
        isNull(t.placement.retractedAt),
        gte(t.placement.happenedOn, arg('from')),
        lte(t.placement.happenedOn, arg('to')),
      ),
    )
    .orderBy(asc(t.placement.happenedOn), asc(t.placement.recordedAt), asc(t.placement.id)),
);
