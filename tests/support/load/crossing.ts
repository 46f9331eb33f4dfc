import { newId } from '@noticed/api/id';
import { atMost, type Figure, holds } from '../prove/part.ts';
import { listenTo } from './listening.ts';
import { colleagues } from './visits.ts';

const times = 10;

/** What one process does is seen on the other: what a colleague logs, and that somebody signed out. */
export async function crossing(addresses: readonly string[]): Promise<Figure[]> {
  return [await live(addresses), await signedOut(addresses)];
}

/** The longest of ten from a save on one process to the mark on a stream of the other. */
async function live(addresses: readonly string[]): Promise<Figure> {
  const [writer, listener] = colleagues(addresses);
  let heard = () => {};
  const page = listenTo(listener.client, listener.registerId, {
    refused: (how) => process.stdout.write(`  a stream was refused: ${how}\n`),
    changed: async () => heard(),
  });
  await page.open;
  let longest = 0;
  for (let time = 0; time < times; time += 1) {
    const came = new Promise<void>((done) => {
      heard = done;
    });
    const body = { id: newId(), pupilIds: [writer.pupilId], practiceId: 'specific-praise' };
    await writer.client.call('logCheckIn', { body });
    const from = performance.now();
    await Promise.race([came, new Promise((done) => setTimeout(done, 10_000))]);
    longest = Math.max(longest, performance.now() - from);
  }
  await page.leave();
  return atMost(`longest of ${times} changes on its way to a page of the other process`, 2, longest / 1000, 's');
}

async function signedOut(addresses: readonly string[]): Promise<Figure> {
  const [here] = colleagues(addresses);
  const [there] = colleagues(addresses.toReversed());
  const before = (await there.client.send('readMe')).status;
  await here.client.call('signOut');
  const after = (await there.client.send('readMe')).status;
  return holds('signed out on one process, out on the other at once', 'yes', before === 200 && after === 401);
}
