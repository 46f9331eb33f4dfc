import { setImmediate as breathe } from 'node:timers/promises';
import { and, eq, lt, notExists, sql } from 'drizzle-orm';
import { change, type Scope, statement } from '../database.ts';
import { rebuildLogged } from '../kept/logged.ts';
import { keepLast, keepPupil } from '../kept/noticing.ts';

const orphans = statement(({ q, t, arg, mine }) =>
  q
    .select({ id: t.checkIn.id })
    .from(t.checkIn)
    .where(
      and(
        mine(t.checkIn),
        lt(t.checkIn.happenedOn, arg('before')),
        notExists(
          q
            .select({ one: sql`1` })
            .from(t.checkInPupil)
            .where(and(eq(t.checkInPupil.schoolId, t.checkIn.schoolId), eq(t.checkInPupil.checkInId, t.checkIn.id))),
        ),
      ),
    ),
);

const dropVersions = change(({ q, t, mine, oneOf }) =>
  q.delete(t.checkInVersion).where(and(mine(t.checkInVersion), oneOf(t.checkInVersion.checkInId, 'listIds'))),
);
const dropCheckIns = change(({ q, t, mine, oneOf }) =>
  q.delete(t.checkIn).where(and(mine(t.checkIn), oneOf(t.checkIn.id, 'listIds'))),
);

const stalePairs = statement(({ q, t, arg, mine }) =>
  q
    .select({ adultId: t.relationship.adultId, pupilId: t.relationship.pupilId })
    .from(t.relationship)
    .where(and(mine(t.relationship), lt(t.relationship.lastNoticedOn, arg('before')))),
);
const stalePupils = statement(({ q, t, arg, mine }) =>
  q
    .select({ pupilId: t.pupilNoticing.pupilId })
    .from(t.pupilNoticing)
    .where(
      and(
        mine(t.pupilNoticing),
        sql`(${lt(t.pupilNoticing.lastNoticedOn, arg('before'))} or ${lt(t.pupilNoticing.lastRemoteOn, arg('before'))})`,
      ),
    ),
);
const staleLogs = statement(({ q, t, arg, mine }) =>
  q
    .selectDistinct({ adultId: t.logged.adultId })
    .from(t.logged)
    .where(and(mine(t.logged), lt(t.logged.lastOn, arg('before')))),
);

const batch = 500;

/** Check-ins before a day that are with nobody any more, and what was kept from them; one with a pupil on hold stays. */
export async function dropMomentsOfNobody(scope: Scope, before: string): Promise<void> {
  const gone = (await scope.all(orphans, { before })).map((one) => one.id);
  for (let at = 0; at < gone.length; at += batch) {
    const listIds = gone.slice(at, at + batch);
    await scope.run(dropVersions, { listIds });
    await scope.run(dropCheckIns, { listIds });
    await breathe();
  }
  await keepAgain(scope, before);
}

/** What is kept from facts that are gone is worked out again, as after a check-in was taken back. */
async function keepAgain(scope: Scope, before: string): Promise<void> {
  for (const { adultId, pupilId } of await scope.all(stalePairs, { before })) await keepLast(scope, adultId, pupilId);
  for (const { pupilId } of await scope.all(stalePupils, { before })) await keepPupil(scope, pupilId, true);
  for (const { adultId } of await scope.all(staleLogs, { before })) await rebuildLogged(scope, adultId);
}
