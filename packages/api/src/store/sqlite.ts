import { existsSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { getTableColumns, sql } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { sqliteColumns } from './columns.ts';
import { Connection, type Prepared } from './connection.ts';
import { type Actor, type Build, type Database, type Scope, words } from './database.ts';
import { migrationsFolder } from './migrations.ts';
import { schema } from './schema.ts';

const tables = schema(sqliteColumns);
/** Marks a file as ours, so that a foreign database is never migrated. */
const applicationId = 0x4e746364;
/** A foreign lock must not stall the whole process: wait briefly in the engine, then retry between other work. */
const busyMilliseconds = 50;
const busyRetries = 100;

interface DrizzlePrepared {
  all(values: object): unknown[];
  run(values: object): unknown;
}

const oneOf: Build['oneOf'] = (column, name) =>
  sql`${column} in (select value from json_each(${sql.placeholder(name)}))`;

const rows: Build['rows'] = (table, name) => {
  const columns = Object.keys(getTableColumns(table)).map((key) =>
    key === 'schoolId' ? sql`${sql.placeholder('school')}` : sql`json_extract(value, ${sql.raw(`'$.${key}'`)})`,
  );
  // Without a condition, the parser takes what follows for a join.
  return sql`select ${sql.join(columns, sql`, `)} from json_each(${sql.placeholder(name)}) where true`;
};

function connect(file: string, readOnly: boolean): { raw: Sqlite.Database; connection: Connection } {
  const raw = new Sqlite(file, { timeout: busyMilliseconds });
  raw.pragma('foreign_keys = ON');
  // A file in WAL mode reopens at NORMAL, which can lose an acknowledged commit at a power cut.
  raw.pragma('synchronous = FULL');
  if (raw.pragma('synchronous', { simple: true }) !== 2) throw new Error('SQLite refused synchronous = FULL');
  if (readOnly) raw.pragma('query_only = ON');
  const prepare = (built: unknown): Prepared => {
    const query = (built as { prepare(): DrizzlePrepared }).prepare(); // the SQLite builder's own prepare takes no name
    return {
      all: async (values) => query.all(listsAsJson(values)),
      run: async (values) => void query.run(listsAsJson(values)),
    };
  };
  // The builders agree in what we use of them; PostgreSQL gives the types.
  const q = drizzle(raw) as unknown as Build['q'];
  return { raw, connection: new Connection(words(q, tables, { oneOf, rows }), prepare) };
}

function listsAsJson(values: Record<string, unknown>): Record<string, unknown> {
  for (const name in values)
    if (name.startsWith('list') && Array.isArray(values[name])) values[name] = JSON.stringify(values[name]);
  return values;
}

/** The store in one SQLite file: readers from a small pool, one writer, its transactions in a queue. */
export async function openSqlite(file: string): Promise<Database> {
  refuseForeign(file);
  const writer = connect(file, false);
  writer.raw.pragma('journal_mode = WAL');
  migrateSqlite(writer.raw);
  const idle: ReturnType<typeof connect>[] = [];
  let tail: Promise<unknown> = Promise.resolve();

  async function read<T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> {
    const reader = idle.pop() ?? connect(file, true);
    reader.raw.exec('BEGIN');
    try {
      return await work(reader.connection.scope(actor));
    } finally {
      reader.raw.exec('COMMIT');
      idle.push(reader);
    }
  }

  async function unit<T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> {
    await beginImmediate(writer.raw);
    try {
      const answer = await work(writer.connection.scope(actor));
      writer.raw.exec('COMMIT');
      return answer;
    } catch (error) {
      if (writer.raw.inTransaction) writer.raw.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    engine: 'sqlite',
    read,
    transact(actor, work) {
      const turn = tail.then(() => unit(actor, work));
      tail = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await tail;
      for (const reader of idle) reader.raw.close();
      writer.raw.close();
    },
  };
}

async function beginImmediate(raw: Sqlite.Database): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      raw.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const busy = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!busy || attempt >= busyRetries) throw error;
      await pause(20);
    }
  }
}

function refuseForeign(file: string): void {
  if (!existsSync(file)) return;
  const remedy = 'Move it away to start with an empty school, or put your backup in its place.';
  if (statSync(file).size === 0)
    throw new Error(`The database file ${file} is empty, so it is not a school. ${remedy}`);
  const raw = new Sqlite(file, { readonly: true });
  try {
    const mark = raw.pragma('application_id', { simple: true });
    if (mark !== applicationId) throw new Error(`The file ${file} was not made by Noticed. ${remedy}`);
    const health = raw.pragma('quick_check(1)', { simple: true });
    if (health !== 'ok') throw new Error(`The database file ${file} is damaged (${String(health)}). ${remedy}`);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError)
      throw new Error(`The file ${file} is not a database that can be read. ${remedy}`);
    throw error;
  } finally {
    raw.close();
  }
}

function migrateSqlite(raw: Sqlite.Database): void {
  raw.pragma(`application_id = ${applicationId}`);
  // With foreign keys on, rebuilding a table would cascade its child rows away.
  raw.pragma('foreign_keys = OFF');
  const database: BetterSQLite3Database = drizzle(raw);
  migrate(database, { migrationsFolder: migrationsFolder('sqlite') });
  const broken = raw.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error(`After migrating, ${broken.length} rows point at rows that do not exist.`);
  raw.pragma('foreign_keys = ON');
}
