import { newId } from '@noticed/api/id';
import { applyPlan } from '@noticed/api/import/plan/apply';
import { knownRoster } from '@noticed/api/import/plan/known';
import { planFor } from '@noticed/api/import/plan/plan';
import { openSqlite } from '@noticed/api/store/engine/sqlite';
import { aListOf } from './list-of.ts';

/** A process of its own that imports into a file, and is killed while it does: `file school pupils` in its arguments. */
const [file = '', schoolId = '', pupils = '0'] = process.argv.slice(2);
const today = '2026-01-13';
const database = await openSqlite(file);
await database.transact({ schoolId, staffId: null }, async (scope) => {
  process.stdout.write('began\n');
  await applyPlan(scope, planFor(aListOf(Number(pupils)), await knownRoster(scope, today), today), today, newId);
  process.stdout.write('written\n');
  // Everything is written and nothing committed: whoever watches ends this process now, or says nothing and it commits.
  await new Promise((done) => setTimeout(done, 5_000));
});
