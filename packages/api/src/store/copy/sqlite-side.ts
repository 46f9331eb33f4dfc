import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { flushFile } from '../../backup/flush.ts';
import { openSqlite } from '../engine/sqlite.ts';
import { refuseUnfit } from '../engine/sqlite-gate.ts';
import { known, newestApplied } from '../engine/sqlite-migrate.ts';
import { migrationsFolder } from '../migrations.ts';
import { CopyFault, columnsOf, quoted, type Row, type Side, type Table, type Target } from './side.ts';

const rowsAtATime = 500;

/**
 * A file of SQLite to copy from. It is only read: not even its journal is folded in. @throws Error when it is no school, is damaged or newer
 * @throws CopyFault when it is older
 */
export function sqliteSource(file: string): Side {
  if (!existsSync(file)) throw new CopyFault(`There is no database ${file}, so there is nothing to move.`);
  const migrations = migrationsFolder('sqlite');
  refuseUnfit(file, migrations);
  const raw = new Sqlite(file, { readonly: true });
  const newest = Math.max(...known(migrations).map((one) => one.folderMillis));
  if (newestApplied(raw) !== newest) {
    raw.close();
    throw new CopyFault(
      `${file} was written by an older version of Noticed. Start Noticed once, which brings it up to date, stop it, and move then.`,
    );
  }
  raw.exec('BEGIN');
  return { name: file, rows: (table) => rowsOf(raw, table), close: async () => closeSource(raw, file) };
}

/** Reading alone leaves an empty journal behind, which would be taken for a database that lost its file. */
function closeSource(raw: Sqlite.Database, file: string): void {
  raw.close();
  if (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size === 0)
    for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}

async function* rowsOf(raw: Sqlite.Database, table: Table): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for (const row of raw.prepare(`select ${columnsOf(table)} from ${quoted(table.name)}`).iterate()) {
    batch.push(row as Row); // texts and numbers are all that these tables hold
    if (batch.length < rowsAtATime) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A new file of SQLite to copy to: it bears its name only once all of it is on the disk. @throws CopyFault when there is one */
export async function sqliteTarget(file: string): Promise<Target> {
  if (['', '-wal'].some((one) => existsSync(`${file}${one}`)))
    throw new CopyFault(`${file} is there already. Move it to another folder first: nothing is ever written over.`);
  const fresh = `${file}.moving`;
  const forget = () => {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${fresh}${suffix}`, { force: true });
  };
  forget();
  await (await openSqlite(fresh)).close();
  const raw = new Sqlite(fresh);
  raw.pragma('foreign_keys = ON');
  raw.exec('BEGIN');
  return {
    name: file,
    rows: (table) => rowsOf(raw, table),
    async put(table, rows) {
      const marks = table.columns.map(() => '?').join(', ');
      const insert = raw.prepare(`insert into ${quoted(table.name)} (${columnsOf(table)}) values (${marks})`);
      for (const row of rows) insert.run(table.columns.map((column) => row[column]));
    },
    async keep() {
      raw.exec('COMMIT');
      raw.pragma('wal_checkpoint(TRUNCATE)');
      raw.close();
      flushFile(fresh);
      renameSync(fresh, file);
      if (process.platform !== 'win32') flushFile(dirname(file));
    },
    async close() {
      raw.close();
      forget();
    },
  };
}
