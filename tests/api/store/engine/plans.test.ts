import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nobody, type Statement } from '@noticed/api/store/database';
import { openSqlite } from '@noticed/api/store/engine/sqlite';
import Sqlite from 'better-sqlite3';
import { expect, test, vi } from 'vitest';

const declared = vi.hoisted(() => [] as Statement<unknown>[]);

vi.mock(import('@noticed/api/store/database'), async (original) => {
  const real = await original();
  const statement: typeof real.statement = (build) => {
    const made = real.statement(build);
    declared.push(made);
    return made;
  };
  const change: typeof real.change = (build) => {
    const made = real.change(build);
    declared.push(made);
    return made;
  };
  return { ...real, statement, change };
});

/** Tables that grow with the years, or with pupils times adults. */
const large = new Set([
  'check_in',
  'check_in_pupil',
  'daily_count',
  'event',
  'membership',
  'placement',
  'relationship',
]);
const store = fileURLToPath(new URL('../../../../packages/api/src/store', import.meta.url));

/** What every statement of the store is in SQL: preparing them tells; they are not given the values that they would need to run. */
async function everyQuery(file: string): Promise<Set<string>> {
  for (const one of globSync(`${store}/**/*.ts`)) if (!one.endsWith('scrub.ts')) await import(one);
  const database = await openSqlite(file);
  const prepare = vi.spyOn(Sqlite.prototype, 'prepare');
  await database.read(nobody, async (scope) => {
    for (const one of declared) await scope.all(one).catch(() => undefined);
  });
  const said = new Set(prepare.mock.calls.map(([sql]) => sql));
  prepare.mockRestore();
  await database.close();
  return said;
}

/** Of each large table the columns that stand second in an index, after the school. */
function findable(raw: Sqlite.Database): Map<string, string[]> {
  const rows = raw
    .prepare(
      `select t.name as name, c.name as second from sqlite_master t join pragma_index_list(t.name) i
       join pragma_index_info(i.name) c where t.type = 'table' and c.seqno = 1`,
    )
    .all() as { name: string; second: string }[]; // as selected
  const found = Map.groupBy(rows, (one) => one.name);
  return new Map([...found].map(([name, some]) => [name, some.map((one) => one.second)]));
}

/** Whether a query names rows of the table by one of these columns, and not by that or something else. */
const names = (sql: string, name: string, columns: readonly string[]) =>
  !sql.includes(' or "') &&
  columns.some((one) =>
    new RegExp(`(?<!not \\()"${name}"\\."${one}" (= \\?|in \\(select value from json_each)`).test(sql),
  );

/** Whether it takes them from the rows of another table, and so again for each of those. */
const joins = (sql: string, name: string, columns: readonly string[]) =>
  columns.some((one) => sql.includes(`"${name}"."${one}" = "`) || sql.includes(`" = "${name}"."${one}"`));

test('no query walks through all of a large table where an index names the rows that it wants', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'noticed-plans-'));
  const file = join(folder, 'noticed.sqlite');
  const queries = await everyQuery(file);
  const raw = new Sqlite(file);
  const ways = findable(raw);
  const wide = [...queries].flatMap((sql) => {
    const count = sql.split('?').length - 1;
    const steps = raw.prepare(`explain query plan ${sql}`).all(...Array(count).fill(null)) as { detail: string }[]; // SQLite's own columns
    return steps.flatMap(({ detail }, at) => {
      const name = /^(?:SCAN (\w+)|SEARCH (\w+) USING .*\(school_id=\?\))/.exec(detail)?.slice(1).find(Boolean);
      // Where a query reads a table in two places, the plan does not say which is meant.
      if (!name || !large.has(name) || sql.split(`from "${name}"`).length > 2) return [];
      const columns = ways.get(name) ?? [];
      return names(sql, name, columns) || (at > 0 && joins(sql, name, columns)) ? [`${detail}: ${sql}`] : [];
    });
  });
  raw.close();
  rmSync(folder, { recursive: true, force: true });
  expect(queries.size).toBeGreaterThan(600);
  expect(wide).toEqual([]);
});
