import { existsSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { applicationId, applied, known } from './sqlite-migrate.ts';

/** Older ones can, rarely, lose a commit when a write-ahead log begins anew. */
const oldestEngine = [3, 51, 3];

/**
 * Sets on a connection what a save needs to survive a crash and a power cut, and asserts that it took.
 * @throws Error when the engine is too old or refuses
 */
export function durable(raw: Sqlite.Database): void {
  const version = String(raw.prepare('select sqlite_version()').pluck().get());
  if (isOlder(version.split('.').map(Number), oldestEngine))
    throw new Error(`SQLite ${version} is too old to be trusted; at least ${oldestEngine.join('.')} is needed.`);
  raw.pragma('foreign_keys = ON');
  // A file in WAL mode reopens at NORMAL, which can lose an acknowledged commit at a power cut.
  raw.pragma('synchronous = FULL');
  const settings = { synchronous: 2, foreign_keys: 1 };
  for (const [name, wanted] of Object.entries(settings))
    if (raw.pragma(name, { simple: true }) !== wanted) throw new Error(`SQLite refused ${name} = ${wanted}.`);
}

/** Readers and a writer at once, and one sync a commit. A file system that cannot share memory refuses it. */
export function writeAhead(raw: Sqlite.Database): void {
  if (raw.pragma('journal_mode = WAL', { simple: true }) !== 'wal')
    throw new Error(
      'SQLite refused its write-ahead log. Keep the data folder on a disk of this machine, not on a share.',
    );
}

function isOlder(one: readonly number[], than: readonly number[]): boolean {
  const at = than.findIndex((part, place) => part !== one[place]);
  return at >= 0 && (one[at] ?? 0) < (than[at] ?? 0);
}

const remedy =
  'Put a backup in its place: npm run noticed -- restore <backup> (npm run noticed -- status lists them). The file is left as it is.';

/**
 * Refuses a file that is not a whole school of a version that this program knows. The file is only read, never changed.
 * @throws Error with what is wrong and how to put it right
 */
export function refuseUnfit(file: string, migrations: string): void {
  if (!existsSync(file)) throw new Error(`${file} is missing, but its journal is there. ${remedy}`);
  if (statSync(file).size === 0)
    throw new Error(`The database file ${file} is empty, so it is not a school. ${remedy}`);
  let raw: Sqlite.Database | null = null;
  try {
    raw = new Sqlite(file, { readonly: true });
    if (raw.pragma('application_id', { simple: true }) !== applicationId)
      throw new Error(`The file ${file} was not made by Noticed. ${remedy}`);
    // Every page is looked at once: a cache would only be filled and thrown away (0.44 s of CPU for 400 MB, and 0.31 with hardly any).
    raw.pragma('cache_size = -400');
    const health = raw.pragma('quick_check(1)', { simple: true });
    if (health !== 'ok') throw new Error(`The database file ${file} is damaged (${String(health)}). ${remedy}`);
    refuseOtherVersion(raw, file, migrations);
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    if (error.code.startsWith('SQLITE_BUSY'))
      throw new Error(`Another program holds ${file}. Close it and start again.`);
    throw new Error(`The file ${file} cannot be read as a database (${error.code}). ${remedy}`);
  } finally {
    raw?.close();
  }
}

function refuseOtherVersion(raw: Sqlite.Database, file: string, migrations: string): void {
  const mine = known(migrations);
  const newest = Math.max(...mine.map((one) => one.folderMillis));
  for (const { hash, at } of applied(raw)) {
    if (at > newest)
      throw new Error(
        `The database file ${file} was written by a newer version of Noticed. Start that version, or restore a backup from before the upgrade. The file is left as it is.`,
      );
    if (!mine.some((one) => one.hash === hash))
      throw new Error(
        `The database file ${file} was written by a version of Noticed that was never released, so it cannot be brought up to date. ${remedy}`,
      );
  }
}
