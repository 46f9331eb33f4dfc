import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

/**
 * The small kit of columns that every table is made of, once per engine. Portable on purpose: ids, days and
 * instants are text on both engines, so that they sort and compare alike.
 */
const pgJson = pg.customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (text) => JSON.parse(text) as unknown,
});
const liteJson = lite.customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (text) => JSON.parse(text) as unknown,
});

export const postgresColumns = {
  table: pg.pgTable,
  text: (name: string) => pg.text(name),
  integer: (name: string) => pg.integer(name),
  /** A whole number that may pass two thousand million. */
  long: (name: string) => pg.bigint(name, { mode: 'number' }),
  boolean: (name: string) => pg.boolean(name),
  /** Structured text that no query ever looks into. */
  json: (name: string) => pgJson(name),
  primaryKey: pg.primaryKey,
  foreignKey: pg.foreignKey,
  index: pg.index,
  unique: pg.uniqueIndex,
};

export type Columns = typeof postgresColumns;

export const sqliteColumns = {
  table: lite.sqliteTable,
  text: (name: string) => lite.text(name),
  integer: (name: string) => lite.integer(name),
  long: (name: string) => lite.integer(name),
  boolean: (name: string) => lite.integer(name, { mode: 'boolean' }),
  json: (name: string) => liteJson(name),
  primaryKey: lite.primaryKey,
  foreignKey: lite.foreignKey,
  index: lite.index,
  unique: lite.uniqueIndex,
} as unknown as Columns; // the one cast: both kits build the same shape, PostgreSQL gives the types
