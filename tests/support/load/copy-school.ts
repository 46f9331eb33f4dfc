import type pg from 'pg';

/** Tables of which each school has rows of its own making, or none. */
const notCopied = [
  'account',
  'session',
  'event',
  'event_head',
  'request',
  'trend_week',
  'trend_mark',
  'trend_horizon',
  'lease',
];
/** Words of the product, the same in each school. */
const words = ['school_id', 'practice_id', 'last_practice_id'];

/** How the copy of a school calls what the first calls by an id. */
export const renamed = (ref: string) => (id: string) => `${ref}-${id}`;

/**
 * Copies a school inside PostgreSQL: the same rows for another school, under ids of its own. It takes seconds where making
 * another up takes minutes, and to the database they are as different as two schools are.
 */
export async function copySchool(client: pg.ClientBase, from: string, to: { id: string; ref: string }): Promise<void> {
  await client.query('BEGIN');
  // The rows hang together as they did: keys need not be looked up again.
  await client.query("SET LOCAL session_replication_role = 'replica'");
  await copyRows(client, 'school', 'id', { from, to });
  for (const table of await tablesOf(client)) await copyRows(client, table, 'school_id', { from, to });
  await client.query('COMMIT');
}

async function tablesOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'school_id'",
  );
  return rows.map((one) => one.name).filter((one) => !notCopied.includes(one));
}

interface Copy {
  from: string;
  to: { id: string; ref: string };
}

async function copyRows(client: pg.ClientBase, table: string, key: string, { from, to }: Copy): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position",
    [table],
  );
  const columns = rows.map((one) => one.name);
  const taken = columns.map((name) => (name === key ? '$2::text' : takenFrom(table, name)));
  await client.query(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${taken.join(', ')} FROM ${table} WHERE ${key} = $1${
      columns.some((_, at) => taken[at]?.includes('$3')) ? '' : ' AND $3::text IS NOT NULL'
    }`,
    [from, to.id, to.ref],
  );
}

/** An id is another in the copy; an empty one, which stands for none, stays. */
function takenFrom(table: string, name: string): string {
  const isId = name === 'id' || name.endsWith('_id') || (table === 'relation' && name === 'target');
  if (name === 'source_ref' && table === 'school') return '$3::text';
  if (!isId || words.includes(name) || table === 'practice') return name;
  return `CASE WHEN ${name} = '' THEN '' ELSE $3::text || '-' || ${name} END`;
}
