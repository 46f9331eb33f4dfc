import { openPostgres } from '@noticed/api/store/engine/postgres';
import pg from 'pg';
import { expect, inject, it } from 'vitest';

it('refuses a database that would sort names in another order, and says how to make one', async () => {
  const server = inject('postgres');
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const name = `noticed_sorted_${process.pid}`;
  await client.query(
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-GB' LOCALE 'C'`,
  );
  try {
    await expect(openPostgres(server.replace(/\/[^/]*$/, `/${name}`))).rejects.toThrow(
      /CREATE DATABASE noticed TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'/,
    );
  } finally {
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await client.end();
  }
});
