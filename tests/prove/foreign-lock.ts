import { aDataFolder } from '../support/durability/folder.ts';
import { foreignLock } from '../support/durability/foreign-lock.ts';
import { lost, torn } from '../support/durability/look.ts';
import { percentile, readers } from '../support/durability/readers.ts';
import { startServer } from '../support/durability/server.ts';
import { writers } from '../support/durability/writers.ts';
import { atMost, type Figure, type Part } from '../support/prove/part.ts';

const metricsPort = 4797;

/** The longest that the server was late since it began, as it tells Prometheus. */
async function longestDelay(): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return 1000 * Number(/^noticed_loop_delay_max_seconds (\S+)/m.exec(text)?.[1]);
}

async function measure(): Promise<Figure[]> {
  const place = await aDataFolder(30);
  const server = await startServer(place.folder, { built: true, env: { METRICS_PORT: String(metricsPort) } });
  // What was compiled while the first pages opened is not what is measured here.
  const warming = readers(server.address, place);
  await new Promise((done) => setTimeout(done, 1000));
  await warming();
  const writing = writers(server.address, place);
  const { over } = await foreignLock(place.folder, 3000);
  const reading = readers(server.address, place);
  await over;
  const seen = await reading();
  const delay = await longestDelay();
  const { acknowledged, refused } = await writing.stop();
  await server.end('SIGTERM');
  const failed = [...refused.values()].reduce((sum, count) => sum + count, 0);
  const figures = [
    atMost(
      `p99 of ${seen.times.length} reads while another process held the lock for 3 s`,
      200,
      percentile(seen.times, 0.99),
      'ms',
    ),
    atMost('… that failed', 0, seen.failed),
    atMost('longest delay of the event loop', 150, delay, 'ms'),
    atMost('writes that failed instead of waiting', 0, failed),
    atMost(
      `acknowledged check-ins lost or torn, of ${acknowledged.length}`,
      0,
      lost(place.folder, acknowledged).length + torn(place.folder),
    ),
  ];
  place.remove();
  return figures;
}

export const part: Part = { about: 'another program holds the database for three seconds', run: measure };
