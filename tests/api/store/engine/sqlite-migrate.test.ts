import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openSqlite } from '@noticed/api/store/engine/sqlite';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { aFolder, aStoreFile, withNextMigration } from '../../../support/durability/store-file.ts';

const child = fileURLToPath(new URL('../../../support/durability/migrate-in-child.ts', import.meta.url));

/** Rebuilds a table that others point at, as SQLite asks for when a column changes, and adds another. */
const rebuild = `CREATE TABLE __new_school AS SELECT *, 'open' AS state FROM school;--> statement-breakpoint
DROP TABLE school;--> statement-breakpoint
ALTER TABLE __new_school RENAME TO school;--> statement-breakpoint
CREATE TABLE tomorrow (id integer primary key, words text);`;

const slow = `${rebuild}--> statement-breakpoint
INSERT INTO tomorrow WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) SELECT i, hex(randomblob(40)) FROM n;`;

function look<T>(file: string, query: string): T {
  const raw = new Sqlite(file, { readonly: true });
  const found = raw.prepare(query).pluck().get() as T; // each query asks for one value
  raw.close();
  return found;
}

const tables = (file: string) => look<number>(file, "select count(*) from sqlite_schema where name = 'tomorrow'");

it('brings a school up to date, and leaves a whole copy of how it was', async () => {
  const folder = aFolder();
  const file = await aStoreFile(folder);
  const snapshot = join(folder, 'before.sqlite');
  await (await openSqlite(file, { migrations: withNextMigration(folder, rebuild), snapshot })).close();
  expect(look(file, 'select name || state from school')).toBe('Fernhill Schoolopen');
  expect(look(file, 'select count(*) from __drizzle_migrations')).toBe(2);
  expect(tables(snapshot)).toBe(0);
  expect(look(snapshot, 'select name from school')).toBe('Fernhill School');
  await (await openSqlite(snapshot)).close();
});

it('copies nothing when there is nothing to bring up to date', async () => {
  const folder = aFolder();
  const file = await aStoreFile(folder);
  await (await openSqlite(file, { snapshot: join(folder, 'before.sqlite') })).close();
  expect(existsSync(join(folder, 'before.sqlite'))).toBe(false);
});

it('takes an upgrade back that would leave rows pointing at nothing', async () => {
  const folder = aFolder();
  const file = await aStoreFile(folder);
  const breaking = `CREATE TABLE child (school text references school (id));--> statement-breakpoint
INSERT INTO child VALUES ('nobody');`;
  await expect(openSqlite(file, { migrations: withNextMigration(folder, breaking) })).rejects.toThrow(/taken back/);
  expect(look(file, 'select count(*) from __drizzle_migrations')).toBe(1);
  await (await openSqlite(file)).close();
});

it('is old or new, and whole, wherever an upgrade is killed', async () => {
  const ends = new Set<number>();
  for (const after of [0, 120, 4000]) {
    const folder = aFolder();
    const file = await aStoreFile(folder);
    const migrations = withNextMigration(folder, slow);
    const upgrading = spawn(process.execPath, [child, file, migrations], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(upgrading, 'exit');
    await once(upgrading.stdout, 'data');
    await Promise.race([pause(after), ended]);
    upgrading.kill('SIGKILL');
    await ended;
    const state = tables(file);
    ends.add(state);
    expect(look(file, 'pragma integrity_check')).toBe('ok');
    expect(look(file, 'select count(*) from __drizzle_migrations')).toBe(state + 1);
    if (state === 1) expect(look(file, 'select count(*) from tomorrow')).toBe(60_000);
    const again = await openSqlite(file, { migrations });
    await again.close();
    expect(look(file, 'select count(*) from tomorrow')).toBe(60_000);
  }
  expect(ends).toContain(0);
}, 60_000);
