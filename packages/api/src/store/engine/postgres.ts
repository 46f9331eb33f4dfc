import { getTableColumns, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { postgresColumns } from '../columns.ts';
import { type Actor, type Build, type Database, type Scope, words } from '../database.ts';
import { migrationsFolder } from '../migrations.ts';
import { schema } from '../schema.ts';
import { Connection, type Prepared } from './connection.ts';
import { namedColumns } from './json-list.ts';
import { refuseCollation, refuseForeign } from './postgres-gate.ts';

const tables = schema(postgresColumns);
/** Any number, the same in every process: only one migrates at a time. */
const migrationLock = 4_675_821;
/** What a connection of ours is called among a server's, so that one can see whether a Noticed is at work. */
export const applicationName = 'noticed';

const oneOf: Build['oneOf'] = (column, name) => sql`${column} = any(${sql.placeholder(name)}::text[])`;

const listOf: Build['listOf'] = (columns) =>
  sql`coalesce(json_agg(json_build_object(${namedColumns(columns)})), '[]')::text`;

const rows: Build['rows'] = (table, name) => {
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) =>
    key === 'schoolId'
      ? sql`${sql.placeholder('school')}::text`
      : sql.raw(`(one ->> '${key}')::${column.getSQLType()}`),
  );
  return sql`select ${sql.join(columns, sql`, `)} from json_array_elements(${sql.placeholder(name)}::json) one`;
};

interface DrizzlePrepared {
  execute(values: object): Promise<unknown>;
}

function connect(client: pg.ClientBase): Connection {
  const prepare = (built: unknown, name: string): Prepared => {
    const query = (built as { prepare(name: string): DrizzlePrepared }).prepare(name); // drizzle's own, per engine
    return {
      all: async (values) => (await query.execute(values)) as unknown[],
      run: async (values) => void (await query.execute(values)),
    };
  };
  return new Connection(words(drizzle({ client: client as pg.PoolClient }), tables, { oneOf, rows, listOf }), prepare);
}

/** The store on PostgreSQL. Writes of one school take turns, as they do on SQLite, so both engines answer alike. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, application_name: applicationName });
  // An idle client that loses its server is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    await refuseCollation(pool);
    await migratePostgres(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const connections = new WeakMap<pg.PoolClient, Connection>();

  async function within<T>(begin: string[], actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      const connection = connections.get(client) ?? connect(client);
      connections.set(client, connection);
      for (const line of begin) await client.query(line);
      const answer = await work(connection.scope(actor));
      await client.query('COMMIT');
      return answer;
    } catch (error) {
      await client.query('ROLLBACK').catch((lost: Error) => (broken = lost));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    engine: 'postgres',
    read: (actor, work) => within(['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'], actor, work),
    transact: (actor, work) =>
      within(
        ['BEGIN', `SELECT pg_advisory_xact_lock(hashtextextended(${pg.escapeLiteral(actor.schoolId)}, 0))`],
        actor,
        work,
      ),
    async facts() {
      const found = await pool.query<{ version: string; bytes: string; schema: string }>(
        "SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes, (SELECT max(created_at) FROM drizzle.__drizzle_migrations) AS schema",
      );
      const { version = '', bytes = 0, schema = 0 } = found.rows[0] ?? {};
      return {
        version: `PostgreSQL ${version}`,
        bytes: Number(bytes),
        waiting: pool.waitingCount,
        schema: Number(schema),
      };
    },
    async scrub(schoolId) {
      const client = await pool.connect();
      try {
        // The school's own lock: whatever is being removed has been committed once it is ours.
        await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [schoolId]);
        await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [schoolId]);
        await client.query('VACUUM');
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

async function migratePostgres(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${migrationLock})`);
    await refuseForeign(client, migrationsFolder('postgres'));
    await migrate(drizzle({ client }), { migrationsFolder: migrationsFolder('postgres') });
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${migrationLock})`);
    client.release();
  }
}
