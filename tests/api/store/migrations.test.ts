import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { verifyChain } from '@noticed/api/store/audit/audit-chain';
import { nobody } from '@noticed/api/store/database';
import { openSqlite } from '@noticed/api/store/engine/sqlite';
import { migrationsFolder } from '@noticed/api/store/migrations';
import { schools } from '@noticed/api/store/people/schools';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { aFolder, withNextMigration } from '../../support/durability/store-file.ts';
import { goldenDatabases } from '../../support/golden.ts';
import { auditKey } from '../../support/product.ts';

/** A table rebuilt and another added: the kind of change that upgrades make. */
const next = `CREATE TABLE __new_lease (name text primary key not null, holder text not null, until_at text not null, note text);--> statement-breakpoint
INSERT INTO __new_lease (name, holder, until_at) SELECT name, holder, until_at FROM lease;--> statement-breakpoint
DROP TABLE lease;--> statement-breakpoint
ALTER TABLE __new_lease RENAME TO lease;--> statement-breakpoint
CREATE TABLE tomorrow (id text primary key not null);`;

/** How many rows each table holds. */
function counts(file: string): Map<string, number> {
  const raw = new Sqlite(file, { readonly: true });
  const tables = raw
    .prepare("select name from sqlite_schema where type = 'table' and name not like '\\_\\_%' escape '\\'")
    .pluck()
    .all() as string[]; // the one column asked for
  const found = new Map(
    tables.map((name) => [name, Number(raw.prepare(`select count(*) from "${name}"`).pluck().get())]),
  );
  raw.close();
  return found;
}

it('brings the database of every released version up to date, and this one to a next, without losing a row', async () => {
  for (const [version, packed] of await goldenDatabases()) {
    const folder = aFolder();
    const file = join(folder, 'noticed.sqlite');
    writeFileSync(file, gunzipSync(packed));
    const before = counts(file);
    expect(before.get('check_in'), version).toBeGreaterThan(0);
    for (const migrations of [migrationsFolder('sqlite'), withNextMigration(folder, next)]) {
      const database = await openSqlite(file, { migrations });
      const after = counts(file);
      for (const [table, count] of before)
        if (after.has(table)) expect(after.get(table), `${version}: ${table}`).toBe(count);
      const faults = await database.read(nobody, async (scope) => {
        const [school] = await scope.all(schools);
        return verifyChain(scope.as({ schoolId: school?.id ?? '', staffId: null }), auditKey, null);
      });
      expect(faults, version).toMatchObject({ fault: null });
      expect(faults.events, version).toBeGreaterThan(0);
      await database.close();
    }
    expect(counts(file).has('tomorrow')).toBe(true);
  }
});
