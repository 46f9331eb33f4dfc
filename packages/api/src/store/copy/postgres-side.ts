import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { applicationName, openPostgres } from '../engine/postgres.ts';
import { CopyFault, columnsOf, quoted, type Row, type Side, type Table, type Target, tables } from './side.ts';

const rowsAtATime = 200;
const longestWait = 10_000;

/** Where a database is, without who signs in and with what: `postgres://db.school.example/noticed`. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: longestWait, keepAlive: true });
  // A connection that is lost between two statements says so at the next one.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new CopyFault(`${placeOf(url)} cannot be reached: ${reasonOf(error)}`);
  }
}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there. Is PostgreSQL running, and is that its port?',
  ENOTFOUND: 'there is no machine of that name.',
  '28P01': 'the user name or the password is wrong.',
  '28000': 'that user may not sign in from here (pg_hba.conf).',
  '3D000': `there is no such database. Make it with: CREATE DATABASE noticed TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`,
  '42501': 'that user may not make tables there. Make it the owner of the database.',
  '53100': 'the disk of the PostgreSQL server is full.',
  '22P05': 'a text holds a character that PostgreSQL cannot keep.',
  '22003': 'a number is larger than PostgreSQL can keep.',
};

/** What the driver says about it is a sentence about its own types, without a code. */
const noPassword = 'it wants a password, and none was given. Put it into PGPASSWORD.';

/** What PostgreSQL or the network had to say, in words where it is something that happens. */
export function reasonOf(error: unknown): string {
  // Several addresses of one name were tried: the first says what is wrong as well as any.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const cause = first instanceof Error && first.cause instanceof Error ? first.cause : first;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (cause instanceof Error && cause.message.includes('password must be')) return noPassword;
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
}

async function* rowsOf(client: pg.Client, table: Table): AsyncGenerator<Row[]> {
  await client.query(`declare moving no scroll cursor for select ${columnsOf(table)} from ${quoted(table.name)}`);
  for (;;) {
    const { rows } = await client.query<Record<string, string | number | boolean | null>>(
      `fetch ${rowsAtATime} from moving`,
    );
    if (rows.length === 0) break;
    yield rows.map(asSqlite);
  }
  await client.query('close moving');
}

function asSqlite(row: Record<string, string | number | boolean | null>): Row {
  for (const name in row) if (typeof row[name] === 'boolean') row[name] = Number(row[name]);
  return row as Row; // no value is a boolean any more
}

/** Refuses a database on which another Noticed works: what it writes from now on would stay behind. */
async function refuseBusy(client: pg.Client, name: string): Promise<void> {
  // Our own connection of a moment ago may take a while to be gone.
  for (let left = 20; ; left -= 1) {
    const found = await client.query(
      'select 1 from pg_stat_activity where datname = current_database() and application_name = $1 limit 1',
      [applicationName],
    );
    if (found.rows.length === 0) return;
    if (left === 0)
      throw new CopyFault(`A Noticed is running on ${name}. Stop every one that uses this database first.`);
    await pause(100);
  }
}

/** A database of PostgreSQL to copy from, as it is at this moment. */
export async function postgresSource(url: string): Promise<Side> {
  // Opening it brings it up to date, or refuses one that is newer.
  await (await openPostgres(url)).close();
  const name = placeOf(url);
  const client = await connect(url);
  try {
    await refuseBusy(client, name);
    await client.query('begin isolation level repeatable read read only');
  } catch (error) {
    await client.end();
    throw error;
  }
  return { name, rows: (table) => rowsOf(client, table), close: () => client.end() };
}

/** An empty database of PostgreSQL to copy to: all is one transaction. @throws CopyFault when it is not empty, or not to be reached */
export async function postgresTarget(url: string): Promise<Target> {
  await (await connect(url)).end();
  await (await openPostgres(url)).close();
  const name = placeOf(url);
  const client = await connect(url);
  try {
    await refuseBusy(client, name);
    await client.query('begin');
    // Nobody founds a school there in the meantime.
    await client.query('lock table school in access exclusive mode');
    await refuseFilled(client, name);
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    name,
    rows: (table) => rowsOf(client, table),
    async put(table, rows) {
      const columns = columnsOf(table);
      await client.query(
        `insert into ${quoted(table.name)} (${columns}) select ${columns} from json_populate_recordset(null::${quoted(table.name)}, $1::json)`,
        [JSON.stringify(rows)],
      );
    },
    async keep() {
      await client.query('commit');
      // Without figures of its tables, PostgreSQL plans the first hours badly.
      await client.query('analyze');
    },
    close: () => client.end(),
  };
}

async function refuseFilled(client: pg.Client, name: string): Promise<void> {
  for (const table of tables) {
    const { rows } = await client.query(`select 1 from ${quoted(table.name)} limit 1`);
    if (rows.length > 0)
      throw new CopyFault(
        `${name} is not empty: its table ${table.name} has rows. Move into a new database; nothing is ever written over.`,
      );
  }
}
