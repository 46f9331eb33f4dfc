import { readMigrationFiles } from 'drizzle-orm/migrator';
import type pg from 'pg';

const byCodePoint = new Set(['C', 'POSIX', 'C.UTF-8', 'C.utf8']);

/** Names are sorted by keys that compare by code point, as on SQLite; another collation would put them in another order. */
export async function refuseCollation(pool: pg.Pool): Promise<void> {
  const found = await pool.query<{ encoding: string; collation: string }>(
    'SELECT pg_encoding_to_char(encoding) AS encoding, coalesce(datlocale, datcollate) AS collation FROM pg_database WHERE datname = current_database()',
  );
  const { encoding = '', collation = '' } = found.rows[0] ?? {};
  if (encoding === 'UTF8' && byCodePoint.has(collation)) return;
  throw new Error(
    `The PostgreSQL database is ${encoding} with collation ${collation}; names would be sorted wrongly. Make one with: CREATE DATABASE noticed TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`,
  );
}

/**
 * Refuses a database that another program, or a newer version of this one, filled: nothing is migrated in it.
 * @throws Error with what is wrong and what to do
 */
export async function refuseForeign(client: pg.ClientBase, migrations: string): Promise<void> {
  const applied = await appliedIn(client);
  if (applied === null) {
    const { rows } = await client.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') ORDER BY relname LIMIT 1",
    );
    if (rows[0])
      throw new Error(
        `The PostgreSQL database holds tables of another program (${rows[0].name}). Give Noticed a database of its own.`,
      );
    return;
  }
  const mine = readMigrationFiles({ migrationsFolder: migrations });
  const newest = Math.max(...mine.map((one) => one.folderMillis));
  for (const { hash, at } of applied) {
    if (Number(at) > newest)
      throw new Error(
        'The PostgreSQL database was written by a newer version of Noticed. Start that version, or restore a copy from before the upgrade. Nothing was changed.',
      );
    if (!mine.some((one) => one.hash === hash))
      throw new Error(
        'The PostgreSQL database was written by a version of Noticed that was never released, so it cannot be brought up to date. Restore a copy of it.',
      );
  }
}

/** The migrations that a database has had; null when it never had any. */
async function appliedIn(client: pg.ClientBase): Promise<{ hash: string; at: string }[] | null> {
  const there = await client.query("SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS there");
  if (there.rows[0]?.there !== true) return null;
  const { rows } = await client.query<{ hash: string; at: string }>(
    'SELECT hash, created_at AS at FROM drizzle.__drizzle_migrations ORDER BY created_at',
  );
  return rows;
}
