import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** Engines differ in where they put what has no value. These say it: nothing comes first on the way up, and last on the way down. */
export const upwards = (column: SQLWrapper): SQL => sql`${column} asc nulls first`;
export const downwards = (column: SQLWrapper): SQL => sql`${column} desc nulls last`;

/**
 * A text as no index holds it. SQLite is drawn to an index that fits an order or a list, and away from the one that names the
 * few rows that are asked for; of this it knows none.
 */
export const unindexed = (column: SQLWrapper): SQL => sql`${column} || ''`;
