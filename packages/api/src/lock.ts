import { existsSync, writeFileSync } from 'node:fs';
import lockfile from 'proper-lockfile';

/** Holds the data folder for this process: one owner of the file. Null when another process holds it. */
export async function holdFolder(lock: string): Promise<(() => Promise<void>) | null> {
  if (!existsSync(lock)) writeFileSync(lock, '');
  try {
    // A crashed process leaves its lock behind; it counts as stale when nobody has refreshed it for ten seconds.
    return await lockfile.lock(lock, {
      stale: 10_000,
      update: 2_000,
      onCompromised: (error) => process.emit('warning', error),
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') return null;
    throw error;
  }
}
