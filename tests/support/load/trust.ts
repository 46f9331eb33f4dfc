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

/** Counted up when what is made here changes. */
const version = 1;

/** What the rows depend on: another version of either is another trust. */
function versionOf(): string {
  const hash = createHash('sha256').update(String(version));
  for (const one of readdirSync(migrations).filter((name) => name.endsWith('.sql')))
    hash.update(readFileSync(join(migrations, one)));
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

/** A server with the trust on it; null when making it was not finished in time. The next run goes on where this one stopped. */
export async function trustCluster(until: number): Promise<Cluster | null> {
  const folder = folderOf();
  if (!existsSync(join(folder, 'cluster', 'PG_VERSION'))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o755 });
    makeCluster(folder);
  }
  await stopLeftOver(join(folder, 'cluster'));
  const made = join(folder, 'made');
  if (!existsSync(made)) {
    const making = await startCluster(folder, { ...settings, ...quick, maintenance_work_mem: '512MB' });
    if (!(await make(making.url, until).finally(making.stop))) return null;
    writeFileSync(made, '');
  }
  return performance.now() < until ? startCluster(folder, settings) : null;
}

/** Adds what is missing: the schools, the weeks of each, and what the planner knows of them. @returns whether all is there */
async function make(url: string, until: number): Promise<boolean> {
  const database = await openPostgres(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const all = (await addSchools(database, client, until)) && (await keepWeeks(database, until));
    if (all) await client.query('VACUUM ANALYZE');
    return all;
  } finally {
    await client.end();
    await database.close();
  }
}

const listOf = (database: Database) => database.read(nobody, (scope) => scope.all(schools));
const say = (what: string) => void process.stdout.write(`  ${new Date().toISOString().slice(11, 19)} ${what}\n`);

/** The largest school, one of the others, and its copies. */
async function addSchools(database: Database, client: pg.Client, until: number): Promise<boolean> {
  const there = new Set((await listOf(database)).map((one) => one.sourceRef));
  for (let place = 0; place < schoolsInTrust; place += 1) {
    const ref = refOf(place);
    if (there.has(ref)) continue;
    if (performance.now() > until) return false;
    if (place < 2) await found(database, place === 0 ? largest : usual, ref);
    else await copy(database, client, ref);
  }
  say(`${schoolsInTrust} schools are there`);
  return true;
}

async function keepWeeks(database: Database, until: number): Promise<boolean> {
  const log = pino({ level: 'silent' });
  // All that keeping weeks asks of a world.
  const world = { database, clock: () => new Date(now), id: () => newId(Date.parse(now)), log } as unknown as World;
  for (const [at, { id }] of (await listOf(database)).entries()) {
    if (performance.now() > until) return false;
    await keepTrends(world, id);
    if (at % 5 === 4) say(`the weeks of ${at + 1} schools are kept`);
  }
  return true;
}

async function found(database: Database, made: MadeSchool, ref: string): Promise<void> {
  const schoolId = await settle(database, made, 1, ref);
  const role = { id: newId(), staffId: manager, role: 'data-manager', from: '2020-01-01', to: null };
  await database.transact({ schoolId, staffId: null }, (scope) => scope.run(addRole, role));
}

async function copy(database: Database, client: pg.Client, ref: string): Promise<void> {
  const first = (await listOf(database)).find((one) => one.sourceRef === refOf(1))?.id ?? '';
  const id = newId(Date.parse(now));
  await copySchool(client, first, { id, ref });
  await database.transact({ schoolId: id, staffId: null }, (scope) => letIn(scope, usual, renamed(ref), ref));
}
