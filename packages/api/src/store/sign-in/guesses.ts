import { eq, lt, sql } from 'drizzle-orm';
import { change, statement } from '../database.ts';

/** Counts one more guess; a window that began before the floor begins anew. */
export const addGuess = statement(({ q, t, arg }) =>
  q
    .insert(t.guess)
    .values({ name: arg('name'), since: arg('now'), count: 1 })
    .onConflictDoUpdate({
      target: [t.guess.name],
      set: {
        count: sql`case when ${t.guess.since} < ${arg('floor')} then 1 else ${t.guess.count} + 1 end`,
        since: sql`case when ${t.guess.since} < ${arg('floor')} then ${arg('now')} else ${t.guess.since} end`,
      },
    })
    .returning({ count: t.guess.count }),
);

export const dropGuesses = change(({ q, t, arg }) => q.delete(t.guess).where(eq(t.guess.name, arg('name'))));

/** Windows that are over count nothing any more; without this, every address that somebody made up would leave a row. */
export const dropOldGuesses = change(({ q, t, arg }) => q.delete(t.guess).where(lt(t.guess.since, arg('floor'))));
