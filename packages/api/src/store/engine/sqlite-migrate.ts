import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';

/** Marks a file as ours, so that a foreign database is never migrated. */
export const applicationId = 0x4e746364;

/** The migrations of a folder, oldest first, each with its statements, its hash and the moment it was made. */
export const known = (folder: string) => readMigrationFiles({ migrationsFolder: folder });

/** The migrations that a file has had. */
export function applied(raw: Sqlite.Database): { hash: string; at: number }[] {
  const kept = raw.prepare("select 1 from sqlite_schema where name = '__drizzle_migrations'").get();
  if (!kept) return [];
  return raw.prepare('select hash, created_at as at from __drizzle_migrations order by at').all() as {
    hash: string;
    at: number;
  }[]; // the two columns named in the query
}

export function newestApplied(raw: Sqlite.Database): number | null {
  return applied(raw).at(-1)?.at ?? null;
}

/**
 * Brings a file up to date, in one transaction: killed at any moment, it is as it was or as it should be. A file that already holds a
 * school is copied to `snapshot` first.
 */
export function migrateSqlite(raw: Sqlite.Database, folder: string, snapshot: string | null): void {
  const newest = newestApplied(raw);
  const pending = known(folder).filter((one) => newest === null || one.folderMillis > newest);
  if (pending.length === 0) return;
  if (newest !== null && snapshot) takeSnapshot(raw, snapshot);
  // With foreign keys on, rebuilding a table would cascade its child rows away. Inside a transaction it could not be turned off.
  raw.pragma('foreign_keys = OFF');
  const all = raw.transaction(() => {
    raw.pragma(`application_id = ${applicationId}`);
    raw.exec(
      'create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)',
    );
    const record = raw.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)');
    for (const { sql, hash, folderMillis } of pending) {
      for (const statement of sql) raw.exec(statement);
      record.run(hash, folderMillis);
    }
    const broken = raw.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0)
      throw new Error(`The upgrade would leave ${broken.length} rows that point at nothing, so it was taken back.`);
  });
  try {
    all.immediate();
  } finally {
    raw.pragma('foreign_keys = ON');
  }
}

/** A whole copy, checked, that appears under its name only when it is safely on the disk. */
function takeSnapshot(raw: Sqlite.Database, target: string): void {
  const fresh = `${target}.new`;
  rmSync(fresh, { force: true });
  raw.prepare('vacuum into ?').run(fresh);
  const copy = new Sqlite(fresh, { readonly: true });
  const health = copy.pragma('integrity_check(1)', { simple: true });
  copy.close();
  if (health !== 'ok')
    throw new Error(`The copy before the upgrade is damaged (${String(health)}), so nothing was upgraded.`);
  const handle = openSync(fresh, 'r');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(fresh, target);
}
