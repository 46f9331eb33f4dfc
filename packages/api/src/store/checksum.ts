import { hash } from 'node:crypto';
import type Sqlite from 'better-sqlite3';

const modulus = 1n << 128n;

/**
 * A checksum of rows whatever their order, engine or file layout: every row is hashed with its table and its columns by name, and the
 * hashes are added up. Two stores with the same rows have the same checksum; one changed, missing or doubled row changes it.
 */
export class Checksum {
  rows = 0;
  #sum = 0n;

  add(table: string, row: Readonly<Record<string, unknown>>): void {
    const cells = Object.keys(row)
      .sort()
      .map((name) => [name, plain(row[name])]);
    this.#sum = (this.#sum + BigInt(`0x${hash('sha256', JSON.stringify([table, cells])).slice(0, 32)}`)) % modulus;
    this.rows += 1;
  }

  text(): string {
    return this.#sum.toString(16).padStart(32, '0');
  }
}

/** Engines spell the same value differently: truth as 1, numbers as text. */
function plain(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

/** The checksum of everything in a SQLite file, as it is in the transaction that is open. */
export function checksumOfSqlite(raw: Sqlite.Database): Checksum {
  const checksum = new Checksum();
  const tables = raw
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not like '\\_\\_%' escape '\\'",
    )
    .pluck()
    .all() as string[]; // the one column named in the query
  for (const table of tables)
    for (const row of raw.prepare(`select * from "${table}"`).iterate())
      checksum.add(table, row as Record<string, unknown>); // a row by its columns' names
  return checksum;
}
