import { and, eq, isNull, sql } from 'drizzle-orm';
import { change, type Scope, statement } from '../database.ts';
import { markWeek } from '../groups/snapshots.ts';

const countsOfDay = statement(({ q, t, arg, mine }) =>
  q
    .select({ tone: t.checkIn.tone, count: sql<number>`cast(count(*) as integer)` })
    .from(t.checkInPupil)
    .innerJoin(
      t.checkIn,
      and(eq(t.checkIn.schoolId, t.checkInPupil.schoolId), eq(t.checkIn.id, t.checkInPupil.checkInId)),
    )
    .where(
      and(
        mine(t.checkInPupil),
        eq(t.checkInPupil.pupilId, arg('pupilId')),
        eq(t.checkInPupil.happenedOn, arg('day')),
        eq(t.checkInPupil.adultId, arg('adultId')),
        eq(t.checkIn.reach, 'individual'),
        isNull(t.checkIn.retractedAt),
      ),
    )
    .groupBy(t.checkIn.tone),
);

const saveDay = change(({ q, t, arg }) => {
  const counts = { noticings: arg('noticings'), positive: arg('positive'), corrective: arg('corrective') };
  return q
    .insert(t.dailyCount)
    .values({ schoolId: arg('school'), adultId: arg('adultId'), pupilId: arg('pupilId'), day: arg('day'), ...counts })
    .onConflictDoUpdate({
      target: [t.dailyCount.schoolId, t.dailyCount.pupilId, t.dailyCount.day, t.dailyCount.adultId],
      set: counts,
    });
});

const dropDay = change(({ q, t, arg, mine }) =>
  q
    .delete(t.dailyCount)
    .where(
      and(
        mine(t.dailyCount),
        eq(t.dailyCount.pupilId, arg('pupilId')),
        eq(t.dailyCount.day, arg('day')),
        eq(t.dailyCount.adultId, arg('adultId')),
      ),
    ),
);

/** The individual moments of a pair on a day; a day without any has no row. */
export async function keepDay(scope: Scope, adultId: string, pupilId: string, day: string): Promise<void> {
  await markWeek(scope, day);
  const rows = await scope.all(countsOfDay, { adultId, pupilId, day });
  if (rows.length === 0) return scope.run(dropDay, { adultId, pupilId, day });
  const of = (tone: string) => rows.find((one) => one.tone === tone)?.count ?? 0;
  const counts = { positive: of('positive'), corrective: of('corrective'), noticings: of('positive') + of('neutral') };
  await scope.run(saveDay, { adultId, pupilId, day, ...counts });
}
