import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act, personAt } from '@noticed/api/demo/act';
import { keepTrends } from '@noticed/api/handlers/groups/weeks/keep';
import { foundSchool } from '@noticed/api/handlers/school';
import { newId } from '@noticed/api/id';
import { replaceYear } from '@noticed/api/store/calendar';
import { change, nobody, type Scope } from '@noticed/api/store/database';
import { openSqlite } from '@noticed/api/store/sqlite';
import { addRole } from '@noticed/api/store/staff';
import type { World } from '@noticed/api/world';
import type { Operation } from '@noticed/shared/contract/contract';
import { quantile, table } from './measure.ts';
import { type MadeSchool, makeSchool, today, usualSize } from './school.ts';

/**
 * Server CPU of every screen of groups and trends on the bench school, with so many years of history. Goals (quality.md
 * section 5, and the trends themselves): phase mix by year × SEN ≤ 0.2 ms from what is kept, every page p95 ≤ 200 ms.
 */
const years = Number(process.argv[2] ?? 5);
const now = `${today}T10:00:00.000Z`;

const insert = (
  name:
    | 'pupil'
    | 'register'
    | 'membership'
    | 'relation'
    | 'staff'
    | 'placement'
    | 'relationship'
    | 'dailyCount'
    | 'logged'
    | 'pupilNoticing'
    | 'champion',
) =>
  // One table of many by its name: the builder cannot follow which.
  change(({ q, t, rows }) => q.insert(t[name] as never).select(rows(t[name] as never, 'rows') as never));
const inserts = new Map<string, ReturnType<typeof insert>>();

async function put(
  scope: Scope,
  name: Parameters<typeof insert>[0],
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const statement = inserts.get(name) ?? insert(name);
  inserts.set(name, statement);
  for (let at = 0; at < rows.length; at += 5000)
    await scope.run(statement, { rows: JSON.stringify(rows.slice(at, at + 5000)) });
}

const sen = ['N', 'N', 'N', 'N', 'N', 'N', 'K', 'K', 'E', 'unknown'];

async function fill(scope: Scope, school: MadeSchool): Promise<void> {
  const { facts } = school;
  await put(
    scope,
    'staff',
    facts.adults.map(({ id, name }) => ({
      id,
      title: 'Mx',
      forename: 'Alex',
      surname: name,
      displayName: name,
      sortName: name,
      version: 1,
    })),
  );
  await put(
    scope,
    'pupil',
    facts.pupils.map((pupil, place) => ({
      ...{
        id: pupil.id,
        legalForename: pupil.name,
        legalSurname: pupil.name,
        sortName: pupil.id,
        searchName: pupil.name,
      },
      ...{
        year: pupil.year,
        house: ['Ash', 'Elm', 'Oak', 'Yew'][place % 4],
        sex: place % 2 ? 'female' : 'male',
        sen: sen[place % 10],
      },
      ...{
        pupilPremium: place % 4 ? 'no' : 'yes',
        fsm: 'no',
        everFsm6: place % 3 ? 'no' : 'yes',
        eal: place % 5 ? 'no' : 'yes',
        lookedAfter: 'no',
      },
      ...{ joinedOn: pupil.joinedOn, leftOn: null, objected: pupil.objected, version: 1 },
    })),
  );
  await put(
    scope,
    'register',
    facts.registers.map((one) => ({ ...one, sortName: one.name, version: 1 })),
  );
  await put(
    scope,
    'membership',
    facts.memberships.map((one, at) => ({ ...one, id: `m${at}` })),
  );
  await put(
    scope,
    'relation',
    facts.teaching.map((one, at) => ({
      id: `r${at}`,
      staffId: one.adultId,
      target: one.registerId,
      kind: 'teaches',
      from: one.from,
      to: null,
      imported: true,
    })),
  );
  await put(
    scope,
    'champion',
    facts.champions.map((one, at) => ({ ...one, id: `c${at}` })),
  );
  await put(
    scope,
    'placement',
    facts.placements.map((one) => ({ ...one, from: 'unsorted', version: 1 })),
  );
  const standing = new Map<string, Record<string, unknown>>();
  for (const one of facts.placements)
    standing.set(`${one.adultId} ${one.pupilId}`, {
      adultId: one.adultId,
      pupilId: one.pupilId,
      phase: one.to,
      phaseSince: one.happenedOn,
      version: 1,
    });
  await put(scope, 'relationship', [...standing.values()]);
  await fillMoments(scope, school);
}

async function fillMoments(scope: Scope, school: MadeSchool): Promise<void> {
  const seen = new Map<string, string>();
  const logged = new Map<string, string>();
  for (let year = years; year >= 1; year--) {
    const days = new Map<
      string,
      { adultId: string; pupilId: string; day: string; noticings: number; positive: number; corrective: number }
    >();
    for (const one of school.checkIns(year)) {
      logged.set(one.adultId, one.happenedOn);
      if (one.reach !== 'individual') continue;
      const [pupilId = ''] = one.pupilIds;
      const key = `${one.adultId} ${pupilId} ${one.happenedOn}`;
      const row = days.get(key) ?? {
        adultId: one.adultId,
        pupilId,
        day: one.happenedOn,
        noticings: 0,
        positive: 0,
        corrective: 0,
      };
      if (one.tone === 'corrective') row.corrective += 1;
      else row.noticings += 1;
      if (one.tone === 'positive') row.positive += 1;
      if (one.tone !== 'corrective') seen.set(pupilId, one.happenedOn);
      days.set(key, row);
    }
    await put(scope, 'dailyCount', [...days.values()]);
  }
  await put(
    scope,
    'logged',
    [...logged].map(([adultId, lastOn]) => ({ adultId, lastOn, registerId: '' })),
  );
  await put(
    scope,
    'pupilNoticing',
    [...seen].map(([pupilId, lastNoticedOn]) => ({ pupilId, lastNoticedOn })),
  );
}

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
const database = await openSqlite(join(folder, 'noticed.sqlite'));
// What the handlers of these screens read of a world; nothing here is served.
const world = {
  database,
  clock: () => new Date(now),
  id: () => newId(Date.parse(now)),
  auditKey: Buffer.alloc(32, 7),
  log: { warn: console.warn },
} as unknown as World;
const school = makeSchool(20_260_709, { ...usualSize, years });
const schoolId = await database.transact(nobody, async (scope) => {
  const id = await foundSchool(scope, world, {
    name: 'Bench',
    kind: 'secondary',
    ref: 'bench',
    today: school.facts.school.firstDay,
    now,
  });
  const mine = scope.as({ schoolId: id, staffId: null });
  const starts = Array.from({ length: years }, (_, index) => 2025 - index);
  await replaceYear(
    mine,
    {
      terms: starts.flatMap((year) => [
        { name: 'Autumn', from: `${year}-09-02`, to: `${year}-12-19` },
        { name: 'Spring', from: `${year + 1}-01-05`, to: `${year + 1}-03-27` },
        { name: 'Summer', from: `${year + 1}-04-13`, to: `${year + 1}-07-21` },
      ]),
      closedDays: [],
    },
    world.id,
  );
  await fill(mine, school);
  await mine.run(addRole, { id: newId(), staffId: 'adult-0', role: 'senior-leader', from: '2020-01-01', to: null });
  return id;
});

const actor = { schoolId, staffId: 'adult-0' };
const person = await database.read(actor, (scope) => personAt(scope, 'adult-0', now));
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

const rows: string[][] = [];
const firsts: number[] = [];
for (const [, name, query] of screens) firsts.push(await once(name, query, forgetful));
const began = cpu();
await keepTrends(world, schoolId);
const keeping = cpu() - began;
for (const [at, [title, name, query]] of screens.entries()) {
  const fresh: number[] = [];
  for (let run = 0; run < 20; run++) {
    await disturb();
    fresh.push(await once(name, query));
  }
  // Too short for the clock of one: the mean of many.
  let kept = 0;
  for (let run = 0; run < 2000; run++) kept += (await once(name, query)) / 2000;
  const sorted = (list: number[]) => list.sort((a, b) => a - b);
  const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);
  const first = ms(firsts[at] ?? Number.NaN);
  rows.push([title, first, ms(quantile(sorted(fresh), 0.5)), ms(quantile(fresh, 0.95)), kept.toFixed(3)]);
}
console.log(`Screens of groups and trends, ${years} years of history, in milliseconds of server CPU.\n`);
console.log(table(['screen', 'nothing kept', 'after a change', '…p95', 'unchanged, mean'], rows));
console.log(`\nKeeping every week of the school ahead, once: ${(keeping / 1000).toFixed(1)} s of server CPU.`);
await database.close();
rmSync(folder, { recursive: true, force: true });
