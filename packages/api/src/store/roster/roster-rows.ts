import { setImmediate as breathe } from 'node:timers/promises';
import { and, asc, eq, getTableColumns, gt, gte, inArray, isNull, or, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { change, type Scope, type Statement, statement } from '../database.ts';
import type { Tables } from '../schema.ts';

/** The tables that a roster fills. A row is all of its columns but the school and the count of its versions. */
export const rosterTables = ['pupil', 'staff', 'register', 'membership', 'relation', 'role', 'term'] as const;
export type RosterTable = (typeof rosterTables)[number];

export type RosterRow<Name extends RosterTable> = Omit<Tables[Name]['$inferSelect'], 'schoolId' | 'version'>;
export type PupilRow = RosterRow<'pupil'>;
export type StaffRow = RosterRow<'staff'>;
export type RegisterRow = RosterRow<'register'>;
export type MembershipRow = RosterRow<'membership'>;
export type RelationRow = RosterRow<'relation'>;
export type RoleRow = RosterRow<'role'>;
export type TermRow = RosterRow<'term'>;

type Keyed = PgTable & { schoolId: PgColumn; id: PgColumn };

function content(table: PgTable): Record<string, PgColumn> {
  const { schoolId: _school, version: _version, ...columns } = getTableColumns(table) as Record<string, PgColumn>;
  return columns;
}

// One table of seven by its name: the builder cannot follow that, so each of these is told once what its rows are.
function allOf<Name extends RosterTable>(name: Name): Statement<RosterRow<Name>> {
  const built = statement(({ q, t, mine }) => {
    const table = t[name] as Keyed;
    return q.select(content(table)).from(table).where(mine(table));
  });
  return built as unknown as Statement<RosterRow<Name>>;
}

function byIdsOf<Name extends RosterTable>(name: Name): Statement<RosterRow<Name>> {
  const built = statement(({ q, t, mine, oneOf }) => {
    const table = t[name] as Keyed;
    return q
      .select(content(table))
      .from(table)
      .where(and(mine(table), oneOf(table.id, 'listIds')));
  });
  return built as unknown as Statement<RosterRow<Name>>;
}

/** Adds rows and replaces those that are there; a replaced row counts up its version. */
function saveOf(name: RosterTable): Statement<never> {
  return change(({ q, t, rows }) => {
    const table = t[name] as Keyed;
    const { id: _id, ...columns } = content(table);
    const set = Object.fromEntries(
      Object.entries(columns).map(([key, column]) => [key, sql.raw(`excluded."${column.name}"`)]),
    );
    const version = 'version' in table ? { version: sql`${(table as unknown as Tables['pupil']).version} + 1` } : {}; // those with a version have it alike
    return q
      .insert(table)
      .select(rows(table, 'rows'))
      .onConflictDoUpdate({ target: [table.schoolId, table.id], set: { ...set, ...version } });
  });
}

function dropOf(name: RosterTable): Statement<never> {
  return change(({ q, t, mine, oneOf }) => {
    const table = t[name] as Keyed;
    return q.delete(table).where(and(mine(table), oneOf(table.id, 'listIds')));
  });
}

const everyTable = <Made>(make: (name: RosterTable) => Made) =>
  Object.fromEntries(rosterTables.map((name) => [name, make(name)])) as Record<RosterTable, Made>; // one for each name

/** All rows of a table, as `Object.values` of the names above. */
export const rosterRows = {
  pupil: allOf('pupil'),
  staff: allOf('staff'),
  register: allOf('register'),
  term: allOf('term'),
};
export const rosterRowsById = everyTable(byIdsOf);
export const saveRosterRows = everyTable(saveOf);
export const dropRosterRows = everyTable(dropOf);

/** Rows that one statement of a long list gives: enough to be cheap, few enough for others to have their turn. */
const pageSize = 1_000;

function pageOf(name: RosterTable): Statement<{ id: string }> {
  const built = statement(({ q, t, arg, mine }) => {
    const table = t[name] as Keyed;
    return q
      .select(content(table))
      .from(table)
      .where(and(mine(table), gt(table.id, arg('after'))))
      .orderBy(asc(table.id))
      .limit(pageSize);
  });
  return built as unknown as Statement<{ id: string }>; // every one of them has an id
}
const rosterPages = everyTable(pageOf);

/** Every row of a table, a thousand at a time. */
export async function* eachPage(scope: Scope, name: RosterTable): AsyncGenerator<{ id: string }[]> {
  yield* pages((after) => scope.all(rosterPages[name], { after }));
}

async function* pages<Row extends { id: string }>(read: (after: string) => Promise<Row[]>): AsyncGenerator<Row[]> {
  for (let page = await read(''); page.length > 0; page = await read(page.at(-1)?.id ?? '')) {
    yield page;
    if (page.length < pageSize) return;
    await breathe();
  }
}

/** Places on registers that have not ended. */
export async function openMemberships(scope: Scope, today: string): Promise<MembershipRow[]> {
  const rows: MembershipRow[] = [];
  for await (const page of pages((after) => scope.all(currentMemberships, { today, after }))) rows.push(...page);
  return rows;
}

const currentMemberships = statement(({ q, t, arg, mine }) =>
  q
    .select({
      id: t.membership.id,
      registerId: t.membership.registerId,
      pupilId: t.membership.pupilId,
      from: t.membership.from,
      to: t.membership.to,
    })
    .from(t.membership)
    .where(
      and(
        mine(t.membership),
        gt(t.membership.id, arg('after')),
        or(isNull(t.membership.to), gte(t.membership.to, arg('today'))),
      ),
    )
    .orderBy(asc(t.membership.id))
    .limit(pageSize),
);

/** Adults with registers, where that has not ended. */
export const currentTeaching = statement(({ q, t, arg, mine }) =>
  q
    .select({
      id: t.relation.id,
      staffId: t.relation.staffId,
      kind: t.relation.kind,
      target: t.relation.target,
      from: t.relation.from,
      to: t.relation.to,
      imported: t.relation.imported,
    })
    .from(t.relation)
    .where(
      and(
        mine(t.relation),
        inArray(t.relation.kind, ['teaches', 'tutors']),
        or(isNull(t.relation.to), gte(t.relation.to, arg('today'))),
      ),
    )
    .orderBy(asc(t.relation.id)),
);

/** Source ids that are about to move from one row to another are let go of first: no two rows may hold one, even for a moment. */
export const releaseRefs = everyTable((name) =>
  change(({ q, t, mine, oneOf }) => {
    const table = (name === 'staff' ? t.staff : name === 'register' ? t.register : t.pupil) as Tables['pupil']; // all three have a source's id
    return q
      .update(table)
      .set({ sourceRef: null })
      .where(and(mine(table), oneOf(table.id, 'listIds')));
  }),
);

/** Who looks after the data: never locked out by an export that does not name them. */
export const dataManagers = statement(({ q, t, mine }) =>
  q
    .select({ staffId: t.role.staffId })
    .from(t.role)
    .where(and(mine(t.role), eq(t.role.role, 'data-manager')))
    .orderBy(asc(t.role.staffId)),
);
