import { getTableColumns, getTableName } from 'drizzle-orm';
import { postgresColumns } from '../columns.ts';
import { schema } from '../schema.ts';

/** A table as both engines know it. */
export interface Table {
  name: string;
  columns: readonly string[];
}

/** Every table; one that others point at comes before them, because a table is made of those that it names. */
export const tables: readonly Table[] = Object.values(schema(postgresColumns)).map((table) => ({
  name: getTableName(table),
  columns: Object.values(getTableColumns(table)).map((column) => column.name),
}));

/** A row by its columns, as SQLite spells it: truth is 1. */
export type Row = Record<string, string | number | null>;

/** A store that is copied from, as it was at one moment. */
export interface Side {
  /** What it is called in a report: never with a password. */
  readonly name: string;
  /** All rows of a table, some at a time: what is held in memory does not grow with the school. */
  rows(table: Table): AsyncIterable<Row[]>;
  close(): Promise<void>;
}

/** A store that is copied to. Until `keep` it holds nothing that anybody could take for a school. */
export interface Target extends Side {
  put(table: Table, rows: readonly Row[]): Promise<void>;
  /** Makes all that was put there last, at once. Closed without it, the store is as empty as it was. */
  keep(): Promise<void>;
}

/** A copy that cannot be made, in a sentence for whoever looks after the machine. */
export class CopyFault extends Error {}

export const quoted = (name: string) => `"${name}"`;
export const columnsOf = ({ columns }: Table) => columns.map(quoted).join(', ');
