import type { Practice } from '@noticed/shared/domain/practice';
import { practiceBank } from '@noticed/shared/domain/practice-bank';
import { and, asc, eq } from 'drizzle-orm';
import { change, type Scope, statement } from './database.ts';

const practices = statement(({ q, t, mine }) =>
  q.select().from(t.practice).where(mine(t.practice)).orderBy(asc(t.practice.position)),
);

const addPractice = change(({ q, t, arg }) =>
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

/** A school's practice bank in its own order. */
export async function readPractices(scope: Scope): Promise<Practice[]> {
  const rows = await scope.all(practices);
  // Each column was written from a Practice.
  return rows.map(({ schoolId: _school, position: _position, version: _version, ...practice }) => practice as Practice);
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
  for (const [position, practice] of practiceBank.entries()) await scope.run(addPractice, { ...practice, position });
}
