import { setTimeout as pause } from 'node:timers/promises';
import { remembered } from '@noticed/api/http/answers/remember';
import { appendEvent } from '@noticed/api/store/audit/audit';
import { schoolById } from '@noticed/api/store/people/schools';
import { describe, expect, it, vi } from 'vitest';
import { aSchool } from '../../../support/builders.ts';
import { engines, testWorld } from '../../../support/world.ts';

/** A school of which something is asked that is slow to work out, and a count of how often it was. */
async function slowQuestion(engine: (typeof engines)[number]) {
  const test = await testWorld(engine);
  const { database, world } = test;
  const about = await aSchool(test);
  const actor = about.actor('osei');
  const school = await database.read(actor, (scope) => scope.first(schoolById, { id: about.id }));
  if (!school) throw new Error('There is no school.');
  let begun = 0;
  const ask = (key = 'question', work: (nth: number) => Promise<number> = (nth) => pause(30, nth)) =>
    database.read(actor, (scope) =>
      remembered({ scope, world, school, today: '2026-01-12' }, key, () => {
        begun += 1;
        return work(begun);
      }),
    );
  const act = () =>
    database.transact(actor, (scope) =>
      appendEvent(scope, world, {
        ...{ action: 'test', at: test.now(), subjectKind: null, subjectId: null, detail: {} },
      }),
    );
  return { ask, act, begun: () => begun };
}

const eight = <T>(one: (at: number) => Promise<T>) => Promise.all(Array.from({ length: 8 }, (_, at) => one(at)));

describe.each(engines)('what many ask in one instant on %s', (engine) => {
  it('is worked out once for all of them, and each other question by itself', async () => {
    const { ask, begun } = await slowQuestion(engine);
    expect(await eight(() => ask())).toEqual(Array(8).fill(1));
    expect(new Set(await eight((at) => ask(`question ${at}`))).size).toBe(8);
    expect(begun()).toBe(9);
  });

  it('is worked out by the others when it goes wrong for the first', async () => {
    const { ask } = await slowQuestion(engine);
    const first = async (nth: number) => {
      await pause(30);
      if (nth === 1) throw new Error('of the first');
      return nth;
    };
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => ask('question', first)));
    expect(all.filter((one) => one.status === 'rejected')).toHaveLength(1);
  });

  it('is not shared with somebody who asks after an act, but worked out anew', async () => {
    const { ask, act, begun } = await slowQuestion(engine);
    const { promise: held, resolve: go } = Promise.withResolvers<void>();
    const early = ask('question', (nth) => held.then(() => nth));
    await vi.waitFor(() => expect(begun()).toBe(1));
    await act();
    expect(await ask()).toBe(2);
    go();
    expect(await early).toBe(1);
    // What was begun before the act is not kept.
    expect(await ask()).toBe(2);
  });
});
