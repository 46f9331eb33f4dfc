import { setImmediate as breathe } from 'node:timers/promises';
import { problem } from '@noticed/shared/contract/problem';
import { counted } from '@noticed/shared/domain/flags/sentence';
import type { Scope } from '../../store/database.ts';
import { referencesTo } from '../../store/roster/roster-references.ts';
import { type RosterTable, rosterRowsById, rosterTables } from '../../store/roster/roster-rows.ts';
import { batches, writeSteps } from './apply.ts';
import type { Step } from './steps.ts';

/**
 * Takes an import back, row by row, to what was there before.
 * @throws a conflict when one of its rows was changed since, or when somebody has worked with what it added
 */
export async function undoSteps(scope: Scope, steps: readonly Step[]): Promise<void> {
  const changed = await changedSince(scope, steps);
  if (changed > 0)
    throw problem(
      'conflict',
      `${counted(changed, 'row')} of this import ${changed === 1 ? 'has' : 'have'} changed since, so taking it back would lose newer work. Nothing was changed. Import a newer export instead.`,
    );
  const worked = await workedWith(scope, steps);
  if (worked.length > 0)
    throw problem(
      'conflict',
      `Somebody has worked with what this import added (${worked.join(', ')}), so it stays. Nothing was changed. Import a newer export instead.`,
    );
  await writeSteps(scope, steps, 'before');
}

async function changedSince(scope: Scope, steps: readonly Step[]): Promise<number> {
  let changed = 0;
  for (const table of rosterTables) {
    const touched = steps.filter((one) => one.table === table);
    for (const some of batches(touched)) {
      const rows = await scope.all(rosterRowsById[table], { listIds: some.map((one) => one.id) });
      const now = new Map(rows.map((row) => [row.id, row]));
      changed += some.filter((one) => !isSame(now.get(one.id) ?? null, one.after)).length;
      await breathe();
    }
  }
  return changed;
}

function isSame(one: Step['after'], other: Step['after']): boolean {
  if (one === null || other === null) return one === other;
  const values = other as unknown as Record<string, unknown>; // rows of the same table: columns by name
  return Object.entries(one).every(([name, value]) => values[name] === value);
}

/** What people have done with rows that the import added and that would go again. */
async function workedWith(scope: Scope, steps: readonly Step[]): Promise<string[]> {
  const idsOf = (table: RosterTable) =>
    steps.filter((one) => one.table === table && one.before === null).map((one) => one.id);
  const found: string[] = [];
  for (const { table, word, count } of referencesTo) {
    const listIds = idsOf(table);
    const own = word === 'place' ? idsOf('membership') : [...idsOf('relation'), ...idsOf('role')];
    if (listIds.length === 0) continue;
    const row = await scope.first(count, { listIds, listOwn: own });
    if ((row?.count ?? 0) > 0) found.push(counted(row?.count ?? 0, word));
  }
  return found;
}
