import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { files } from '@noticed/api/config';
import { now } from '@noticed/bench/made/filled';
import { chance } from '../support/chance.ts';
import { arrivals } from '../support/load/arrivals.ts';
import { crossing } from '../support/load/crossing.ts';
import { startWatched, type WatchedServer } from '../support/load/server.ts';
import { Timings } from '../support/load/timings.ts';
import { loopOf } from '../support/load/told.ts';
import { schoolsInTrust, trustCluster } from '../support/load/trust.ts';
import { openEverything, visit } from '../support/load/visits.ts';
import { auditKey } from '../support/product.ts';
import { atLeast, atMost, type Figure, holds, type Part } from '../support/prove/part.ts';
import { onServer } from '../support/spare-database.ts';

const seconds = Number(process.env.TRUST_SECONDS ?? 120);
/** Each of the 4,065 staff opens a page every three minutes. */
const visitsASecond = 22;

/** Minutes that making the trust may take in one go; measuring it comes after. */
const longestMaking = 20;

async function measure(): Promise<Figure[]> {
  const cluster = await trustCluster(performance.now() + longestMaking * 60_000);
  if (!cluster)
    return [holds('the trust is made', 'yes', false, 'It was not finished in time; run this part again, it goes on.')];
  const parent = mkdtempSync(join(tmpdir(), 'noticed-processes-'));
  const used = await copyOf(cluster.url);
  const servers: WatchedServer[] = [];
  try {
    for (const name of ['one', 'other']) servers.push(await serverIn(join(parent, name), used.url));
    return [
      ...(await sizeOf(used.url)),
      ...(await load(servers)),
      ...(await crossing(servers.map((one) => one.address))),
    ];
  } finally {
    for (const one of servers) await one.end('SIGTERM');
    await used.drop();
    await cluster.stop();
    rmSync(parent, { recursive: true, force: true });
  }
}

/** What is written while it is measured goes to a copy. */
async function copyOf(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = 'noticed_used';
  const drop = async () => void (await onServer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  await drop();
  const template = url.replace(/^.*\//, '');
  const other = url.replace(/\/[^/]*$/, '/template1');
  await onServer(other, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return { url: url.replace(/\/[^/]*$/, `/${name}`), drop };
}

/** Each process has a data folder of its own; the key of the event chains is the same. */
async function serverIn(folder: string, url: string): Promise<WatchedServer> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(files(folder).auditKey, auditKey.toString('base64url'));
  return startWatched(folder, now, { DATABASE_URL: url });
}

async function sizeOf(url: string): Promise<Figure[]> {
  const count = async (table: string) => Number((await onServer(url, `SELECT count(*) AS n FROM ${table}`))[0]?.n);
  return [
    atLeast('schools in one database, served by two processes', schoolsInTrust, await count('school')),
    atLeast('… pupils', 40_000, await count('pupil')),
    atLeast('… check-ins', 2_000_000, await count('check_in')),
  ];
}

async function load(servers: readonly WatchedServer[]): Promise<Figure[]> {
  const addresses = servers.map((one) => one.address);
  const random = chance(4_065);
  await Promise.all(servers.map((one) => one.quiet()));
  await openEverything(addresses, new Timings(), random);
  for (const one of servers) await one.look({ anew: true });
  const timings = new Timings();
  const stop = arrivals(visitsASecond, () => visit(addresses, timings, random));
  await pause(seconds * 1000);
  await stop();
  process.stdout.write(String(timings));
  const pages = timings.kinds().map((kind) => [kind, timings.at(0.95, kind)] as const);
  const [slowest, p95] = pages.reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0] as const);
  const loops = await Promise.all(servers.map(async (one) => loopOf(await one.look())));
  return [
    atMost(`failed, of ${timings.of().length} requests in ${seconds} s`, 0, timings.failed()),
    { ...atMost(`p95 of the slowest of ${pages.length} pages`, 500, p95, 'ms'), because: `it is ${slowest}.` },
    atMost('p95 of all', 500, timings.at(0.95), 'ms'),
    ...loops,
  ];
}

export const part: Part = {
  about: 'a trust: 30 schools and 40,000 pupils on PostgreSQL, two processes, every main page',
  minutes: longestMaking + 7,
  run: measure,
};
