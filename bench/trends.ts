import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act, personAt } from '@noticed/api/demo/act';
import { keepTrends } from '@noticed/api/handlers/groups/weeks/keep';
import { newId } from '@noticed/api/id';
import { nobody } from '@noticed/api/store/database';
import { openSqlite } from '@noticed/api/store/engine/sqlite';
import { schools } from '@noticed/api/store/people/schools';
import type { World } from '@noticed/api/world';
import type { Operation } from '@noticed/shared/contract/contract';
import { filledSchool, leader, now } from './made/filled.ts';
import { quantile, table } from './report/measure.ts';

/**
 * Server CPU of every screen of groups and trends on the bench school, with so many years of history. Goals (quality.md
 * section 5, and the trends themselves): phase mix by year × SEN ≤ 0.2 ms from what is kept, every page p95 ≤ 200 ms.
 */
const years = Number(process.argv[2] ?? 5);

const screens: [string, Operation, Record<string, string>][] = [
  ['overview', 'readOverview', {}],
  ['overview, five years', 'readOverview', { years: '5' }],
  ['overview of Year 9', 'readOverview', { year: '9' }],
  ['overview of a form', 'readOverview', { form: '7A' }],
  ['compare', 'compareGroups', {}],
  ['phases by form', 'readGroupFigures', { by: 'tutor-group' }],
  ['phase mix, year × SEN', 'readPhaseMix', { by: 'year', across: 'sen' }],
  ['movement', 'readMovement', { by: 'year' }],
  ['one group', 'readGroup', { by: 'sen', group: 'K' }],
];

const folder = mkdtempSync(join(tmpdir(), 'noticed-bench-'));
const file = join(folder, 'noticed.sqlite');
await filledSchool(file, years);
const database = await openSqlite(file);
// What the handlers of these screens read of a world; nothing here is served.
const world = {
  database,
  clock: () => new Date(now),
  id: () => newId(Date.parse(now)),
  auditKey: Buffer.alloc(32, 7),
  log: { warn: console.warn },
} as unknown as World;
const [made] = await database.read(nobody, (scope) => scope.all(schools));
const schoolId = made?.id ?? '';

const actor = { schoolId, staffId: leader };
const person = await database.read(actor, (scope) => personAt(scope, leader, now));
const cpu = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

async function once(name: Operation, query: Record<string, string>, of: World = world): Promise<number> {
  return database.read(actor, async (scope) => {
    const start = cpu();
    await act(of, scope, person, now, name, { query } as never); // each screen's own query
    return cpu() - start;
  });
}

/** Something happened in the school: nothing that was worked out before is good any more. */
const disturb = () =>
  database.transact(actor, (scope) =>
    act(world, scope, person, now, 'snoozeFlag', {
      body: { id: newId(), kind: 'quiet', pupilId: 'pupil-1', registerId: null, until: '2026-07-10', reason: 'bench' },
    } as never),
  );

/** The same world, in which nothing can be kept behind an answer. */
const forgetful = {
  ...world,
  database: { ...database, read: () => Promise.reject(new Error('nothing is kept')) },
  log: { warn: () => undefined },
} as unknown as World;

/** How often each screen is asked for after a change, and while nothing changes. */
const changes = 20;
const unchanged = 500;
/** Long enough for any screen on a quiet machine; on a busy one a screen is asked for less often, and all of them are. */
const patience = 40_000;

const rows: string[][] = [];
const firsts: number[] = [];
process.stderr.write('the school is filled\n');
for (const [, name, query] of screens) firsts.push(await once(name, query, forgetful));
process.stderr.write(`nothing kept: ${firsts.map(Math.round).join(', ')}\n`);
const began = cpu();
await keepTrends(world, schoolId);
const keeping = cpu() - began;
process.stderr.write(`kept in ${Math.round(keeping)} ms\n`);
for (const [at, [title, name, query]] of screens.entries()) {
  const fresh: number[] = [];
  const since = performance.now();
  for (let run = 0; run < changes && (run < 5 || performance.now() - since < patience); run++) {
    await disturb();
    fresh.push(await once(name, query));
  }
  // Too short for the clock of one: the mean of many.
  let kept = 0;
  for (let run = 0; run < unchanged; run++) kept += (await once(name, query)) / unchanged;
  const sorted = (list: number[]) => list.sort((a, b) => a - b);
  const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);
  const first = ms(firsts[at] ?? Number.NaN);
  process.stderr.write(`${title}\n`);
  rows.push([title, first, ms(quantile(sorted(fresh), 0.5)), ms(quantile(fresh, 0.95)), kept.toFixed(3)]);
}
console.log(`Screens of groups and trends, ${years} years of history, in milliseconds of server CPU.\n`);
console.log(table(['screen', 'nothing kept', 'after a change', '…p95', 'unchanged, mean'], rows));
console.log(`\nKeeping every week of the school ahead, once: ${(keeping / 1000).toFixed(1)} s of server CPU.`);
await database.close();
rmSync(folder, { recursive: true, force: true });
