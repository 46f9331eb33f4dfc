import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepTrends } from '@noticed/api/handlers/groups/weeks/keep';
import { newId } from '@noticed/api/id';
import { type Database, nobody } from '@noticed/api/store/database';
import { openPostgres } from '@noticed/api/store/engine/postgres';
import { schools } from '@noticed/api/store/people/schools';
import { addRole } from '@noticed/api/store/people/staff';
import type { World } from '@noticed/api/world';
import { letIn, now, settle } from '@noticed/bench/made/filled';
import { type MadeSchool, makeSchool, usualSize } from '@noticed/bench/made/school';
import pg from 'pg';
import pino from 'pino';
import { type Cluster, makeCluster, quick, startCluster } from '../postgres.ts';
import { copySchool, renamed } from './copy-school.ts';
import { stopLeftOver } from './left-over.ts';

/** The largest school of the trust, as the bench has it, and one of the others: 30 schools, 40,650 pupils, 2 million check-ins. */
export const largest = makeSchool(20_260_709, usualSize);
export const usual = makeSchool(20_260_710, { ...usualSize, forms: 45, adults: 135, checkInsAYear: 56_000 });
export const schoolsInTrust = 30;
/** Reads the trail, the staff and the status of each school. */
export const manager = 'adult-2';
export const refOf = (place: number) => (place === 0 ? 'bench' : `bench-s${place}`);

const here = fileURLToPath(new URL('.', import.meta.url));
const migrations = join(here, '../../../packages/api/src/store/migrations/postgres');

/** What the rows depend on: another version of any is another trust. */
function versionOf(): string {
  const hash = createHash('sha256').update(JSON.stringify([schoolsInTrust, usual.facts.pupils.length]));
  for (const one of readdirSync(migrations).filter((name) => name.endsWith('.sql')))
    hash.update(readFileSync(join(migrations, one)));
  for (const one of ['trust.ts', 'copy-school.ts']) hash.update(readFileSync(join(here, one)));
  return hash.digest('hex').slice(0, 12);
}

/** The folder of the trust's database. It is made once for a version; older versions are removed. */
function folderOf(): string {
  const name = `noticed-trust-${versionOf()}`;
  for (const one of readdirSync(tmpdir()))
    if (one.startsWith('noticed-trust-') && one !== name) rmSync(join(tmpdir(), one), { recursive: true, force: true });
  return join(tmpdir(), name);
}

/** As docs/operations.md says for a trust; what is written is as safe as a school needs it. */
const settings = { shared_buffers: '512MB', effective_cache_size: '2GB', max_wal_size: '2GB' };

/** Whether the trust is there already, as another part or an earlier run made it. */
export const isMade = () => existsSync(join(folderOf(), 'made'));

/** A server with the trust on it, made where it is not there yet; going on where making it was stopped. */
export async function trustCluster(): Promise<Cluster> {
  const folder = folderOf();
  if (!existsSync(join(folder, 'cluster', 'PG_VERSION'))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o755 });
    makeCluster(folder);
  }
  await stopLeftOver(join(folder, 'cluster'));
  if (!isMade()) {
    const making = await startCluster(folder, { ...settings, ...quick, maintenance_work_mem: '512MB' });
    await make(making.url).finally(making.stop);
    writeFileSync(join(folder, 'made'), '');
  }
  return startCluster(folder, settings);
}

/** Adds what is missing: the largest school, one of the others, its copies, the weeks of each; then what the planner knows of them. */
async function make(url: string): Promise<void> {
  const say = (what: string) => process.stdout.write(`  ${new Date().toISOString().slice(11, 19)} ${what}\n`);
  const database = await openPostgres(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const there = async () => (await database.read(nobody, (scope) => scope.all(schools))).map((one) => one.sourceRef);
  if (!(await there()).includes(refOf(0))) await found(database, largest, refOf(0));
  say('the largest school is there');
  if (!(await there()).includes(refOf(1))) await found(database, usual, refOf(1));
  for (let place = 2; place < schoolsInTrust; place += 1)
    if (!(await there()).includes(refOf(place))) await copy(database, client, refOf(place));
  say(`${(await there()).length} schools are there`);
  const world = {
    database,
    clock: () => new Date(now),
    id: () => newId(Date.parse(now)),
    log: pino({ level: 'silent' }),
  };
  // All that keeping weeks asks of a world.
  for (const { id } of await database.read(nobody, (scope) => scope.all(schools))) await keepTrends(world as World, id);
  say('their weeks are kept');
  await client.query('VACUUM ANALYZE');
  await client.end();
  await database.close();
}

async function found(database: Database, made: MadeSchool, ref: string): Promise<void> {
  const schoolId = await settle(database, made, 1, ref);
  const role = { id: newId(), staffId: manager, role: 'data-manager', from: '2020-01-01', to: null };
  await database.transact({ schoolId, staffId: null }, (scope) => scope.run(addRole, role));
}

async function copy(database: Database, client: pg.Client, ref: string): Promise<void> {
  const all = await database.read(nobody, (scope) => scope.all(schools));
  const first = all.find((one) => one.sourceRef === refOf(1))?.id ?? '';
  const id = newId(Date.parse(now));
  await copySchool(client, first, { id, ref });
  await database.transact({ schoolId: id, staffId: null }, (scope) => letIn(scope, usual, renamed(ref), ref));
}
