import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** Names and columns as both engines' functions for a JSON object take them. */
export function namedColumns(columns: Record<string, PgColumn>): SQL {
  const pairs = Object.entries(columns).map(([name, column]) => sql`${sql.raw(`'${name}'`)}, ${column}`);
  return sql.join(pairs, sql`, `);
}
