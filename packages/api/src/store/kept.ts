import type { PlacementFact } from '@noticed/shared/domain/facts';
import { heldMoment } from '@noticed/shared/domain/ledger/put-session';
import type { Moment } from '@noticed/shared/domain/ledger-rows';
import { latest } from '@noticed/shared/domain/noticing';
import { remoteContact } from '@noticed/shared/domain/practice-bank';
import { foldPlacements } from '@noticed/shared/domain/relationship';
import { and, desc, eq, gt, gte, inArray, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { change, type Scope, statement } from './database.ts';
import { placementsOfPair } from './placements.ts';
import { markWeek } from './snapshots.ts';

/**
 * The rows kept from the facts, written in the transaction that changes a fact. They are always worked out again from
 * the facts of the pair, the pupil or the day that was touched, so that logging, correcting and taking back are one path.
 */
const remoteChannels = ['note-home', 'phone', 'message', 'video', 'letter'];

/** Always true: it makes SQLite walk the days from the newest and stop at the first, however long the history. */
const fromNewest = (day: Parameters<typeof gt>[0]) => gt(day, '');

const momentOfPair = statement(({ q, t, arg, mine }) =>
  q
    .select({
      day: t.checkIn.happenedOn,
      adultId: t.checkIn.adultId,
      practiceId: t.checkIn.practiceId,
      recordedAt: t.checkIn.recordedAt,
    })
    .from(t.checkInPupil)
    .innerJoin(
      t.checkIn,
      and(eq(t.checkIn.schoolId, t.checkInPupil.schoolId), eq(t.checkIn.id, t.checkInPupil.checkInId)),
    )
    .where(
      and(
        mine(t.checkInPupil),
        eq(t.checkInPupil.pupilId, arg('pupilId')),
        fromNewest(t.checkInPupil.happenedOn),
        eq(t.checkIn.adultId, arg('adultId')),
        eq(t.checkIn.reach, 'individual'),
        ne(t.checkIn.tone, 'corrective'),
        isNull(t.checkIn.retractedAt),
      ),
    )
    .orderBy(desc(t.checkInPupil.happenedOn), desc(t.checkIn.recordedAt), desc(t.checkIn.practiceId))
    .limit(1),
);

/** The last held session of a pupil that an adult was part of, as the adult of the relationship or as facilitator. */
const heldOfPair = statement(({ q, t, arg, mine }) =>
  q
    .select({ day: t.restorativeSession.heldOn })
    .from(t.restorativeSession)
    .where(
      and(
        mine(t.restorativeSession),
        eq(t.restorativeSession.pupilId, arg('pupilId')),
        isNotNull(t.restorativeSession.adultId),
        or(eq(t.restorativeSession.adultId, arg('adultId')), eq(t.restorativeSession.facilitatorId, arg('adultId'))),
        isNotNull(t.restorativeSession.heldOn),
      ),
    )
    .orderBy(desc(t.restorativeSession.heldOn))
    .limit(1),
);

const saveRelationship = change(({ q, t, arg }) =>
  q
    .insert(t.relationship)
    .values({
      schoolId: arg('school'),
      adultId: arg('adultId'),
      pupilId: arg('pupilId'),
      phase: arg('phase'),
      phaseSince: arg('phaseSince'),
      lastNoticedOn: arg('day'),
      lastPracticeId: arg('practiceId'),
      lastRecordedAt: arg('recordedAt'),
      // Until somebody places it, it is at version 0, as a pair without a row is.
      version: arg('moved'),
    })
    .onConflictDoUpdate({
      target: [t.relationship.schoolId, t.relationship.pupilId, t.relationship.adultId],
      set: {
        phase: arg('phase'),
        phaseSince: arg('phaseSince'),
        lastNoticedOn: arg('day'),
        lastPracticeId: arg('practiceId'),
        lastRecordedAt: arg('recordedAt'),
        version: sql`${t.relationship.version} + cast(${arg('moved')} as integer)`,
      },
    }),
);

const relationshipsOf = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.relationship)
    .where(and(mine(t.relationship), eq(t.relationship.pupilId, arg('pupilId')))),
);

/** Where one relationship stands and when it was last noticed. `placed` counts up its version: somebody moved it. */
export async function keepRelationship(scope: Scope, adultId: string, pupilId: string, placed: boolean): Promise<void> {
  const pair = { adultId, pupilId };
  const rows = await scope.all(placementsOfPair, pair);
  const story = foldPlacements(rows as PlacementFact[]); // phases are written by the contract's own words
  if (placed) await markWeek(scope, touchedDay(rows));
  const checkIn = (await scope.first(momentOfPair, pair)) ?? null;
  const held = await scope.first(heldOfPair, pair);
  const last = latest(checkIn, held?.day ? heldMoment(adultId, held.day) : null);
  await scope.run(saveRelationship, {
    ...pair,
    phase: story.phase,
    phaseSince: story.since,
    ...momentColumns(last),
    moved: placed ? 1 : 0,
  });
}

/** The day of the placement that was made or taken back last: from there on, what trends keep may have changed. */
function touchedDay(rows: readonly { happenedOn: string; recordedAt: string; retractedAt: string | null }[]): string {
  const touchedAt = (row: (typeof rows)[number]) => row.retractedAt ?? row.recordedAt;
  const lastAt = rows.map(touchedAt).sort().at(-1);
  const days = rows.filter((row) => touchedAt(row) === lastAt).map((row) => row.happenedOn);
  return days.sort()[0] ?? '';
}

const momentColumns = (last: Moment | null) => ({
  day: last?.day ?? null,
  practiceId: last?.practiceId ?? null,
  recordedAt: last?.recordedAt ?? null,
});

const lastRemote = statement(({ q, t, arg, mine }) =>
  q
    .select({ day: t.checkInPupil.happenedOn })
    .from(t.checkInPupil)
    .innerJoin(
      t.checkIn,
      and(eq(t.checkIn.schoolId, t.checkInPupil.schoolId), eq(t.checkIn.id, t.checkInPupil.checkInId)),
    )
    .where(
      and(
        mine(t.checkInPupil),
        eq(t.checkInPupil.pupilId, arg('pupilId')),
        fromNewest(t.checkInPupil.happenedOn),
        eq(t.checkIn.reach, 'individual'),
        ne(t.checkIn.tone, 'corrective'),
        isNull(t.checkIn.retractedAt),
        or(eq(t.checkIn.practiceId, remoteContact), inArray(t.checkIn.channel, remoteChannels)),
      ),
    )
    .orderBy(desc(t.checkInPupil.happenedOn))
    .limit(1),
);

const savePupil = change(({ q, t, arg }) => {
  const last = {
    lastNoticedOn: arg('day'),
    lastAdultId: arg('adultId'),
    lastPracticeId: arg('practiceId'),
    lastRecordedAt: arg('recordedAt'),
    lastRemoteOn: arg('lastRemoteOn'),
  };
  return q
    .insert(t.pupilNoticing)
    .values({ schoolId: arg('school'), pupilId: arg('pupilId'), ...last })
    .onConflictDoUpdate({ target: [t.pupilNoticing.schoolId, t.pupilNoticing.pupilId], set: last });
});

/** When anybody last noticed a pupil: the latest of the pupil's relationships, which must be kept first. */
export async function keepPupil(scope: Scope, pupilId: string): Promise<void> {
  const pairs = await scope.all(relationshipsOf, { pupilId });
  const moments = pairs.map((one): Moment | null =>
    one.lastNoticedOn && one.lastPracticeId && one.lastRecordedAt
      ? { day: one.lastNoticedOn, adultId: one.adultId, practiceId: one.lastPracticeId, recordedAt: one.lastRecordedAt }
      : null,
  );
  const last = moments.reduce(latest, null);
  const remote = await scope.first(lastRemote, { pupilId });
  await scope.run(savePupil, {
    pupilId,
    ...momentColumns(last),
    adultId: last?.adultId ?? null,
    lastRemoteOn: remote?.day ?? null,
  });
}

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
        eq(t.checkIn.adultId, arg('adultId')),
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

const loggedAnything = statement(({ q, t, arg, mine }) =>
  q
    .select({ day: sql<string | null>`max(${t.checkIn.happenedOn})` })
    .from(t.checkIn)
    .where(and(mine(t.checkIn), eq(t.checkIn.adultId, arg('adultId')), isNull(t.checkIn.retractedAt))),
);

/** The last day on which an adult logged something about a pupil who was that day on a register which the adult then had. */
const loggedByRegister = statement(({ q, t, arg, mine }) =>
  q
    .select({ registerId: t.relation.target, day: sql<string>`max(${t.checkIn.happenedOn})` })
    .from(t.relation)
    .innerJoin(
      t.membership,
      and(eq(t.membership.schoolId, t.relation.schoolId), eq(t.membership.registerId, t.relation.target)),
    )
    .innerJoin(
      t.checkInPupil,
      and(eq(t.checkInPupil.schoolId, t.membership.schoolId), eq(t.checkInPupil.pupilId, t.membership.pupilId)),
    )
    .innerJoin(
      t.checkIn,
      and(eq(t.checkIn.schoolId, t.checkInPupil.schoolId), eq(t.checkIn.id, t.checkInPupil.checkInId)),
    )
    .where(
      and(
        mine(t.relation),
        eq(t.relation.staffId, arg('adultId')),
        inArray(t.relation.kind, ['teaches', 'tutors']),
        eq(t.checkIn.adultId, arg('adultId')),
        isNull(t.checkIn.retractedAt),
        gte(t.checkIn.happenedOn, t.relation.from),
        or(isNull(t.relation.to), lte(t.checkIn.happenedOn, t.relation.to)),
        gte(t.checkIn.happenedOn, t.membership.from),
        or(isNull(t.membership.to), lte(t.checkIn.happenedOn, t.membership.to)),
      ),
    )
    .groupBy(t.relation.target),
);

const dropLogged = change(({ q, t, arg, mine }) =>
  q.delete(t.logged).where(and(mine(t.logged), eq(t.logged.adultId, arg('adultId')))),
);

/** A later day replaces an earlier one; an earlier one changes nothing. */
const saveLogged = change(({ q, t, arg }) =>
  q
    .insert(t.logged)
    .values({ schoolId: arg('school'), adultId: arg('adultId'), registerId: arg('registerId'), lastOn: arg('day') })
    .onConflictDoUpdate({
      target: [t.logged.schoolId, t.logged.adultId, t.logged.registerId],
      set: {
        lastOn: sql`case when excluded.last_on > ${t.logged.lastOn} then excluded.last_on else ${t.logged.lastOn} end`,
      },
    }),
);

/** After a new check-in: these registers, and the adult as such, were logged on that day at the earliest. */
export async function keepLogged(
  scope: Scope,
  adultId: string,
  registerIds: readonly string[],
  day: string,
): Promise<void> {
  for (const registerId of ['', ...registerIds]) await scope.run(saveLogged, { adultId, registerId, day });
}

/** After a correction or a retraction the last day may be an earlier one: all of an adult's are worked out again. */
export async function rebuildLogged(scope: Scope, adultId: string): Promise<void> {
  await scope.run(dropLogged, { adultId });
  const anything = await scope.first(loggedAnything, { adultId });
  if (anything?.day) await scope.run(saveLogged, { adultId, registerId: '', day: anything.day });
  for (const one of await scope.all(loggedByRegister, { adultId })) await scope.run(saveLogged, { adultId, ...one });
}

/** After a session was held: it noticed the pupil on behalf of its adult and of its facilitator. Between pupils it is nobody's. */
export async function keepHeld(
  scope: Scope,
  { pupilId, adultId, facilitatorId }: { pupilId: string; adultId: string | null; facilitatorId: string },
): Promise<void> {
  if (adultId === null) return;
  const held = await scope.first(heldOfPair, { pupilId, adultId });
  if (held?.day) await markWeek(scope, held.day);
  for (const one of new Set([adultId, facilitatorId])) await keepRelationship(scope, one, pupilId, false);
  await keepPupil(scope, pupilId);
}
