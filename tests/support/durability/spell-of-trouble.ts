import type { Figure } from '../prove/part.ts';
import { atLeast, atMost } from '../prove/part.ts';
import type { DataFolder } from './folder.ts';
import { damage, lost, torn } from './look.ts';
import { percentile, readers } from './readers.ts';
import type { RunningServer } from './server.ts';
import { type Written, writers } from './writers.ts';

const quiet = 1_500;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const total = (written: Written) => written.acknowledged.length;

/**
 * People write and read; the disk begins to fail, goes on so for a while, and is well again. The same server must refuse with the right
 * status, answer every read, lose nothing and take writes again by itself.
 */
export async function spellOfTrouble(
  place: DataFolder,
  server: RunningServer,
  wanted: number,
  begin: () => Promise<() => Promise<void>>,
): Promise<Figure[]> {
  const writing = writers(server.address, place);
  await pause(quiet);
  const end = await begin();
  const reading = readers(server.address, place);
  await waitFor(() => (writing.soFar.refused.get(wanted) ?? 0) >= 20);
  await pause(quiet);
  const seen = await reading();
  await end();
  const healed = total(writing.soFar);
  await waitFor(() => total(writing.soFar) >= healed + 100);
  const written = await writing.stop();
  const code = await server.end('SIGTERM');
  const others = [...written.refused]
    .filter(([status]) => status !== wanted)
    .reduce((sum, [, count]) => sum + count, 0);
  return [
    atLeast(`writes refused with ${wanted} meanwhile`, 20, written.refused.get(wanted) ?? 0),
    atMost('… with anything else', 0, others),
    atMost(`reads that failed, of ${seen.times.length}`, 0, seen.failed),
    atMost('p99 of those reads', 200, percentile(seen.times, 0.99), 'ms'),
    atLeast('writes after it was well again, without a restart', 100, total(written) - healed),
    atMost(`acknowledged check-ins lost, of ${total(written)}`, 0, lost(place.folder, written.acknowledged).length),
    atMost('… torn', 0, torn(place.folder)),
    {
      figure: 'the file afterwards',
      goal: 'ok',
      result: damage(place.folder) ?? 'ok',
      met: damage(place.folder) === null,
    },
    { figure: 'the server ends', goal: 'exit 0', result: `exit ${code}`, met: code === 0 },
  ];
}

async function waitFor(done: () => boolean): Promise<void> {
  const from = performance.now();
  while (!done() && performance.now() - from < 30_000) await pause(20);
}
