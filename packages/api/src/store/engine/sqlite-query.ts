import type { Statement } from 'better-sqlite3';
import { Column, is, Param, Placeholder, SQL } from 'drizzle-orm';
import type { Values } from '../database.ts';
import type { Prepared } from './connection.ts';

/**
 * A query that drizzle has written and prepared for better-sqlite3, run without drizzle: which value goes where, and how a
 * column is read, is found once for a query and not again for each value of each row (decision 087).
 */
interface Written {
  query: { params: unknown[] };
  stmt: Statement<unknown[]>;
  /** What a query answers, column by column; undefined for a write that answers nothing. */
  fields?: { path: string[]; field: unknown }[];
}

type Convert = (value: unknown) => unknown;

/** How drizzle's columns are written to and read from the file. Most are the value itself. */
interface Coder {
  mapToDriverValue?: Convert;
  mapFromDriverValue?: Convert;
}

export function sqliteQuery(prepared: unknown): Prepared {
  const { query, stmt, fields } = prepared as Written; // drizzle's own, of the version that the catalog pins
  const fill = query.params.map(filler);
  const given = (values: Values) => fill.map((one) => one(values));
  const run = async (values: Values) => void stmt.run(given(values));
  if (!fields) return { all: () => Promise.reject(new Error('A write answers no rows.')), run };
  const columns = fields.map(reader);
  const rows = stmt.raw();
  return {
    // better-sqlite3 answers arrays when it is asked for raw rows
    all: async (values) => (rows.all(given(values)) as unknown[][]).map((raw) => rowOf(columns, raw)),
    run,
  };
}

/** Where the value of one place in a query comes from. */
function filler(param: unknown): (values: Values) => unknown {
  const place = is(param, Param) ? param.value : param;
  if (!is(place, Placeholder)) return () => param;
  const { name } = place;
  const encode = is(param, Param) ? own(param.encoder as Coder, 'mapToDriverValue') : null;
  return (values) => {
    if (!(name in values)) throw new Error(`No value for “${name}” was given to a query.`);
    const value = listAsJson(name, values[name]);
    return encode ? encode(value) : value;
  };
}

/** A list goes in as JSON, for `json_each` to take apart. */
const listAsJson = (name: string, value: unknown) =>
  name.startsWith('list') && Array.isArray(value) ? JSON.stringify(value) : value;

interface Reader {
  key: string;
  decode: Convert | null;
}

function reader({ path, field }: { path: string[]; field: unknown }): Reader {
  const [key, ...deeper] = path;
  if (key === undefined || deeper.length > 0)
    throw new Error('A query answers flat rows: name its columns one by one.');
  if (is(field, Column)) return { key, decode: own(field as Coder, 'mapFromDriverValue') };
  const { decoder } = (is(field, SQL) ? field : (field as { sql: SQL }).sql) as unknown as { decoder: Coder }; // drizzle keeps it from the types
  return { key, decode: own(decoder, 'mapFromDriverValue') };
}

function rowOf(columns: readonly Reader[], raw: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  let at = 0;
  for (const { key, decode } of columns) {
    const value = raw[at++];
    row[key] = decode && value !== null ? decode(value) : value;
  }
  return row;
}

/** A coder's way with a value; null where drizzle's is to leave it as it is. */
function own(coder: Coder, which: keyof Coder): Convert | null {
  const way = coder[which];
  return way && way !== Column.prototype[which] ? way.bind(coder) : null;
}
