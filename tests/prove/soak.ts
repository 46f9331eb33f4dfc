import { setTimeout as pause } from 'node:timers/promises';
import { now } from '@noticed/bench/made/filled';
import { Client } from '../support/client.ts';
import { follow, middleOf, type Stand, slopeOf } from '../support/load/course.ts';
import type { Inside } from '../support/load/inside.ts';
import { sortRegister, type Way } from '../support/load/lesson.ts';
import { listenTo } from '../support/load/listening.ts';
import { aLoadedFolder, type Teacher } from '../support/load/school.ts';
import { startWatched, type WatchedServer } from '../support/load/server.ts';
import { teaching } from '../support/load/teaching.ts';
import { Timings } from '../support/load/timings.ts';
import { loopOf } from '../support/load/told.ts';
import { atMost, type Figure, type Part } from '../support/prove/part.ts';

/** Ten are watched, after one in which caches fill. Fewer, for a look. */
const minutes = Number(process.env.SOAK_MINUTES ?? 10);
const warmMinutes = 1;
const visitsASecond = 8;
const openPages = 40;

async function measure(): Promise<Figure[]> {
  const place = await aLoadedFolder();
  const server = await startWatched(place.folder, now);
  try {
    await server.quiet();
    return await soak(server, place.teachers);
  } finally {
    await server.end('SIGTERM');
    place.remove();
  }
}

/** Staff who look and log, forty registers that stay open and listen, and always two who sort one. */
function staffRoom(way: Way, teachers: readonly Teacher[]): () => Promise<void> {
  const stopVisits = teaching(way, teachers, visitsASecond);
  const pages = teachers.slice(0, openPages).map(({ token, registerId }) => {
    const client = new Client(way.address, token);
    return listenTo(client, registerId, {
      refused: (how) => way.timings.fail('listen', how),
      changed: () => way.timings.time('read it again', () => client.send('readRegister', { params: { registerId } })),
    });
  });
  let stopped = false;
  const sorting = [0, 1].map(async (first) => {
    for (let at = first; !stopped; at += 2) {
      const teacher = teachers[at % teachers.length];
      if (teacher) await sortRegister(way, teacher, 10);
    }
  });
  return async () => {
    stopped = true;
    await Promise.all([stopVisits(), ...sorting, ...pages.map((one) => one.leave())]);
  };
}

async function soak(server: WatchedServer, teachers: readonly Teacher[]): Promise<Figure[]> {
  const [warming, timings] = [new Timings(), new Timings()];
  await warm(server, teachers, warming);
  const before = await server.look({ anew: true, collect: true });
  const stop = staffRoom({ address: server.address, timings }, teachers);
  const followed = follow(server);
  await pause(minutes * 60_000);
  const stands = followed();
  await stop();
  const inside = await server.look();
  const after = await server.look({ collect: true });
  process.stdout.write(String(timings));
  return [
    ...memoryOf(stands, before, after),
    atMost(
      'open files, last third against first',
      0,
      middleOf(stands, 'files', 'last') - middleOf(stands, 'files', 'first'),
      'more',
    ),
    atMost('open connections, last third against first', 10, rise(stands, 'connections'), '% more'),
    atMost(`failed, of ${timings.of().length} requests`, 0, warming.failed() + timings.failed()),
    atMost('p99 of all', 1000, timings.at(0.99), 'ms'),
    loopOf(inside),
  ];
}

async function warm(server: WatchedServer, teachers: readonly Teacher[], timings: Timings): Promise<void> {
  const stop = staffRoom({ address: server.address, timings }, teachers);
  await pause(warmMinutes * 60_000);
  await stop();
}

/** In per cent of the first third. */
const rise = (stands: readonly Stand[], what: 'memory' | 'connections') =>
  Math.max(0, 100 * (middleOf(stands, what, 'last') / middleOf(stands, what, 'first') - 1));

function memoryOf(stands: readonly Stand[], before: Inside, after: Inside): Figure[] {
  const thirds = `${middleOf(stands, 'memory', 'first').toFixed(0)} MiB in the first third, ${middleOf(stands, 'memory', 'last').toFixed(0)} in the last`;
  return [
    {
      ...atMost(`resident memory over ${minutes} min, last third against first`, 10, rise(stands, 'memory'), '% more'),
      because: `${thirds}; ${slopeOf(stands).toFixed(2)} MiB a minute.`,
    },
    {
      ...atMost('heap after a collection, end against beginning', 10, 100 * (after.heap / before.heap - 1), '% more'),
      because: `${before.heap.toFixed(1)} MiB, then ${after.heap.toFixed(1)}.`,
    },
  ];
}

export const part: Part = {
  about: `${minutes + warmMinutes} minutes of everything at once: is memory flat, is anything left open`,
  minutes: minutes + warmMinutes + 4,
  run: measure,
};
