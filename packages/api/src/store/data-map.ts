import { getTableColumns } from 'drizzle-orm';
import { sqliteColumns } from './columns.ts';
import { confidenceMap } from './data-map/confidence.ts';
import type { TableEntry, TableName } from './data-map/entry.ts';
import { importMap } from './data-map/imports.ts';
import { peopleMap } from './data-map/people.ts';
import { profileMap } from './data-map/profile.ts';
import { protectionMap } from './data-map/protection.ts';
import { relationshipMap } from './data-map/relationships.ts';
import { restoreMap } from './data-map/restore.ts';
import { rosterMap } from './data-map/roster.ts';
import { runningMap } from './data-map/running.ts';
import { schoolMap } from './data-map/school.ts';
import { signInMap } from './data-map/sign-in.ts';
import { schema } from './schema.ts';

/**
 * Every table and column that there is, with what it holds about whom: the one source of subject-access packs, of erasure and of
 * docs/data-map.md. A column without an entry fails the tests. Parents stand before what hangs on them.
 */
export const dataMap: readonly TableEntry[] = [
  ...rosterMap,
  ...peopleMap,
  ...signInMap,
  ...relationshipMap,
  ...restoreMap,
  ...profileMap,
  ...confidenceMap,
  ...runningMap,
  ...schoolMap,
  ...importMap,
  ...protectionMap,
];

export function entryOf(table: TableName): TableEntry {
  const found = dataMap.find((one) => one.table === table);
  if (!found) throw new Error(`The data map has no entry for ${table}`);
  return found;
}

/** The columns of every table as the schema has them, with the kind of value that each holds: what the map is checked against. */
export function schemaColumns(): { table: TableName; columns: Record<string, string> }[] {
  return Object.entries(schema(sqliteColumns)).map(([table, one]) => ({
    table: table as TableName, // the schema's own names
    columns: Object.fromEntries(Object.entries(getTableColumns(one)).map(([name, { dataType }]) => [name, dataType])),
  }));
}
