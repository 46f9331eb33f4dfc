import { dayOf } from '@noticed/shared/domain/calendar/day';
import { appendEvent } from '../../store/audit/audit.ts';
import { nobody, type Scope } from '../../store/database.ts';
import { schoolById, schools } from '../../store/people/schools.ts';
import { openPurge, seeDay } from '../../store/protection/purges.ts';
import type { World } from '../../world.ts';
import { carryOut, doubtOf, makePreview } from './retention.ts';

type Done = 'removed' | 'previewed' | 'nothing';

/**
 * A school's daily round: the day is seen, what somebody confirmed is removed, and what else is due is laid before the data manager.
 * A clock that cannot be trusted yet removes and proposes nothing, and nothing is ever removed that nobody looked at.
 */
async function roundOf(scope: Scope, world: World, now: string): Promise<Done> {
  const school = await scope.first(schoolById, { id: scope.actor.schoolId });
  const today = dayOf(now, school?.timeZone ?? 'Europe/London');
  const doubt = await doubtOf(scope, today);
  await scope.run(seeDay, { day: today, at: now });
  if (doubt) return 'nothing';
  const open = await scope.first(openPurge);
  if (open?.confirmedAt && open.asOf <= today) {
    const removed = await carryOut(scope, open, { today, now });
    const detail = Object.fromEntries(removed.map((one) => [one.kind, one.due]));
    await appendEvent(scope, world, {
      ...{ action: 'purge', at: now, subjectKind: 'purge', subjectId: open.id, detail },
    });
    return 'removed';
  }
  // One that waits is of an earlier day; tomorrow's would only say more of the same.
  if (open) return 'nothing';
  return (await makePreview(scope, { id: world.id(), today, now })) ? 'previewed' : 'nothing';
}

/** The daily round of retention in every school. @returns how many schools had something removed */
export async function retentionRound(world: World, now: string): Promise<number> {
  const all = await world.database.read(nobody, (scope) => scope.all(schools));
  let removed = 0;
  for (const { id } of all) {
    const done = await world.database.transact({ schoolId: id, staffId: null }, (scope) => roundOf(scope, world, now));
    if (done !== 'removed') continue;
    removed += 1;
    await world.database.scrub(id);
  }
  return removed;
}
