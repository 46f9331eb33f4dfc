import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from '@noticed/api/app';
import { move } from '@noticed/api/command/move';
import { files, readConfig } from '@noticed/api/config';
import { keepTrends } from '@noticed/api/handlers/groups/weeks/keep';
import { newId } from '@noticed/api/id';
import { moveStore } from '@noticed/api/move/move';
import { openStore } from '@noticed/api/open-store';
import { checksumOfSqlite } from '@noticed/api/store/checksum';
import { tables } from '@noticed/api/store/copy/side';
import { openPostgres } from '@noticed/api/store/engine/postgres';
import { addRole, allStaff } from '@noticed/api/store/people/staff';
import { chainsOf, witness } from '@noticed/api/witness';
import { logger, worldOf } from '@noticed/api/world-of';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { aRegister, aSchool } from '../../support/builders.ts';
import { Client } from '../../support/client.ts';
import { aDataFolder, type DataFolder } from '../../support/durability/folder.ts';
import { lookInto } from '../../support/durability/look.ts';
import { fillFor } from '../../support/filled.ts';
import { openProduct, type TestWorld } from '../../support/product.ts';
import { onServer, spareDatabase } from '../../support/spare-database.ts';

let place: DataFolder;

/** What Mx Osei did at Fernhill, with words that an engine could spell in another way. */
async function aFewDays(osei: Client): Promise<void> {
  const { registers } = await osei.call('listRegisters');
  const registerId = registers[0]?.id ?? '';
  const [first = '', second = '', third = ''] = place.pupilIds;
  const changes = [
    { pupilId: first, to: 'restore' as const, version: 0, reason: 'Words “on the stairs”, 50% mine' },
    { pupilId: second, to: 'maintain' as const, version: 0 },
  ];
  await osei.call('reviewRegister', { params: { registerId }, body: { id: newId(), changes, rest: 'unchanged' } });
  for (const pupilId of [second, third])
    await osei.call('logCheckIn', {
      body: { id: newId(), pupilIds: [pupilId], practiceId: 'effort', note: 'Ça va — \\n "well" 👋🏽 O’Brien\n\t{1}' },
    });
}

/** Another school of the same store, with a word in every column that is about a pupil. */
async function otterwood(test: TestWorld): Promise<void> {
  const { id, registers, staff } = await aSchool(test, {
    name: 'Otterwood School',
    staff: { lark: ['8a'] },
    registers: [aRegister('8a')],
  });
  const hung = { personId: newId(), sessionId: newId(), checkInId: newId(), placementId: newId() };
  const where = { registerId: registers['8a'] ?? '', staffId: staff.lark ?? '' };
  await test.database.transact({ schoolId: id, staffId: null }, (scope) =>
    fillFor(scope, 'zmoved', { ...hung, ...where }),
  );
}

beforeAll(async () => {
  place = await aDataFolder(6);
  const at = new Date().toISOString();
  const test = await openProduct({ engine: 'sqlite', at, postgres: '', pages: null, folder: place.folder });
  await aFewDays(new Client(test.address, place.tokens[0] ?? ''));
  await otterwood(test);
  await test.database.transact({ schoolId: place.schoolId, staffId: null }, async (scope) => {
    const [byrne] = (await scope.all(allStaff)).filter((one) => one.surname === 'Byrne');
    const leads = { staffId: byrne?.id, role: 'senior-leader', from: '2025-09-02', to: null };
    await scope.run(addRole, { ...leads, id: newId() });
  });
  await witness(test.world, files(place.folder).auditHeads);
  await test.close();
});

afterAll(() => place.remove());

const configOf = (databaseUrl = '') => readConfig({ NOTICED_DATA: place.folder, DATABASE_URL: databaseUrl });
const database = () => files(place.folder).database;
const order = (to: string, more: Record<string, boolean> = {}) => ({ values: { to, ...more }, words: [], files: [] });
const moving = async (to: string, from = '', more: Record<string, boolean> = {}) =>
  move.alone?.(configOf(from), order(to, more));
const sumOf = () => lookInto(place.folder, (raw) => checksumOfSqlite(raw).text());

async function spare() {
  const made = await spareDatabase(inject('postgres'));
  onTestFinished(async () => {
    rmSync(files(place.folder).moved, { force: true });
    await made.drop();
  });
  return made.url;
}

async function rowsIn(url: string): Promise<number> {
  let all = 0;
  for (const { name } of tables) all += (await onServer(url, `select 1 from "${name}"`)).length;
  return all;
}

/** What Mx Osei and a senior leader read, and what the audit trails say, once the product stands on a store of the folder. */
async function answersOf(databaseUrl = ''): Promise<string[]> {
  const config = configOf(databaseUrl);
  const database = await openStore(config);
  const world = worldOf(config, database, logger('silent'));
  const server = createApp({ world, demo: null, pages: null }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  const address = `http://127.0.0.1:${port}`;
  const [osei, byrne] = place.tokens.slice(0, 2).map((token) => new Client(address, token));
  if (!osei || !byrne) throw new Error('Eight people are signed in.');
  // Else they are kept behind the answers.
  await keepTrends(world, place.schoolId);
  const { registers } = await osei.call('listRegisters');
  const answers = await Promise.all([
    ...registers.map(({ id }) => osei.call('readRegister', { params: { registerId: id } })),
    ...place.pupilIds.map((pupilId) => osei.call('readPupil', { params: { pupilId } })),
    ...[osei.call('readToday'), osei.call('listSessions'), osei.call('readMe')],
    ...[byrne.call('readOverview'), byrne.call('readToday')],
  ]);
  const chains = await chainsOf(world);
  server.close();
  server.closeAllConnections();
  await database.close();
  return [registers, ...answers, chains.map((one) => one.text)].map((one) => JSON.stringify(one));
}

describe('a store of two schools that moves to PostgreSQL', () => {
  it('arrives row for row, with whole audit trails, gives the same answers there, and can come back', async () => {
    const url = await spare();
    const before = await answersOf();
    const sum = sumOf();
    const said = await moving(url);
    expect(said).toContain(`read again on the other side, is equal: ${sum}`);
    expect(said).toMatch(/Fernhill School: \d+ events, the chain is whole\.\nOtterwood School: \d+ events, the chain/);
    expect(said).toMatch(/stay in .*audit\.heads, audit\.key/);
    expect(said).not.toContain('postgres@');
    expect(sumOf()).toBe(sum);
    expect(await answersOf(url)).toEqual(before);
    await expect(openStore(configOf())).rejects.toThrow(/were moved to postgres:\/\/.*Set DATABASE_URL/);

    await expect(moving('sqlite', url)).rejects.toThrow(/is there already\. Move it to another folder/);
    const aside = join(place.parent, 'aside.sqlite');
    renameSync(database(), aside);
    expect(await moving('sqlite', url)).toMatch(/is equal: [0-9a-f]{32}/);
    expect(await answersOf()).toEqual(before);
    for (const rest of ['', '-wal', '-shm']) rmSync(`${database()}${rest}`, { force: true });
    renameSync(aside, database());
  });

  it('can be tried without anything being kept', async () => {
    const url = await spare();
    expect(await moving(url, '', { trial: true })).toMatch(/Could move .*\n.* rows in .*\n.*equal.*\nThis was a trial/);
    expect(await rowsIn(url)).toBe(0);
    expect(existsSync(files(place.folder).moved)).toBe(false);
  });
});

describe('a move that cannot be made', () => {
  it('is refused while Noticed runs, and without a word of where to', async () => {
    await expect(async () => move.run({} as never, order('sqlite'), {} as never)).rejects.toThrow(/Stop it first/); // neither is looked at
    await expect(moving('')).rejects.toThrow(/Say where to/);
    await expect(moving('sqlite')).rejects.toThrow(/in a file already/);
    await expect(moving('postgres://a/b', 'postgres://c/d')).rejects.toThrow(/in PostgreSQL already/);
  });

  it('is refused by a database with anything in it, of another program, or of a newer version', async () => {
    const url = await spare();
    await (await openPostgres(url)).close();
    await onServer(url, "insert into lease (name, holder, until_at) values ('a', 'b', 'c')");
    await expect(moving(url)).rejects.toThrow(/not empty: its table lease has rows/);
    await onServer(url, "insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)");
    await expect(moving(url)).rejects.toThrow(/written by a newer version/);
    const other = await spare();
    await onServer(other, 'create table invoices (id integer)');
    await expect(moving(other)).rejects.toThrow(/tables of another program \(invoices\)/);
  });

  it('is refused when a Noticed works on that database, when nothing listens there, and when there is none of that name', async () => {
    const url = await spare();
    const running = await openPostgres(url);
    await running.facts();
    await expect(moving(url)).rejects.toThrow(/A Noticed is running on postgres:/);
    await running.close();
    await expect(moving('postgres://127.0.0.1:9/noticed')).rejects.toThrow(/cannot be reached: nothing listens there/);
    await expect(moving(url.replace(/[^/]*$/, 'nowhere'))).rejects.toThrow(/no such database\. Make it with: CREATE/);
  });

  it('is refused for a file of an older version, until Noticed brought it up to date', async () => {
    const url = await spare();
    const set = (to: string) =>
      lookInto(place.folder, (raw) => raw.exec(`update __drizzle_migrations set created_at = created_at ${to}`));
    set('- 1');
    await expect(moving(url)).rejects.toThrow(/older version of Noticed\. Start Noticed once/);
    set('+ 1');
  });
});

describe('a move that breaks in the middle', () => {
  const untouched = async (url: string, work: () => Promise<unknown>, says: RegExp) => {
    const before = readFileSync(database());
    await expect(work()).rejects.toThrow(says);
    expect(readFileSync(database()).equals(before)).toBe(true);
    expect(await rowsIn(url)).toBe(0);
    expect(existsSync(files(place.folder).moved)).toBe(false);
  };

  it('leaves the other side empty and this one untouched when the connection is lost', async () => {
    const url = await spare();
    const lose = onServer.bind(
      null,
      inject('postgres'),
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${new URL(url).pathname.slice(1)}'`,
    );
    let lost: Promise<unknown> | null = null;
    const told = (rows: number) => {
      if (rows > 300) lost ??= lose();
    };
    await untouched(
      url,
      () => moveStore(configOf(), url, { trial: false, told }),
      /Nothing was moved: .* is as it was, and the other side as empty as before/,
    );
    await lost;
  });

  it('does so too when PostgreSQL refuses a row', async () => {
    const url = await spare();
    lookInto(place.folder, (raw) => {
      raw.pragma('wal_checkpoint(TRUNCATE)');
      raw.exec("insert into lease values ('with' || char(0), 'b', 'c')");
    });
    await untouched(url, () => moving(url) as Promise<string>, /a character that PostgreSQL cannot keep/); // every move answers in text
    lookInto(place.folder, (raw) => raw.exec("delete from lease where holder = 'b'"));
  });

  it('leaves no file on the way back', async () => {
    const url = await spare();
    await moving(url);
    const aside = join(place.parent, 'aside.sqlite');
    renameSync(database(), aside);
    await onServer(url, 'alter table lease drop constraint lease_pkey');
    await onServer(url, "insert into lease values ('a', 'b', 'c'), ('a', 'b', 'c')");
    await expect(moving('sqlite', url)).rejects.toThrow(/Nothing was moved/);
    for (const suffix of ['', '.moving', '-wal']) expect(existsSync(`${database()}${suffix}`)).toBe(false);
    renameSync(aside, database());
  });
});
