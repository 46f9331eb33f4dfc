import { join } from 'node:path';
import { aDataFolder } from '../support/durability/folder.ts';
import { startServer } from '../support/durability/server.ts';
import { countingSyncs, noTracer, syncsIn } from '../support/durability/tracer.ts';
import { writers } from '../support/durability/writers.ts';
import { atLeast, type Figure, holds, type Part } from '../support/prove/part.ts';

const spell = 10_000;

/** What survives a power cut is what was synced: so there must be a sync for every save that was acknowledged. */
async function measure(): Promise<Figure[]> {
  const why = noTracer();
  if (why) return [holds('syncs counted for acknowledged saves', 'yes', false, why)];
  const place = await aDataFolder(30);
  await (await startServer(place.folder, { built: true })).end('SIGTERM');
  // Opened a second time: it is then that a write-ahead log falls back to fewer syncs, where nobody minds.
  const counted = join(place.parent, 'syncs');
  const server = await startServer(place.folder, { built: true, under: countingSyncs(counted) });
  const before = syncsIn(counted);
  const writing = writers(server.address, place);
  await new Promise((done) => setTimeout(done, spell));
  const { acknowledged } = await writing.stop();
  const syncs = syncsIn(counted) - before;
  await server.end('SIGTERM');
  place.remove();
  return [
    atLeast('saves acknowledged on a reopened database', 1000, acknowledged.length),
    atLeast('… and syncs of the disk meanwhile', acknowledged.length, syncs),
  ];
}

export const part: Part = { about: 'the syncs behind what is acknowledged, counted by the system', run: measure };
