import { existsSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { getTableColumns, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { sqliteColumns } from '../columns.ts';
import { type Actor, type Build, type Database, type Scope, words } from '../database.ts';
import { migrationsFolder } from '../migrations.ts';
import { scrubInWorker } from '../protection/scrub-in-worker.ts';
import { schema } from '../schema.ts';
import { Connection } from './connection.ts';
import { namedColumns } from './json-list.ts';
import { durable, refuseUnfit, writeAhead } from './sqlite-gate.ts';
import { migrateSqlite, newestApplied } from './sqlite-migrate.ts';
import { sqliteQuery } from './sqlite-query.ts';
import { isIoError } from './trouble.ts';

const tables = schema(sqliteColumns);
/** A foreign lock must not stall the whole process: wait hardly at all in the engine, then retry between other work. */
const busyMilliseconds = 5;
const retryEvery = 20;
const longestWait = 5_000;

const oneOf: Build['oneOf'] = (column, name) =>
  sql`${column} in (select value from json_each(${sql.placeholder(name)}))`;

const listOf: Build['listOf'] = (columns) => sql`json_group_array(json_object(${namedColumns(columns)}))`;

const rows: Build['rows'] = (table, name) => {
  const columns = Object.keys(getTableColumns(table)).map((key) =>
    key === 'schoolId' ? sql`${sql.placeholder('school')}` : sql`json_extract(value, ${sql.raw(`'$.${key}'`)})`,
  );
  // Without a condition, the parser takes what follows for a join.
  return sql`select ${sql.join(columns, sql`, `)} from json_each(${sql.placeholder(name)}) where true`;
};

interface Connected {
  raw: Sqlite.Database;
  connection: Connection;
  /** Compiled once: every request begins and ends at least one transaction. */
  begin: Sqlite.Statement;
  commit: Sqlite.Statement;
}

function connect(file: string, readOnly: boolean, mostPages?: number): Connected {
  const raw = new Sqlite(file, { timeout: busyMilliseconds });
  durable(raw);
  if (readOnly) raw.pragma('query_only = ON');
  if (mostPages) raw.pragma(`max_page_count = ${mostPages}`);
  // What is removed is overwritten, not only forgotten.
  if (!readOnly) raw.pragma('secure_delete = ON');
  // The SQLite builder's own prepare takes no name.
  const prepare = (built: unknown) => sqliteQuery((built as { prepare(): unknown }).prepare());
  // The builders agree in what we use of them; PostgreSQL gives the types.
  const q = drizzle(raw) as unknown as Build['q'];
  return {
    raw,
    connection: new Connection(words(q, tables, { oneOf, rows, listOf }), prepare),
    begin: raw.prepare(readOnly ? 'BEGIN' : 'BEGIN IMMEDIATE'),
    commit: raw.prepare('COMMIT'),
  };
}

export interface SqliteOptions {
  /** Another folder of migrations than the product's own: tests of upgrades have theirs. */
  migrations?: string;
  /** Where an older file is copied to before it is migrated. */
  snapshot?: string;
  /** Pages that the file may grow to, of 4 KiB each; more is refused as a full disk is. */
  mostPages?: number;
}

/** The store in one SQLite file: readers from a small pool, one writer, its transactions in a queue. */
export async function openSqlite(file: string, options: SqliteOptions = {}): Promise<Database> {
  const migrations = options.migrations ?? migrationsFolder('sqlite');
  if (existsSync(file) || existsSync(`${file}-wal`)) refuseUnfit(file, migrations);
  else create(file, migrations);
  const open = () => connect(file, false, options.mostPages);
  let writer = open();
  writeAhead(writer.raw);
  migrateSqlite(writer.raw, migrations, options.snapshot ?? null);
  const idle: Connected[] = [];
  let tail: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let closed = false;

  async function read<T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> {
    const reader = idle.pop() ?? connect(file, true);
    try {
      await begin(reader);
      const answer = await work(reader.connection.scope(actor));
      reader.commit.run();
      putBack(reader);
      return answer;
    } catch (error) {
      if (reader.raw.inTransaction) reader.raw.exec('ROLLBACK');
      if (isIoError(error)) reader.raw.close();
      else putBack(reader);
      throw error;
    }
  }

  /** A read that ends after the store was closed leaves nothing open, or the file would keep its journal. */
  function putBack(reader: Connected): void {
    if (closed) reader.raw.close();
    else idle.push(reader);
  }

  async function unit<T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> {
    await begin(writer);
    try {
      const answer = await work(writer.connection.scope(actor));
      writer.commit.run();
      return answer;
    } catch (error) {
      if (writer.raw.inTransaction) writer.raw.exec('ROLLBACK');
      if (isIoError(error)) reopen();
      throw error;
    }
  }

  /** After a disk said no, what the old connection believes of the file is not to be trusted. */
  function reopen(): void {
    writer.raw.close();
    writer = open();
  }

  return {
    engine: 'sqlite',
    read,
    transact(actor, work) {
      waiting += 1;
      const turn = tail
        .then(() => unit(actor, work))
        .finally(() => {
          waiting -= 1;
        });
      tail = turn.catch(() => undefined);
      return turn;
    },
    async facts() {
      const of = (pragma: string) => Number(writer.raw.pragma(pragma, { simple: true }));
      const version = writer.raw.prepare('select sqlite_version()').pluck().get();
      return {
        version: `SQLite ${String(version)}`,
        bytes: of('page_count') * of('page_size'),
        waiting,
        schema: newestApplied(writer.raw) ?? 0,
      };
    },
    scrub() {
      // In the queue of writes, so that none of them meets the lock of the thread.
      const turn = tail.then(async () => {
        await scrubInWorker(file);
        writer.raw.pragma('wal_checkpoint(TRUNCATE)');
      });
      tail = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await tail;
      closed = true;
      for (const reader of idle) reader.raw.close();
      writer.raw.close();
    },
  };
}

/** A copy that nobody writes to, e.g. a backup: opened to read, never migrated. */
export function openSqliteCopy(file: string): Pick<Database, 'read' | 'close'> {
  const { raw, connection } = connect(file, true);
  return {
    read: (actor, work) => work(connection.scope(actor)),
    close: async () => void raw.close(),
  };
}

/** A new file appears whole: a start that is killed half-way leaves no file that a later one could take for a foreign one. */
function create(file: string, migrations: string): void {
  const fresh = `${file}.new`;
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${fresh}${suffix}`, { force: true });
  const { raw } = connect(fresh, false);
  writeAhead(raw);
  migrateSqlite(raw, migrations, null);
  raw.close();
  renameSync(fresh, file);
}

async function begin(connected: Connected): Promise<void> {
  for (const from = performance.now(); ; ) {
    try {
      connected.begin.run();
      return;
    } catch (error) {
      const busy = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!busy || performance.now() - from > longestWait) throw error;
      await pause(retryEvery);
    }
  }
}
