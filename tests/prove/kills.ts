import { aDataFolder } from '../support/durability/folder.ts';
import { damage, lost, torn } from '../support/durability/look.ts';
import { startServer } from '../support/durability/server.ts';
import { writers } from '../support/durability/writers.ts';
import { atLeast, atMost, type Figure, type Part } from '../support/prove/part.ts';

const kills = 200;
/** Writes between two kills, at least: 200 times as many make the 20,000. */
const writesAKill = 100;
/** On a machine that is busy with other things: so many kills as fit, and the table says how many. */
const minutes = 13;

async function measure(): Promise<Figure[]> {
  const place = await aDataFolder(30);
  const acknowledged: string[] = [];
  const missing = new Set<string>();
  let slowest = 0;
  const from = performance.now();
  let kill = 0;
  while (kill < kills && performance.now() - from < minutes * 60_000) {
    kill += 1;
    const server = await startServer(place.folder, { built: true });
    slowest = Math.max(slowest, server.readyAfter);
    // Asked of the server that came back, before it writes again.
    for (const id of lost(place.folder, acknowledged.slice(-2000))) missing.add(id);
    const writing = writers(server.address, place);
    while (writing.soFar.acknowledged.length < writesAKill) await new Promise((done) => setTimeout(done, 5));
    await new Promise((done) => setTimeout(done, Math.random() * 50));
    await server.end('SIGKILL');
    acknowledged.push(...(await writing.stop()).acknowledged);
    if (kill % 50 === 0) process.stdout.write(`  ${kill} kills, ${acknowledged.length} acknowledged\n`);
  }
  const last = await startServer(place.folder, { built: true });
  await last.end('SIGTERM');
  for (const id of lost(place.folder, acknowledged)) missing.add(id);
  const broken = damage(place.folder);
  const parts = torn(place.folder);
  place.remove();
  return [
    atLeast('kills under 8 writers', kills, kill),
    atLeast('acknowledged check-ins', 20_000, acknowledged.length),
    atMost('… of them lost', 0, missing.size),
    atMost('… of all check-ins torn', 0, parts),
    { figure: 'the file afterwards', goal: 'ok', result: broken ?? 'ok', met: broken === null },
    atMost('slowest from start to ready', 5, slowest / 1000, 's'),
  ];
}

export const part: Part = {
  about: '200 times kill -9 while eight people write',
  minutes: minutes + 1,
  run: measure,
};
