import { and, lt, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Link, TableEntry, TableName } from '../data-map/entry.ts';
import { dataMap } from '../data-map.ts';
import { type Build, change, type Scope, type Statement, statement } from '../database.ts';
import type { Tables } from '../schema.ts';

/** Through which ids rows are somebody's: their own, and those of their sessions, check-ins and placements. */
export interface Owned {
  listPerson: readonly string[];
  listSession: readonly string[];
  listCheckIn: readonly string[];
  listPlacement: readonly string[];
}

export type Row = Record<string, unknown>;

const listOf: Record<Link['of'], string> = {
  person: 'listPerson',
  session: 'listSession',
  'check-in': 'listCheckIn',
  placement: 'listPlacement',
};

/** A table by the name that the map gives it: columns are looked up by name, so one table's type serves for all. */
export const tableOf = (t: Tables, table: TableName) =>
  t[table] as unknown as Tables['pupil'] & Record<string, PgColumn>;

/** The rows of the school, of a table that has a school at all: a person's id belongs to one school alone. */
export function ofSchool(build: Build, { table }: TableEntry): SQL | undefined {
  const rows = tableOf(build.t, table);
  return 'schoolId' in rows ? build.mine(rows) : undefined;
}

function whose(build: Build, { table }: TableEntry, links: readonly Link[]): SQL | undefined {
  const rows = tableOf(build.t, table);
  // The data map's own test sees to it that each link names a column of its table.
  return or(...links.map(({ column, of }) => build.oneOf(rows[column] as PgColumn, listOf[of])));
}

type Who = 'pupil' | 'staff';

/** One statement for each table of the map that is somebody's, compiled like any other. */
function forEach<Row>(who: Who, make: (entry: TableEntry, links: readonly Link[]) => Statement<Row>) {
  return new Map(
    dataMap.flatMap((entry) => {
      const links = entry[who]?.links ?? [];
      return links.length > 0 ? [[entry.table, make(entry, links)] as const] : [];
    }),
  );
}

const selects = (who: Who) =>
  forEach<Row>(who, (entry, links) =>
    statement<Row>((build) =>
      build.q
        .select()
        .from(tableOf(build.t, entry.table))
        .where(and(ofSchool(build, entry), whose(build, entry, links))),
    ),
  );
const counts = (who: Who) =>
  forEach<{ count: number }>(who, (entry, links) =>
    statement((build) =>
      build.q
        .select({ count: sql<number>`cast(count(*) as integer)` })
        .from(tableOf(build.t, entry.table))
        .where(and(ofSchool(build, entry), whose(build, entry, links))),
    ),
  );
const drops = (who: Who) =>
  forEach<never>(who, (entry, links) =>
    change((build) =>
      build.q.delete(tableOf(build.t, entry.table)).where(and(ofSchool(build, entry), whose(build, entry, links))),
    ),
  );

const select = { pupil: selects('pupil'), staff: selects('staff') };
const count = { pupil: counts('pupil'), staff: counts('staff') };
const drop = { pupil: drops('pupil'), staff: drops('staff') };

/** All rows of a table that are somebody's. */
export async function rowsOf(scope: Scope, who: Who, table: TableName, owned: Owned): Promise<Row[]> {
  const found = select[who].get(table);
  return found ? scope.all(found, { ...owned }) : [];
}

/** How many rows of a table are somebody's. */
export async function countRows(scope: Scope, who: Who, table: TableName, owned: Owned): Promise<number> {
  const found = count[who].get(table);
  return found ? ((await scope.first(found, { ...owned }))?.count ?? 0) : 0;
}

/** Removes the rows of a table that are somebody's. */
export async function dropRows(scope: Scope, who: Who, table: TableName, owned: Owned): Promise<void> {
  const found = drop[who].get(table);
  if (found) await scope.run(found, { ...owned });
}

/** Tables whose rows hold copies of many people at once: emptied as a whole. */
const wiped = new Map(
  (['request', 'importLine', 'importStep'] as const).map((table) => [
    table,
    change(({ q, t, mine }) => q.delete(t[table]).where(mine(t[table]))),
  ]),
);

export async function wipe(scope: Scope, table: TableName): Promise<void> {
  const found = wiped.get(table as 'request');
  if (!found) throw new Error(`The data map has ${table} emptied as a whole, and nothing does it`);
  await scope.run(found);
}

const dated = dataMap.filter((one) => one.day);

const dropsBefore = new Map(
  dated.map((entry) => [
    entry.table,
    change((build) => {
      const rows = tableOf(build.t, entry.table);
      return build.q.delete(rows).where(and(build.mine(rows), before(build, entry)));
    }),
  ]),
);
const countsBefore = new Map(
  dated.map((entry) => [
    entry.table,
    statement((build) => {
      const rows = tableOf(build.t, entry.table);
      const day = rows[entry.day ?? ''] as PgColumn; // a column of the table, as the map's test checks
      return build.q
        .select({
          count: sql<number>`cast(count(*) as integer)`,
          oldest: sql<string | null>`min(${day})`,
          newest: sql<string | null>`max(${day})`,
        })
        .from(rows)
        .where(and(build.mine(rows), before(build, entry)));
    }),
  ]),
);

/** Rows whose own day lies before another, of no pupil on hold. */
function before(build: Build, entry: TableEntry): SQL | undefined {
  const rows = tableOf(build.t, entry.table);
  const own = (entry.pupil?.links ?? []).filter((one) => one.of === 'person');
  const held = own.map(
    ({ column }) =>
      sql`(${rows[column] as PgColumn} is null or not (${build.oneOf(rows[column] as PgColumn, 'listHeld')}))`,
  );
  return and(lt(rows[entry.day ?? ''] as PgColumn, build.arg('before')), ...held); // as above
}

export interface Before {
  before: string;
  listHeld: readonly string[];
}

export async function dropBefore(scope: Scope, table: TableName, values: Before): Promise<void> {
  const found = dropsBefore.get(table);
  if (found) await scope.run(found, { ...values });
}

/** How many rows of a table lie before a day, and from when to when. */
export async function countBefore(
  scope: Scope,
  table: TableName,
  values: Before,
): Promise<{ count: number; oldest: string | null; newest: string | null }> {
  const found = countsBefore.get(table);
  return (found && (await scope.first(found, { ...values }))) ?? { count: 0, oldest: null, newest: null };
}
