import { keepUp } from '@noticed/api/daily';
import type { Database } from '@noticed/api/store/database';
import type { World } from '@noticed/api/world';
import { expect, it } from 'vitest';
import { aSchool } from '../support/builders.ts';
import { testWorld } from '../support/world.ts';

/** A process that notes for which schools it changes anything. */
function watched(world: World): { world: World; touched: Set<string> } {
  const touched = new Set<string>();
  const database: Database = {
    ...world.database,
    transact(actor, work) {
      touched.add(actor.schoolId);
      return world.database.transact(actor, work);
    },
  };
  return { world: { ...world, database }, touched };
}

/** The day's work of one process, once. */
const aDay = (world: World) => keepUp(world)();

it('what a new day asks for is done by one of two processes, and by the other once that one is gone', async () => {
  const test = await testWorld('postgres');
  const school = await aSchool(test);
  const first = watched(test.world);
  const second = watched((await test.beside()).world);
  await Promise.all([aDay(first.world), aDay(second.world)]);
  const busy = [first, second].filter((one) => one.touched.has(school.id));
  expect(busy).toHaveLength(1);
  const idle = busy[0] === first ? second : first;
  expect([...idle.touched]).toEqual(['']);
  // The one that worked is killed. The other asks each hour; the lease has run out by then.
  test.setNow('2026-01-12T09:40:00.000Z');
  await aDay(idle.world);
  expect(idle.touched).toContain(school.id);
});
