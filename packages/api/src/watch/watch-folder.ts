import { nobody } from '../store/database.ts';
import { holdLease } from '../store/leases.ts';
import type { World } from '../world.ts';
import { takeExport } from './take-export.ts';
import { settledFolders } from './watched-files.ts';

const lookEvery = 30_000;
/** Longer than any import takes; a process that died gives the work away after it. */
const leaseFor = 10 * 60_000;

/** Takes what lies ready, if no other process has this work. */
export async function lookOnce(world: World, root: string, holder: string): Promise<void> {
  const now = world.clock();
  const ready = settledFolders(root, now.getTime());
  if (ready.length === 0) return;
  const until = new Date(now.getTime() + leaseFor).toISOString();
  const lease = { name: 'watched-folder', holder, now: now.toISOString(), until };
  if (!(await world.database.transact(nobody, (scope) => holdLease(scope, lease)))) return;
  for (const found of ready) await takeExport(world, found);
}

/** Looks into the watched folder again and again, one look at a time, until it is told to stop. */
export function watchFolder(world: World, root: string): () => Promise<void> {
  const holder = world.id();
  let looking: Promise<void> = Promise.resolve();
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    await lookOnce(world, root, holder).catch((error: unknown) =>
      // The message could name a file, and a file may be named after a child.
      world.log.error({ error: error instanceof Error ? error.name : typeof error }, 'watched folder'),
    );
    busy = false;
  };
  const timer = setInterval(() => {
    looking = look();
  }, lookEvery);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
