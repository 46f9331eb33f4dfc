import { rmSync } from 'node:fs';
import type { Manifest } from '../backup/manifest.ts';
import { findBackup, putBack, settle } from '../backup/restore.ts';
import { newestMoment } from '../clock.ts';
import { type Config, files } from '../config.ts';
import { replayErasures } from '../erasures.ts';
import { openStore } from '../open-store.ts';
import { logger, worldOf } from '../world-of.ts';
import { type Command, CommandRefused } from './command.ts';

/** Brings a school back from a backup, onto an empty machine or in the place of a damaged or unwanted database. */
export const restore: Command = {
  usage: 'restore <backup | folder | latest>',
  about: 'Put a backup in the place of the database. What was there is moved aside, never deleted.',
  options: {},
  run: async () => {
    throw new CommandRefused('Noticed is running. Stop it first, then restore.');
  },
  alone: (config, { words: [named] }) => {
    if (!named) throw new CommandRefused('Name a backup, its folder, or “latest”. noticed status lists them.');
    return bringBack(config, named);
  },
};

async function bringBack(config: Config, named: string): Promise<string> {
  if (config.databaseUrl)
    throw new CommandRefused('The schools are in PostgreSQL, which has its own backups: see docs/operations.md.');
  const folder = findBackup(config.backupFolder, named);
  const { manifest, aside } = await putBack(config, folder, new Date());
  // What stands there now is no file that was moved elsewhere.
  rmSync(files(config.dataFolder).moved, { force: true });
  const { erased, warning } = await bringUpToDate(config, manifest);
  return [
    `Restored ${folder}`,
    `as it was on ${manifest.takenAt}: ${manifest.rows} rows, ${manifest.events} events, checksum ${manifest.checksum}.`,
    `What was there before is in ${aside}; delete it when nobody needs it any more.`,
    erased === 0 ? 'Nobody of the list of erasures was in it.' : `Erased again, from the list of erasures: ${erased}.`,
    ...(warning ? [`ATTENTION: ${warning}`] : []),
    'Everybody has to sign in again.',
  ].join('\n');
}

/** Erases again whoever was erased since, and ends what must not come back to life. */
async function bringUpToDate(config: Config, manifest: Manifest): ReturnType<typeof replayErasures> {
  const database = await openStore(config);
  try {
    const world = worldOf(config, database, logger('error'), await newestMoment(database));
    const replayed = await replayErasures(world);
    await settle(world, manifest);
    return replayed;
  } finally {
    await database.close();
  }
}
