import pg from 'pg';

/** Runs one statement on a server, as whoever looks after it does. */
export async function onServer(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

let made = 0;

/** A new and empty database of a server, made as docs/operations.md says. */
export async function spareDatabase(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  made += 1;
  const name = `noticed_spare_${process.pid}_${made}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`);
  return {
    url: server.replace(/\/[^/]*$/, `/${name}`),
    drop: async () => void (await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}
