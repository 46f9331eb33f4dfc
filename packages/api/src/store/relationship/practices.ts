import type { Practice } from '@noticed/shared/domain/relationship/practice';
import { practiceBank } from '@noticed/shared/domain/relationship/practice-bank';
import { and, asc, eq, sql } from 'drizzle-orm';
import { change, type Scope, statement } from '../database.ts';

const practices = statement(({ q, t, mine }) =>
  q.select().from(t.practice).where(mine(t.practice)).orderBy(asc(t.practice.position), asc(t.practice.id)),
);

export const addPracticeRow = change(({ q, t, arg }) =>
  q.insert(t.practice).values({
    schoolId: arg('school'),
    id: arg('id'),
    name: arg('name'),
    phases: arg('phases'),
    tone: arg('tone'),
    reach: arg('reach'),
    channel: arg('channel'),
    minutes: arg('minutes'),
    how: arg('how'),
    hidden: arg('hidden'),
    position: arg('position'),
  }),
);

/** A school's practice bank in its own order, with the names that practices had before. */
export async function readPractices(scope: Scope): Promise<Practice[]> {
  const rows = await scope.all(practices);
  // Few banks were ever changed, and only a change leaves a former name.
  const former = rows.some((one) => one.version > 1) ? await scope.all(formerNames) : [];
  const names = Map.groupBy(former, (one) => one.practiceId);
  return rows.map(({ schoolId: _school, position: _position, version: _version, ...practice }) => {
    const formerly = names.get(practice.id);
    return { ...practice, ...(formerly ? { formerly } : {}) } as Practice; // each column was written from a Practice
  });
}

const practiceById = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.practice)
    .where(and(mine(t.practice), eq(t.practice.id, arg('id')))),
);

/** One practice of the school's bank: logging a moment needs no more than its own. */
export async function readPractice(scope: Scope, id: string): Promise<Practice | null> {
  const row = await scope.first(practiceById, { id });
  return row ? (row as Practice) : null; // each column was written from a Practice
}

/** A new school starts with the bank that Noticed ships. */
export async function shipPractices(scope: Scope): Promise<void> {
  for (const [position, practice] of practiceBank.entries()) await scope.run(addPracticeRow, { ...practice, position });
}

/** The rows of the bank themselves, with their versions. */
export async function bankRows(scope: Scope): Promise<(Practice & { version: number; position: number })[]> {
  // Each column was written from a Practice.
  return (await scope.all(practices)) as unknown as (Practice & { version: number; position: number })[];
}

/** Changes a practice that still has the version that was looked at: no row when it has not. */
export const changePracticeRow = statement(({ q, t, arg, mine }) =>
  q
    .update(t.practice)
    .set({
      name: arg('name'),
      phases: arg('phases'),
      tone: arg('tone'),
      reach: arg('reach'),
      channel: arg('channel'),
      minutes: arg('minutes') as unknown as number, // a placeholder, typed as the column it fills
      how: arg('how'),
      hidden: arg('hidden'),
      version: sql`${t.practice.version} + 1`,
    })
    .where(and(mine(t.practice), eq(t.practice.id, arg('id')), eq(t.practice.version, arg('version'))))
    .returning({ version: t.practice.version }),
);

export const keepPracticeName = change(({ q, t, arg }) =>
  q.insert(t.practiceName).values({
    schoolId: arg('school'),
    practiceId: arg('id'),
    version: arg('version') as unknown as number, // as above
    name: arg('name'),
    until: arg('until'),
  }),
);

const formerNames = statement(({ q, t, mine }) =>
  q
    .select({ practiceId: t.practiceName.practiceId, name: t.practiceName.name, until: t.practiceName.until })
    .from(t.practiceName)
    .where(mine(t.practiceName))
    .orderBy(asc(t.practiceName.until), asc(t.practiceName.practiceId), asc(t.practiceName.version)),
);

export interface FormerNames {
  /** Every former name of a practice, oldest first. */
  of(practiceId: string): string[];
  /** The name that a practice had at a moment, when it was not the one of today. */
  at(practiceId: string, moment: string): string | null;
}

/** The names that practices had before: history is read in the words of its own time. */
export async function readFormerNames(scope: Scope): Promise<FormerNames> {
  const names = Map.groupBy(await scope.all(formerNames), (one) => one.practiceId);
  return {
    of: (id) => (names.get(id) ?? []).map((one) => one.name),
    at: (id, moment) => names.get(id)?.find((one) => moment < one.until)?.name ?? null,
  };
}
