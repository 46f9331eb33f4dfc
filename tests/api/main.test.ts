import { expect, it, onTestFinished } from 'vitest';
import { aDataFolder } from '../support/durability/folder.ts';
import { damage, lost, torn } from '../support/durability/look.ts';
import { startServer } from '../support/durability/server.ts';
import { writers } from '../support/durability/writers.ts';

/** The short form: `npm run prove -- kills stop` does it 200 and 20 times. */
it('loses nothing that it acknowledged when it is killed, and none when it is told to stop', async () => {
  const place = await aDataFolder(6);
  onTestFinished(place.remove);
  const acknowledged: string[] = [];
  const ends: unknown[] = [];
  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    const server = await startServer(place.folder);
    const writing = writers(server.address, place);
    while (writing.soFar.acknowledged.length < 25) await new Promise((done) => setTimeout(done, 5));
    ends.push(await server.end(signal));
    acknowledged.push(...(await writing.stop()).acknowledged);
  }
  expect(ends).toEqual(['SIGKILL', 0]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(50);
  expect(lost(place.folder, acknowledged)).toEqual([]);
  expect(torn(place.folder)).toBe(0);
  expect(damage(place.folder)).toBeNull();
}, 60_000);
