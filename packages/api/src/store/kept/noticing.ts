import { heldMoment } from '@noticed/shared/domain/ledger/put-session';
import type { Moment } from '@noticed/shared/domain/ledger/rows';
import { latest } from '@noticed/shared/domain/relationship/noticing';
import { remoteContact } from '@noticed/shared/domain/relationship/practice-bank';
import { and, desc, eq, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { change, type Scope, statement } from '../database.ts';
import { markWeek } from '../groups/snapshots.ts';
import { fromNewest } from './from-newest.ts';

/**
 * The rows kept from the facts, written in the transaction that changes a fact. They are always worked out again from
 * the facts of the pair, the pupil or the day that was touched, so that logging, correcting and taking back are one path.
 */

/** The channels that reach a pupil who is not there, as the domain's `isRemote` has them. */
const remoteChannels = ['note-home', 'phone', 'message', 'video', 'letter'];

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
        eq(t.checkInPupil.adultId, arg('adultId')),
        fromNewest(t.checkInPupil.happenedOn),
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

const saveLast = change(({ q, t, arg }) => {
  const last = { lastNoticedOn: arg('day'), lastPracticeId: arg('practiceId'), lastRecordedAt: arg('recordedAt') };
  const pair = { schoolId: arg('school'), adultId: arg('adultId'), pupilId: arg('pupilId') };
  return (
    q
      .insert(t.relationship)
      // Until somebody places it, it is at version 0, as a pair without a row is.
      .values({ ...pair, phase: 'unsorted', version: 0, ...last })
      .onConflictDoUpdate({
        target: [t.relationship.schoolId, t.relationship.pupilId, t.relationship.adultId],
        set: last,
      })
  );
});

/** After a moment was logged, corrected or taken back, or a session held: when this adult last noticed this pupil. */
export async function keepLast(scope: Scope, adultId: string, pupilId: string): Promise<void> {
  const pair = { adultId, pupilId };
  const checkIn = (await scope.first(momentOfPair, pair)) ?? null;
  const held = await scope.first(heldOfPair, pair);
  const last = latest(checkIn, held?.day ? heldMoment(adultId, held.day) : null);
  await scope.run(saveLast, { ...pair, ...momentColumns(last) });
}

const momentColumns = (last: Moment | null) => ({
  day: last?.day ?? null,
  practiceId: last?.practiceId ?? null,
  recordedAt: last?.recordedAt ?? null,
});

const relationshipsOf = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.relationship)
    .where(and(mine(t.relationship), eq(t.relationship.pupilId, arg('pupilId')))),
);

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
  };
  return q
    .insert(t.pupilNoticing)
    .values({ schoolId: arg('school'), pupilId: arg('pupilId'), ...last })
    .onConflictDoUpdate({ target: [t.pupilNoticing.schoolId, t.pupilNoticing.pupilId], set: last });
});

const saveRemote = change(({ q, t, arg, mine }) =>
  q
    .update(t.pupilNoticing)
    .set({ lastRemoteOn: arg('day') })
    .where(and(mine(t.pupilNoticing), eq(t.pupilNoticing.pupilId, arg('pupilId')))),
);

/**
 * When anybody last noticed a pupil: the latest of the pupil's relationships, which must be kept first.
 * @param fromAfar whether what was touched may have been a letter, call or message: most moments are not.
 */
export async function keepPupil(scope: Scope, pupilId: string, fromAfar: boolean): Promise<void> {
  const pairs = await scope.all(relationshipsOf, { pupilId });
  const moments = pairs.map((one): Moment | null =>
    one.lastNoticedOn && one.lastPracticeId && one.lastRecordedAt
      ? { day: one.lastNoticedOn, adultId: one.adultId, practiceId: one.lastPracticeId, recordedAt: one.lastRecordedAt }
      : null,
  );
  const last = moments.reduce(latest, null);
  await scope.run(savePupil, { pupilId, ...momentColumns(last), adultId: last?.adultId ?? null });
  if (!fromAfar) return;
  const remote = await scope.first(lastRemote, { pupilId });
  await scope.run(saveRemote, { pupilId, day: remote?.day ?? null });
}

/** After a session was held: it noticed the pupil on behalf of its adult and of its facilitator. Between pupils it is nobody's. */
export async function keepHeld(
  scope: Scope,
  { pupilId, adultId, facilitatorId }: { pupilId: string; adultId: string | null; facilitatorId: string },
): Promise<void> {
  if (adultId === null) return;
  const held = await scope.first(heldOfPair, { pupilId, adultId });
  if (held?.day) await markWeek(scope, held.day);
  for (const one of new Set([adultId, facilitatorId])) await keepLast(scope, one, pupilId);
  await keepPupil(scope, pupilId, false);
}
