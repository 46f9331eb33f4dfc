import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Config, files } from '../config.ts';
import { appendEvent } from '../store/audit/audit.ts';
import { nobody } from '../store/database.ts';
import { schools } from '../store/people/schools.ts';
import { endEverySession, forgetInvitations } from '../store/protection/restored.ts';
import type { World } from '../world.ts';
import { copyBeside, filesBeside } from './beside.ts';
import { flushFile, flushFolder } from './flush.ts';
import { inThread } from './in-thread.ts';
import { databaseIn, listBackups, type Manifest, manifestIn } from './manifest.ts';
import { BackupFault } from './orders.ts';
import { nameOf } from './take.ts';

/** The folder of a backup that somebody named: its path, its name among the backups, or “latest”. @throws BackupFault */
export function findBackup(backups: string, word: string): string {
  const known = listBackups(backups);
  const found = word === 'latest' ? known[0]?.folder : known.find((one) => one.name === word)?.folder;
  if (found) return found;
  if (existsSync(manifestIn(word))) return word;
  const names = known.map((one) => `  ${one.name}`).join('\n');
  throw new BackupFault(`There is no backup “${word}”.${names ? ` There are:\n${names}` : ` ${backups} holds none.`}`);
}

/**
 * Puts a backup in the place of the database, after reading all of it. What was there is moved aside, never deleted. The list of erasures of
 * this machine stays when it has one: it is newer than the backup's. @returns the manifest and where the old files went
 */
export async function putBack(
  config: Config,
  folder: string,
  now: Date,
): Promise<{ manifest: Manifest; aside: string }> {
  const manifest = await inThread({ is: 'check', folder });
  const place = files(config.dataFolder);
  const fresh = `${place.database}.new`;
  rmSync(fresh, { force: true });
  copyFileSync(databaseIn(folder), fresh);
  flushFile(fresh);
  const aside = join(config.dataFolder, 'replaced', nameOf(now));
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  copyBeside(config.dataFolder, aside, filesBeside(config.dataFolder));
  for (const suffix of ['', '-wal', '-shm'])
    if (existsSync(`${place.database}${suffix}`))
      renameSync(`${place.database}${suffix}`, join(aside, `${basename(place.database)}${suffix}`));
  const ours = new Set(filesBeside(config.dataFolder).filter((name) => name === basename(place.erasures)));
  copyBeside(
    folder,
    config.dataFolder,
    filesBeside(folder).filter((name) => !ours.has(name)),
  );
  renameSync(fresh, place.database);
  flushFolder(aside);
  flushFile(place.database);
  return { manifest, aside };
}

/** What must be true of a school that came back: nobody is signed in, and the restore itself is an event of its chain. */
export async function settle(world: World, backup: Pick<Manifest, 'takenAt'>): Promise<void> {
  const at = world.clock().toISOString();
  await world.database.transact(nobody, async (scope) => {
    await scope.run(endEverySession, { now: at });
    await scope.run(forgetInvitations);
    for (const { id } of await scope.all(schools)) {
      const mine = scope.as({ schoolId: id, staffId: null });
      const event = { action: 'restoreBackup', at, subjectKind: null, subjectId: null };
      await appendEvent(mine, world, { ...event, detail: { takenAt: backup.takenAt } });
    }
  });
}
