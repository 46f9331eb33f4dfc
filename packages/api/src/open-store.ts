import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listBackups } from './backup/manifest.ts';
import { nameOf } from './backup/take.ts';
import { type Config, files } from './config.ts';
import { refuseMoved } from './move/marker.ts';
import { allHeads } from './store/audit/audit-chain.ts';
import { type Database, nobody } from './store/database.ts';
import { openPostgres } from './store/engine/postgres.ts';
import { openSqlite } from './store/engine/sqlite.ts';

const pageBytes = 4096;
const snapshotName = /^before-upgrade-.*\.sqlite$/;
const snapshotsKept = 2;

/** Opens the configured store, or says why it must not be opened and what to do. */
export async function openStore(config: Config): Promise<Database> {
  if (config.databaseUrl) return refuseKeyless(config, await openPostgres(config.databaseUrl));
  const { database, moved } = files(config.dataFolder);
  refuseMoved(moved, database);
  refuseLost(config, database);
  mkdirSync(config.backupFolder, { recursive: true, mode: 0o700 });
  const snapshot = join(config.backupFolder, `before-upgrade-${nameOf(new Date())}.sqlite`);
  const store = await openSqlite(database, {
    snapshot,
    ...(config.mostMegabytes ? { mostPages: Math.floor((config.mostMegabytes * 1_000_000) / pageBytes) } : {}),
  });
  if (existsSync(snapshot)) forgetOldSnapshots(config.backupFolder);
  return store;
}

/** A second process that made itself a key of its own would break every chain of events with its first one. */
async function refuseKeyless({ dataFolder }: Config, database: Database): Promise<Database> {
  const { auditKey } = files(dataFolder);
  const isNew = !existsSync(auditKey);
  if (!isNew || (await database.read(nobody, (scope) => scope.all(allHeads))).length === 0) return database;
  await database.close();
  throw new Error(
    `The database is in use with the key of another data folder, and ${auditKey} is missing. Copy audit.key of that folder, or of its backup, to this place.`,
  );
}

/** A folder that knew a school and has no database any more has lost it: an empty one in its place would hide that. */
function refuseLost({ dataFolder, backupFolder }: Config, database: string): void {
  if (existsSync(database)) return;
  const { auditHeads } = files(dataFolder);
  const knewSchools = existsSync(auditHeads) && readFileSync(auditHeads, 'utf8').trim() !== '{}';
  const [newest] = listBackups(backupFolder);
  if (!knewSchools && !newest) return;
  throw new Error(
    `The database file ${database} is missing, but this folder has held a school. ${
      newest
        ? 'Put its newest backup back: npm run noticed -- restore latest'
        : 'Put a backup back: npm run noticed -- restore <folder of the backup>'
    }\nTo begin with an empty school instead, set NOTICED_DATA and NOTICED_BACKUPS to new folders.`,
  );
}

/** A copy from before an upgrade is for going back at once; backups are for later. So only the newest two stay. */
function forgetOldSnapshots(folder: string): void {
  const all = readdirSync(folder)
    .filter((name) => snapshotName.test(name))
    .sort()
    .reverse();
  for (const name of all.slice(snapshotsKept)) rmSync(join(folder, name));
}
