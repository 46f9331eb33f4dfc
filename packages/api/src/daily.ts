import { keepEveryTrend } from './handlers/groups/weeks/keep.ts';
import { retentionRound } from './handlers/protection/round.ts';
import { passOnFromLeavers } from './handlers/sessions/held/leavers.ts';
import { forgetOldGuesses } from './http/session/guesses.ts';
import { nobody } from './store/database.ts';
import { holdLease } from './store/leases.ts';
import type { World } from './world.ts';

/** A day begins at midnight of each school: an hour later at most, what the new day asks for is done. */
const every = 60 * 60_000;
/** Longer than the work takes; a process that died gives it away after this. */
const leaseFor = 10 * 60_000;

/** What a new day asks for by itself, if no other process has this work. All of it may be done again. */
async function once(world: World, holder: string): Promise<void> {
  const now = world.clock();
  const until = new Date(now.getTime() + leaseFor).toISOString();
  const lease = { name: 'daily', holder, now: now.toISOString(), until };
  if (!(await world.database.transact(nobody, (scope) => holdLease(scope, lease)))) return;
  const passed = await passOnFromLeavers(world, now.toISOString());
  if (passed > 0) world.log.info({ passed }, 'sessions passed on from leavers');
  await forgetOldGuesses(world);
  // Before facts go: weeks of facts that are gone are never made.
  await keepEveryTrend(world, holder);
  const purged = await retentionRound(world, now.toISOString());
  if (purged > 0) world.log.info({ schools: purged }, 'records removed whose time was over');
}

/** Does the day's work at the start and every hour, until it is told to stop. */
export function keepUp(world: World): () => Promise<void> {
  const holder = world.id();
  const work = () =>
    once(world, holder).catch((error: unknown) =>
      world.log.error({ error: error instanceof Error ? error.name : typeof error }, 'daily work'),
    );
  let working = work();
  const timer = setInterval(() => {
    working = working.then(work);
  }, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await working;
  };
}
