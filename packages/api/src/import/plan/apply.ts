import { setImmediate as breathe } from 'node:timers/promises';
import type { Scope } from '../../store/database.ts';
import { markWeek } from '../../store/groups/snapshots.ts';
import { rebuildLogged } from '../../store/kept/logged.ts';
import { adultsOfRegisters, adultsWhoLogged } from '../../store/roster/roster-references.ts';
import {
  dropRosterRows,
  type MembershipRow,
  type RelationRow,
  type RosterTable,
  releaseRefs,
  saveRosterRows,
} from '../../store/roster/roster-rows.ts';
import type { Plan } from './plan.ts';
import { type Step, stepping } from './steps.ts';
import { gently } from './work.ts';

/** Writes a plan, in the caller's one transaction, and answers what it wrote. Leavers and ended registers keep their rows and their history. */
export async function applyPlan(scope: Scope, plan: Plan, today: string, id: () => string): Promise<Step[]> {
  const steps = await gently(stepping(plan, today, id));
  await writeSteps(scope, steps, 'after');
  return steps;
}

/** Rows that others point at come first; they go last. */
const order: readonly RosterTable[] = ['pupil', 'staff', 'register', 'term', 'membership', 'relation', 'role'];
const withRef = new Set<RosterTable>(['pupil', 'staff', 'register']);
/** Enough for one statement to be cheap a row, few enough for the server to go on answering in between. */
const batch = 500;

/** Brings every row of the steps to one of its two states, a few hundred at a time. */
export async function writeSteps(scope: Scope, steps: readonly Step[], state: 'before' | 'after'): Promise<void> {
  const of = (table: RosterTable) => steps.filter((one) => one.table === table);
  for (const table of order.toReversed()) {
    const gone = of(table).filter((one) => one[state] === null && one[state === 'after' ? 'before' : 'after'] !== null);
    for (const some of batches(gone)) await scope.run(dropRosterRows[table], { listIds: some.map((one) => one.id) });
  }
  for (const table of order) {
    const kept = of(table).filter((one) => one[state] !== null);
    if (withRef.has(table)) await release(scope, table, kept);
    for (const some of batches(kept)) {
      await scope.run(saveRosterRows[table], { rows: JSON.stringify(some.map((one) => withVersion(one[state]))) });
      await breathe();
    }
  }
  await keepLoggedDays(scope, steps);
  const first = firstTouched(steps);
  if (first) await markWeek(scope, first);
}

/** The first day on which anybody's place on a register, or relation to one, is another than before. */
function firstTouched(steps: readonly Step[]): string | null {
  let first: string | null = null;
  for (const { before, after } of steps) {
    const [one, other] = [spanOf(before), spanOf(after)];
    const days =
      one && other ? [...differing(one.from, other.from), ...differing(one.to, other.to)] : [(one ?? other)?.from];
    for (const day of days) if (day && (first === null || day < first)) first = day;
  }
  return first;
}

const spanOf = (row: Step['after']) =>
  row && ('registerId' in row || 'target' in row) ? (row as MembershipRow | RelationRow) : null; // both have a spell
const differing = (one: string | null, other: string | null) => (one === other ? [] : [one, other]);

/** A new row starts at version 1; what is there already counts up its own. */
const withVersion = (row: Step['after']) => ({ ...row, version: 1 });

/** A few hundred of a list at a time. */
export function* batches<One>(all: readonly One[]): Generator<One[]> {
  for (let at = 0; at < all.length; at += batch) yield all.slice(at, at + batch);
}

async function release(scope: Scope, table: RosterTable, steps: readonly Step[]): Promise<void> {
  const refOf = (row: Step['after']) => (row && 'sourceRef' in row ? row.sourceRef : null);
  const moved = steps.filter((one) => one.before && one.after && refOf(one.before) !== refOf(one.after));
  for (const some of batches(moved)) await scope.run(releaseRefs[table], { listIds: some.map((one) => one.id) });
}

/** Who was on what on which day decides what counts as logged for a register: worked out again for the adults it touches. */
async function keepLoggedDays(scope: Scope, steps: readonly Step[]): Promise<void> {
  const rows = steps.flatMap((one) => [one.before, one.after].filter((row) => row !== null));
  const adults = new Set(rows.flatMap((row) => ('target' in row ? [(row as RelationRow).staffId] : []))); // only a relation has one
  const registers = new Set(rows.flatMap((row) => ('registerId' in row ? [(row as MembershipRow).registerId] : []))); // only a membership has one
  for (const one of await scope.all(adultsOfRegisters, { listIds: [...registers] })) adults.add(one.staffId);
  for (const { adultId } of await scope.all(adultsWhoLogged, { listIds: [...adults] })) {
    await rebuildLogged(scope, adultId);
    await breathe();
  }
}
