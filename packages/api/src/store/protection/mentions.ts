import type { PersonName } from '@noticed/shared/domain/people/name';
import { forenames, fullNames, maskNames, singleNames } from '@noticed/shared/domain/privacy/mask';
import { and, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { sessionPupils } from '../audit/events.ts';
import type { Link, TableEntry, TableName } from '../data-map/entry.ts';
import { dataMap } from '../data-map.ts';
import { type Build, type Scope, statement } from '../database.ts';
import { pupilsNear } from './near.ts';
import { pupilsIn } from './owned.ts';
import { ofSchool, type Row, tableOf } from './records.ts';

/** A text about other pupils in which somebody is named. */
export interface Mention {
  table: TableName;
  /** Whose records it is in: every pupil but the one who is named. */
  pupilIds: string[];
}

/** A name as it is looked for in the store; what is found is looked at again, whole words only. */
const looked = ['first', 'second', 'third', 'fourth'] as const;

/** The roster says what a pupil is called; this is about what somebody wrote. */
const written = dataMap.flatMap((entry) => {
  const columns = Object.entries(entry.columns).flatMap(([name, { form }]) =>
    form === 'text' || form === 'structure' ? [name] : [],
  );
  return entry.table !== 'pupil' && entry.tier !== 'roster' && entry.pupil && columns.length > 0
    ? [{ entry, columns, links: entry.pupil.links, holding: holding(entry, columns) }]
    : [];
});

function holding(entry: TableEntry, columns: readonly string[]) {
  return statement<Row>((build) =>
    build.q
      .select()
      .from(tableOf(build.t, entry.table))
      .where(and(ofSchool(build, entry), or(...columns.map((name) => hasName(build, entry, name))))),
  );
}

function hasName(build: Build, { table }: TableEntry, name: string): SQL | undefined {
  const column = tableOf(build.t, table)[name] as PgColumn; // a column of the table, as the map's test checks
  return or(...looked.map((one) => sql`lower(cast(${column} as text)) like lower(${build.arg(one)})`));
}

const placements = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ id: t.placement.id, pupilId: t.placement.pupilId })
    .from(t.placement)
    .where(and(mine(t.placement), oneOf(t.placement.id, 'listIds'))),
);

/** Whose records rows are in, by each of their links. */
async function pupilsOf(scope: Scope, links: readonly Link[], rows: readonly Row[]): Promise<Set<string>[]> {
  const found = rows.map(() => new Set<string>());
  for (const { column, of } of links) {
    const ids = rows.map((row) => row[column]).filter((one): one is string => typeof one === 'string');
    const behind = await pupilsBehind(scope, of, [...new Set(ids)]);
    for (const [at, row] of rows.entries()) for (const id of behind(String(row[column]))) found[at]?.add(id);
  }
  return found;
}

async function pupilsBehind(scope: Scope, of: Link['of'], listIds: string[]): Promise<(id: string) => string[]> {
  const known = new Set(listIds);
  if (of === 'person') return (id) => (known.has(id) ? [id] : []);
  const pairs =
    of === 'session'
      ? (await scope.all(sessionPupils, { listIds })).flatMap(({ id, pupilId, otherPupilId }) =>
          [pupilId, otherPupilId].flatMap((one) => (one ? [{ id, pupilId: one }] : [])),
        )
      : of === 'placement'
        ? await scope.all(placements, { listIds })
        : (await scope.all(pupilsIn, { listCheckIn: listIds })).map((one) => ({ ...one, id: one.checkInId }));
  const byId = Map.groupBy(pairs, (one) => one.id);
  return (id) => (byId.get(id) ?? []).map((one) => one.pupilId);
}

const textIn = (row: Row, columns: readonly string[]) =>
  columns.map((name) => (typeof row[name] === 'string' ? row[name] : JSON.stringify(row[name] ?? ''))).join('\n');

/**
 * Where a pupil is named in what was written of others: by their full name anywhere, by forename alone where they share a register.
 * These texts stay when the pupil is erased; a person has to judge them. What is written is read here, and only counted.
 */
export async function mentionsOf(scope: Scope, pupil: PersonName & { id: string }): Promise<Mention[]> {
  const near = await pupilsNear(scope, 'pupil', pupil.id);
  const finds = (names: readonly string[]) => {
    const find = maskNames([{ id: pupil.id, names }], '');
    return (text: string) => find(text).found.length > 0;
  };
  const inFull = finds(fullNames(pupil));
  const byForename = finds(forenames(pupil));
  const parts = singleNames(pupil);
  const values = Object.fromEntries(looked.map((one, at) => [one, `%${parts[at] ?? parts[0] ?? ''}%`]));
  const mentions: Mention[] = [];
  for (const { entry, columns, links, holding: statementOf } of written) {
    const rows = await scope.all(statementOf, values);
    const owners = await pupilsOf(scope, links, rows);
    for (const [at, row] of rows.entries()) {
      const pupilIds = [...(owners[at] ?? [])].filter((one) => one !== pupil.id);
      const text = textIn(row, columns);
      const named = inFull(text) || (pupilIds.some((one) => near.has(one)) && byForename(text));
      if (pupilIds.length > 0 && named) mentions.push({ table: entry.table, pupilIds });
    }
  }
  return mentions;
}
