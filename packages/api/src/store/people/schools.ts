import type { SchoolKind } from '@noticed/shared/domain/facts';
import { and, asc, eq, sql } from 'drizzle-orm';
import { change, statement } from '../database.ts';

/** A school as every request needs it. */
export interface SchoolRow {
  id: string;
  name: string;
  kind: SchoolKind;
  nation: string;
  timeZone: string;
  firstDay: string;
  sourceRef: string | null;
  settings: Record<string, unknown>;
}

/** The columns of a school. Kind and settings are written by the contract's own values, so the narrower type holds. */
export const schoolById = statement<SchoolRow>(({ q, t, arg }) => {
  const rows = q
    .select()
    .from(t.school)
    .where(eq(t.school.id, arg('id')));
  return rows as unknown as { prepare(name: string): unknown; then(done: (rows: SchoolRow[]) => unknown): unknown };
});

export const schools = statement(({ q, t }) =>
  q
    .select({ id: t.school.id, name: t.school.name, sourceRef: t.school.sourceRef })
    .from(t.school)
    .orderBy(asc(t.school.createdAt), asc(t.school.id)),
);

export const schoolCount = statement(({ q, t }) =>
  q.select({ count: sql<number>`cast(count(*) as integer)` }).from(t.school),
);

export const addSchool = change(({ q, t, arg }) =>
  q.insert(t.school).values({
    id: arg('id'),
    name: arg('name'),
    kind: arg('kind'),
    nation: arg('nation'),
    timeZone: arg('timeZone'),
    firstDay: arg('firstDay'),
    sourceRef: arg('sourceRef'),
    settings: arg('settings'),
    createdAt: arg('createdAt'),
  }),
);

export const setSchoolRef = change(({ q, t, arg }) =>
  q
    .update(t.school)
    .set({ sourceRef: arg('sourceRef') })
    .where(eq(t.school.id, arg('school'))),
);

/** What a school changed of the settings; the rest keeps its default. */
export const setSettings = change(({ q, t, arg }) =>
  q
    .update(t.school)
    .set({ settings: arg('settings') })
    .where(eq(t.school.id, arg('school'))),
);

export const schoolVersion = statement(({ q, t, arg }) =>
  q
    .select({ version: t.school.version })
    .from(t.school)
    .where(eq(t.school.id, arg('school'))),
);

/** The same by a person, who says which version they changed: no row when it is not that one any more. */
export const changeSettings = statement(({ q, t, arg }) =>
  q
    .update(t.school)
    .set({ settings: arg('settings'), version: sql`${t.school.version} + 1` })
    .where(and(eq(t.school.id, arg('school')), eq(t.school.version, arg('version'))))
    .returning({ version: t.school.version }),
);
