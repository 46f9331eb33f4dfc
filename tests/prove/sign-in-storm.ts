import { setTimeout as pause } from 'node:timers/promises';
import { hashPassword } from '@noticed/api/http/proof/password';
import type { Database } from '@noticed/api/store/database';
import { setSettings } from '@noticed/api/store/people/schools';
import { saveAccount } from '@noticed/api/store/sign-in/sign-in';
import { now } from '@noticed/bench/made/filled';
import { chance } from '../support/chance.ts';
import { Client } from '../support/client.ts';
import { aLoadedFolder, staff, type Teacher } from '../support/load/school.ts';
import { startWatched, type WatchedServer } from '../support/load/server.ts';
import { teaching } from '../support/load/teaching.ts';
import { Timings } from '../support/load/timings.ts';
import { loopOf } from '../support/load/told.ts';
import { password } from '../support/passwords.ts';
import { atMost, type Figure, type Part } from '../support/prove/part.ts';

const seconds = 60;
const visitsASecond = 10;
const emailOf = (at: number) => `adult-${at}@bench.example`;

/** The staff of the bench school can sign in with a password alone. */
async function openDoors(database: Database, schoolId: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await database.transact({ schoolId, staffId: null }, async (scope) => {
    await scope.run(setSettings, { settings: { signIn: { secondFactor: false } } });
    for (let at = 0; at < staff; at += 1)
      await scope.run(saveAccount, { staffId: `adult-${at}`, email: emailOf(at), passwordHash, now });
  });
}

async function measure(): Promise<Figure[]> {
  const place = await aLoadedFolder(openDoors);
  const server = await startWatched(place.folder, now);
  try {
    await server.quiet();
    return await storm(server, place.teachers);
  } finally {
    await server.end('SIGTERM');
    place.remove();
  }
}

/** Everybody signs in, at any moment of a minute and from one address, while others teach; then opens what the first page shows. */
async function storm(server: WatchedServer, teachers: readonly Teacher[]): Promise<Figure[]> {
  const random = chance(200);
  const { address } = server;
  const [arriving, others] = [new Timings(), new Timings()];
  const stop = teaching({ address, timings: others }, teachers, visitsASecond);
  await server.look({ anew: true });
  const one = async (at: number) => {
    await pause(random() * seconds * 1000);
    const client = new Client(address, null);
    const body = { email: emailOf(at), password };
    const entered = await arriving.time('sign in', () => client.send('signIn', { body }));
    if (entered?.status === 200) await arriving.time('first page', () => client.send('readToday'));
  };
  await Promise.all(Array.from({ length: staff }, (_, at) => one(at)));
  await stop();
  const inside = await server.look();
  process.stdout.write(`${arriving}${others}`);
  const looking = others.kinds().filter((kind) => kind !== 'log a moment');
  return [
    atMost(`of ${staff} sign-ins in a minute from one address, failed`, 0, arriving.failed()),
    atMost('… p95', 3, arriving.at(0.95, 'sign in') / 1000, 's'),
    atMost(`failed meanwhile, of ${others.of().length} requests of those who teach`, 0, others.failed()),
    atMost('… p99 of what they read', 200, others.at(0.99, ...looking), 'ms'),
    loopOf(inside),
  ];
}

export const part: Part = {
  about: `${staff} sign-ins in a minute from one address while others teach`,
  run: measure,
};
