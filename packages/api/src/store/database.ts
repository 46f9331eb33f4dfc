import { eq, type SQL, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tables } from './schema.ts';

/** For whom the store is opened. Every statement is given the school by itself; rows outside it do not exist. */
export interface Actor {
  schoolId: string;
  staffId: string | null;
}

export type Values = Record<string, unknown>;

/** What a statement is built with: the query builder, the tables, and the few words that differ between engines. */
export interface Build {
  q: Pick<NodePgDatabase, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'>;
  t: Tables;
  /** A named value, filled in when the statement runs. */
  arg: (name: string) => SQL;
  /** The rows of the actor's school. */
  mine: (table: { schoolId: PgColumn }) => SQL;
  /** True when the column equals one of a named list, whatever its length. */
  oneOf: (column: PgColumn | SQL, name: string) => SQL;
  /** Every row of a selection as one JSON list: another table's rows beside the one row of a query. */
  listOf: (columns: Record<string, PgColumn>) => SQL<string>;
  /** What an insert selects: every column of a table from a named JSON list of rows, in the actor's school. One statement writes hundreds. */
  rows: (table: PgTable, name: string) => SQL;
}

/** What drizzle gives for a query: awaited, its rows; prepared, a query to run again with other values. */
interface Preparable<Row> {
  prepare(name: string): unknown;
  then(done: (rows: Row[]) => unknown): unknown;
}

/** A query declared once and compiled once per connection. Building per call costs three times the CPU. */
export interface Statement<Row> {
  readonly name: string;
  readonly build: (words: Build) => Preparable<Row>;
}

let declared = 0;

export function statement<Row>(build: (words: Build) => Preparable<Row>): Statement<Row> {
  declared += 1;
  return { name: `s${declared}`, build };
}

/** A write, which answers no rows. */
export function change(build: (words: Build) => { prepare(name: string): unknown }): Statement<never> {
  // Awaited, a write gives the driver's own result, which nobody reads; the cast only hides that.
  return statement<never>(build as unknown as (words: Build) => Preparable<never>);
}

/** One transaction: a snapshot to read from or a unit of work, and the actor it is opened for. */
export interface Scope {
  readonly actor: Actor;
  all<Row>(statement: Statement<Row>, values?: Values): Promise<Row[]>;
  first<Row>(statement: Statement<Row>, values?: Values): Promise<Row | undefined>;
  run(statement: Statement<never>, values?: Values): Promise<void>;
  /** The same scope for another school or person, in the same transaction: set-up and import only. */
  as(actor: Actor): Scope;
}

/** What the machine may know of a store: figures only. */
export interface StoreFacts {
  /** The engine with its version: “SQLite 3.54.1”. */
  version: string;
  bytes: number;
  /** Transactions that are under way or wait for their turn. */
  waiting: number;
  /** The newest migration that it has, as the moment at which that was made. */
  schema: number;
}

/** The only doors to the rows. `read` is one snapshot; `transact` commits all of its work or none, before it answers. */
export interface Database {
  readonly engine: 'sqlite' | 'postgres';
  read<T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T>;
  transact<T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T>;
  facts(): Promise<StoreFacts>;
  /** Leaves nothing of removed rows on disk: after what is under way for this school, in between other work. */
  scrub(schoolId: string): Promise<void>;
  close(): Promise<void>;
}

/** The actor of work that belongs to no person: sign-in, start-up. */
export const nobody: Actor = { schoolId: '', staffId: null };

/** What every engine's statements have in common. */
export function words(q: Build['q'], t: Tables, engine: Pick<Build, 'oneOf' | 'rows' | 'listOf'>): Build {
  const arg = (name: string) => sql`${sql.placeholder(name)}`;
  return {
    q,
    t,
    ...engine,
    // A bare placeholder, so that drizzle encodes it as the column it is compared with or written to.
    arg: (name) => sql.placeholder(name) as unknown as SQL,
    mine: (table) => eq(table.schoolId, arg('school')),
  };
}

const duplicates = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);

/** True when an engine refused a row because one like it is already there. */
export function isDuplicate(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && 'code' in cause && duplicates.has(String(cause.code));
}
