import { foundSchool } from '@noticed/api/handlers/people/school';
import { applyPlan } from '@noticed/api/import/plan/apply';
import { rosterHash } from '@noticed/api/import/plan/hash';
import { knownRoster } from '@noticed/api/import/plan/known';
import { planFor } from '@noticed/api/import/plan/plan';
import { stepsOf } from '@noticed/api/import/plan/steps';
import { undoSteps } from '@noticed/api/import/plan/undo';
import type { RosterSchool } from '@noticed/api/import/roster';
import { nobody, type Scope } from '@noticed/api/store/database';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRoster, shuffled } from '../../../support/any-roster.ts';
import type { TestWorld } from '../../../support/product.ts';
import { engines, testWorld } from '../../../support/world.ts';

const today = '2026-01-13';
const answers = (plan: ReturnType<typeof planFor>) =>
  Object.fromEntries(plan.questions.map((one) => [one.id, one.suggested]));

/** An import as a person makes it: doubtful pupils answered as suggested. */
async function bringIn(scope: Scope, world: TestWorld['world'], roster: RosterSchool, on = today) {
  const known = await knownRoster(scope, on);
  const plan = planFor(roster, known, on, answers(planFor(roster, known, on)));
  return applyPlan(scope, plan, on, world.id);
}

/** An empty school, and an import or two that are let go of afterwards. */
async function within<T>({ database, world }: TestWorld, work: (scope: Scope) => Promise<T>): Promise<T> {
  class Done extends Error {}
  let result: T | undefined;
  const run = database.transact(nobody, async (scope) => {
    const at = { today: '2025-09-01', now: '2025-09-01T08:00:00.000Z' };
    const id = await foundSchool(scope, world, { name: 'Any School', kind: 'secondary', ref: null, ...at });
    result = await work(scope.as({ schoolId: id, staffId: null }));
    throw new Done();
  });
  await run.catch((error: unknown) => {
    if (!(error instanceof Done)) throw error;
  });
  return result as T; // set before Done is thrown
}

describe.each(engines)('an import on %s', (engine) => {
  const runs = { numRuns: engine === 'sqlite' ? 60 : 20, seed: 20_260_113 };

  it('changes nothing when the same roster comes again', async () => {
    const test = await testWorld(engine);
    await fc.assert(
      fc.asyncProperty(anyRoster, anyRoster, (first, second) =>
        within(test, async (scope) => {
          await bringIn(scope, test.world, first);
          await bringIn(scope, test.world, second);
          const hash = await rosterHash(scope);
          const again = planFor(second, await knownRoster(scope, today), today);
          expect(stepsOf({ ...again, questions: [] }, today, test.world.id)).toEqual([]);
          await bringIn(scope, test.world, second);
          expect(await rosterHash(scope)).toBe(hash);
        }),
      ),
      runs,
    );
  });

  it('is gone without a trace when it is taken back', async () => {
    const test = await testWorld(engine);
    await fc.assert(
      fc.asyncProperty(anyRoster, anyRoster, (first, second) =>
        within(test, async (scope) => {
          await bringIn(scope, test.world, first, '2026-01-12');
          const hash = await rosterHash(scope);
          const steps = await bringIn(scope, test.world, second);
          if (steps.length > 0) expect(await rosterHash(scope)).not.toBe(hash);
          await undoSteps(scope, steps);
          expect(await rosterHash(scope)).toBe(hash);
        }),
      ),
      runs,
    );
  });

  it('is the same whatever the order of the rows', async () => {
    const test = await testWorld(engine);
    await fc.assert(
      fc.asyncProperty(
        anyRoster,
        anyRoster,
        fc.array(fc.nat(12), { minLength: 3, maxLength: 5 }),
        (first, second, by) =>
          within(test, async (scope) => {
            await bringIn(scope, test.world, first);
            const known = await knownRoster(scope, today);
            const one = planFor(second, known, today);
            const other = planFor(shuffled(second, by), known, today);
            const said = (plan: typeof one) =>
              stepsOf(plan, today, () => 'new')
                .map((step) => JSON.stringify(step))
                .sort();
            expect(said(other)).toEqual(said(one));
          }),
      ),
      runs,
    );
  });
});
