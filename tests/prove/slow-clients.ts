import { setTimeout as pause } from 'node:timers/promises';
import { usualLimits } from '@noticed/api/http/limits';
import { now } from '@noticed/bench/made/filled';
import { aLoadedFolder, type Teacher } from '../support/load/school.ts';
import { startWatched, type WatchedServer } from '../support/load/server.ts';
import { type Held, hold } from '../support/load/slow.ts';
import { teaching } from '../support/load/teaching.ts';
import { Timings } from '../support/load/timings.ts';
import { loopOf } from '../support/load/told.ts';
import { atMost, type Figure, type Part } from '../support/prove/part.ts';

const visitsASecond = 10;
/** Between an end that is due and its being noticed. */
const slack = 10_000;
const megabyte = 2 ** 20;

const post = (more: string) =>
  `POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${more}`;

/** Every way of being slow or too large that we know, at once. Each with the longest that it may hold a connection. */
function everyWay(address: string, { token, registerId }: Teacher): [() => Held, number][] {
  const mine = `Host: localhost\r\nCookie: noticed=${token}\r\n\r\n`;
  const read = `GET /api/registers/${registerId} HTTP/1.1\r\n${mine}`;
  const { headers, request, idle, silent, look } = usualLimits;
  // A stream ends after 55 s; then its connection is one that waits for its next request.
  const streamEnds = 60_000 + idle + look;
  return [
    [hold(address, 500, { what: '500 that say nothing' }), headers + look],
    [
      hold(address, 100, {
        what: '100 that trickle their headers',
        first: 'GET /api/me HTTP/1.1\r\nHost: localhost\r\nX-',
        drip: { text: 'a', every: 500 },
      }),
      headers + look,
    ],
    [
      hold(address, 100, {
        what: '100 that trickle their body',
        first: post('Content-Length: 100000\r\n\r\n{'),
        drip: { text: ' ', every: 500 },
      }),
      request + look,
    ],
    [
      hold(address, 50, {
        what: '50 that ask for 400 registers and read none',
        first: read.repeat(400),
        deaf: silent + look,
      }),
      silent + look,
    ],
    [
      hold(address, 100, {
        what: '100 streams whose page is gone',
        first: `GET /api/registers/${registerId}/live HTTP/1.1\r\n${mine}`,
        deaf: streamEnds,
      }),
      streamEnds,
    ],
    [
      hold(address, 20, {
        what: '20 that send 10 MB where 1 MB is the most',
        first: `${post(`Content-Length: ${10 * megabyte}\r\n\r\n`)}{"email":"${'a'.repeat(10 * megabyte)}`,
      }),
      look,
    ],
    [
      hold(address, 5, {
        what: '5 that never stop sending',
        first: post('Transfer-Encoding: chunked\r\n\r\n'),
        drip: { text: `10000\r\n${'a'.repeat(65_536)}\r\n`, every: 20 },
      }),
      look,
    ],
  ];
}

async function measure(): Promise<Figure[]> {
  const place = await aLoadedFolder();
  const server = await startWatched(place.folder, now);
  try {
    await server.quiet();
    return await crowd(server, place.teachers);
  } finally {
    await server.end('SIGTERM');
    place.remove();
  }
}

async function crowd(server: WatchedServer, teachers: readonly Teacher[]): Promise<Figure[]> {
  const [slowest, ...others] = teachers;
  if (!slowest) return [];
  const timings = new Timings();
  const stop = teaching({ address: server.address, timings }, others, visitsASecond);
  await pause(5_000);
  const { memory } = await server.look({ anew: true });
  const all = everyWay(server.address, slowest);
  const longest = Math.max(...all.map(([, most]) => most));
  const from = performance.now();
  let peak = 0;
  while (all.some(([held]) => held().open > 0) && performance.now() - from < longest + slack) {
    await pause(1_000);
    peak = Math.max(peak, (await server.look()).memory);
  }
  await stop();
  process.stdout.write(String(timings));
  const looking = timings.kinds().filter((kind) => kind !== 'log a moment');
  return [
    atMost('p99 of what others read meanwhile', 200, timings.at(0.99, ...looking), 'ms'),
    atMost('… of what they save', 400, timings.at(0.99, 'log a moment'), 'ms'),
    atMost(`… failed, of ${timings.of().length} requests`, 0, timings.failed()),
    ...all.map(([held, most]) => figureOf(held(), most)),
    atMost('memory that all of it took', 200, peak - memory, 'MiB'),
    loopOf(await server.look()),
  ];
}

/** They were cut off in time: none is open, and the longest was not held for longer than it may be. */
function figureOf({ what, open, longest, answers }: Held, most: number): Figure {
  const said = [...answers].map(([status, count]) => `${count} × ${status}`).join(', ');
  return {
    figure: `${what}: the longest was held`,
    goal: `≤ ${((most + slack) / 1000).toFixed(0)} s`,
    result: open > 0 ? `${open} are still open` : `${(longest / 1000).toFixed(0)} s${said && ` (${said})`}`,
    met: open === 0 && longest <= most + slack,
  };
}

export const part: Part = {
  about: 'slow, deaf, silent and endless clients, while ten requests a second of others are answered',
  run: measure,
};
