import { nobody } from '../store/database.ts';
import { schoolCount } from '../store/people/schools.ts';
import type { World } from '../world.ts';
import { type Backup, listBackups } from './manifest.ts';
import { type Place, takeBackup } from './take.ts';

const lookEvery = 10 * 60_000;
const firstLook = 60_000;
const anHour = 3_600_000;
/** At night where there is one; by day once a backup is more than a day and two hours old, for machines that are off at night. */
const night = { from: 1, to: 5 };
const restedHours = 20;
const overdueHours = 26;

/** Whether it is time for the next backup. A newest one from the future is a clock that was put right: then it is. */
export function isDue(newest: Backup | undefined, now: Date): boolean {
  if (!newest) return true;
  const hours = (now.getTime() - Date.parse(newest.takenAt)) / anHour;
  const hour = now.getHours();
  const quiet = hour >= night.from && hour < night.to;
  return hours < -1 || hours >= overdueHours || (quiet && hours >= restedHours);
}

/** How the backups stand, for /readyz, the status page and the metrics. */
export interface BackupState {
  newest: Backup | null;
  /** When the last try failed, until one succeeds. */
  failedAt: string | null;
}

export interface BackupKeeper {
  state(): BackupState;
  /** Takes one if it is due; false when it is not. */
  look(): Promise<boolean>;
  stop(): Promise<void>;
}

/** Takes backups by itself while the product runs. */
export function keepBackups(world: World, place: Place): BackupKeeper {
  let failedAt: string | null = null;
  let looking: Promise<unknown> = Promise.resolve();
  const newest = () => listBackups(place.backups)[0];
  const look = async (): Promise<boolean> => {
    const now = world.clock();
    if (!isDue(newest(), now)) return false;
    const { count = 0 } = (await world.database.read(nobody, (scope) => scope.first(schoolCount))) ?? {};
    if (count === 0) return false;
    try {
      const { name, bytes } = await takeBackup(world, place, 'scheduled');
      failedAt = null;
      world.log.info({ backup: name, bytes }, 'backup taken and verified');
      return true;
    } catch (error) {
      failedAt = now.toISOString();
      world.log.error({ error: error instanceof Error ? error.message : typeof error }, 'backup failed');
      return false;
    }
  };
  const turn = () => {
    looking = looking.then(look);
  };
  const timers = [setTimeout(turn, firstLook), setInterval(turn, lookEvery)];
  for (const timer of timers) timer.unref();
  return {
    state: () => ({ newest: newest() ?? null, failedAt }),
    look,
    async stop() {
      for (const timer of timers) clearTimeout(timer);
      await looking;
    },
  };
}
