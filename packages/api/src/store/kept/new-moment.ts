import { and, isNull, or, sql } from 'drizzle-orm';
import { change, type Scope } from '../database.ts';
import { markWeek } from '../groups/snapshots.ts';

/**
 * A moment that is new only adds: a day has one more of it, and the last moment is the later of it and the one that was kept,
 * in the order of the domain's `latest`. So nothing is read to keep it; what is corrected or taken back is worked out again
 * from the facts (noticing.ts, day.ts). A test holds that both ways end at the fold of the facts.
 */

const addToDay = change(({ q, t, arg }) => {
  const counts = { noticings: arg('noticings'), positive: arg('positive'), corrective: arg('corrective') };
  return q
    .insert(t.dailyCount)
    .values({ schoolId: arg('school'), adultId: arg('adultId'), pupilId: arg('pupilId'), day: arg('day'), ...counts })
    .onConflictDoUpdate({
      target: [t.dailyCount.schoolId, t.dailyCount.pupilId, t.dailyCount.day, t.dailyCount.adultId],
      set: {
        noticings: sql`${t.dailyCount.noticings} + excluded.noticings`,
        positive: sql`${t.dailyCount.positive} + excluded.positive`,
        corrective: sql`${t.dailyCount.corrective} + excluded.corrective`,
      },
    });
});

const laterOfPair = change(({ q, t, arg }) => {
  const { schoolId, pupilId, adultId, lastNoticedOn, lastRecordedAt, lastPracticeId } = t.relationship;
  const pair = { schoolId: arg('school'), adultId: arg('adultId'), pupilId: arg('pupilId') };
  const last = { lastNoticedOn: arg('day'), lastPracticeId: arg('practiceId'), lastRecordedAt: arg('recordedAt') };
  return (
    q
      .insert(t.relationship)
      // Until somebody places it, it is at version 0, as a pair without a row is.
      .values({ ...pair, phase: 'unsorted', version: 0, ...last })
      .onConflictDoUpdate({
        target: [schoolId, pupilId, adultId],
        set: {
          lastNoticedOn: sql`excluded.last_noticed_on`,
          lastPracticeId: sql`excluded.last_practice_id`,
          lastRecordedAt: sql`excluded.last_recorded_at`,
        },
        setWhere: sql`(${lastNoticedOn} is null or (excluded.last_noticed_on, excluded.last_recorded_at, excluded.last_practice_id) > (${lastNoticedOn}, ${lastRecordedAt}, ${lastPracticeId}))`,
      })
  );
});

const laterOfPupil = change(({ q, t, arg }) => {
  const { schoolId, pupilId, lastNoticedOn, lastAdultId, lastRecordedAt, lastPracticeId } = t.pupilNoticing;
  const last = {
    lastNoticedOn: arg('day'),
    lastAdultId: arg('adultId'),
    lastPracticeId: arg('practiceId'),
    lastRecordedAt: arg('recordedAt'),
  };
  return q
    .insert(t.pupilNoticing)
    .values({ schoolId: arg('school'), pupilId: arg('pupilId'), ...last })
    .onConflictDoUpdate({
      target: [schoolId, pupilId],
      set: {
        lastNoticedOn: sql`excluded.last_noticed_on`,
        lastAdultId: sql`excluded.last_adult_id`,
        lastPracticeId: sql`excluded.last_practice_id`,
        lastRecordedAt: sql`excluded.last_recorded_at`,
      },
      setWhere: sql`(${lastNoticedOn} is null or (excluded.last_noticed_on, excluded.last_recorded_at, excluded.last_adult_id, excluded.last_practice_id) > (${lastNoticedOn}, ${lastRecordedAt}, ${lastAdultId}, ${lastPracticeId}))`,
    });
});

const laterFromAfar = change(({ q, t, arg, mine }) =>
  q
    .update(t.pupilNoticing)
    .set({ lastRemoteOn: arg('day') })
    .where(
      and(
        mine(t.pupilNoticing),
        sql`${t.pupilNoticing.pupilId} = ${arg('pupilId')}`,
        or(isNull(t.pupilNoticing.lastRemoteOn), sql`${t.pupilNoticing.lastRemoteOn} < ${arg('day')}`),
      ),
    ),
);

/** One individual moment of an adult with a pupil, as it was just logged. */
export interface NewMoment {
  adultId: string;
  practiceId: string;
  tone: string;
  day: string;
  recordedAt: string;
  /** A letter, call or message. */
  fromAfar: boolean;
}

/** What a new moment adds to what is kept of each of its pupils. */
export async function keepNew(scope: Scope, moment: NewMoment, pupilIds: readonly string[]): Promise<void> {
  const { tone, fromAfar, ...last } = moment;
  const noticed = tone !== 'corrective';
  const counts = { noticings: Number(noticed), positive: Number(tone === 'positive'), corrective: Number(!noticed) };
  await markWeek(scope, last.day);
  for (const pupilId of pupilIds) {
    await scope.run(addToDay, { adultId: last.adultId, pupilId, day: last.day, ...counts });
    if (!noticed) continue;
    await scope.run(laterOfPair, { pupilId, ...last });
    await scope.run(laterOfPupil, { pupilId, ...last });
    if (fromAfar) await scope.run(laterFromAfar, { pupilId, day: last.day });
  }
}
