import { setTimeout as pause } from 'node:timers/promises';
import { now } from '@noticed/bench/made/filled';
import { chance } from '../support/chance.ts';
import { sortRegister } from '../support/load/lesson.ts';
import { aLoadedFolder, staff } from '../support/load/school.ts';
import { startWatched, type WatchedServer } from '../support/load/server.ts';
import { Timings } from '../support/load/timings.ts';
import { loopOf } from '../support/load/told.ts';
import { atMost, type Figure, type Part } from '../support/prove/part.ts';

/** Five minutes; a shorter storm, for a look, is a harder one. */
const seconds = Number(process.env.STORM_SECONDS ?? 300);
/** The last to come still has time to go over their register. */
const lastArrival = Math.max(1, seconds - 40);
const placements = 30;

async function measure(): Promise<Figure[]> {
  const place = await aLoadedFolder();
  const server = await startWatched(place.folder, now);
  try {
    await server.quiet();
    return await storm(server, place.teachers);
  } finally {
    await server.end('SIGTERM');
    place.remove();
  }
}

async function storm(server: WatchedServer, teachers: Parameters<typeof sortRegister>[1][]): Promise<Figure[]> {
  const random = chance(840);
  const timings = new Timings();
  const before = await server.look({ anew: true });
  const from = performance.now();
  const one = async (teacher: (typeof teachers)[number]) => {
    await pause(random() * lastArrival * 1000);
    await sortRegister({ address: server.address, timings }, teacher, placements);
  };
  await Promise.all(teachers.map(one));
  const took = (performance.now() - from) / 1000;
  const after = await server.look();
  process.stdout.write(String(timings));
  const share = ((after.cpu - before.cpu) / 10 / took).toFixed(0);
  return [
    {
      figure: 'staff who open a register',
      goal: `${staff} in ${seconds} s`,
      result: `${teachers.length} in ${took.toFixed(0)} s`,
      met: teachers.length === staff && took <= seconds + 5,
    },
    atMost(`failed, of ${timings.of().length} requests`, 0, timings.failed()),
    atMost('p95 of all', 400, timings.at(0.95), 'ms'),
    {
      ...atMost('p99 of all', 1000, timings.at(0.99), 'ms'),
      because: `saves alone: p95 ${timings.at(0.95, 'save a placement').toFixed(0)} ms; the server took ${share}% of one core, the browsers the rest.`,
    },
    loopOf(after),
  ];
}

export const part: Part = {
  about: `the 08:40 storm: ${staff} staff in ${seconds} s each open a register and save ${placements} placements`,
  run: measure,
};
