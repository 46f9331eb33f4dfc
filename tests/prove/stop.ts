import { aDataFolder } from '../support/durability/folder.ts';
import { lost, torn } from '../support/durability/look.ts';
import { startServer } from '../support/durability/server.ts';
import { writers } from '../support/durability/writers.ts';
import { atMost, type Figure, type Part } from '../support/prove/part.ts';

const stops = 20;

async function measure(): Promise<Figure[]> {
  const place = await aDataFolder(30);
  const acknowledged: string[] = [];
  const codes = new Set<unknown>();
  let slowest = 0;
  for (let stop = 0; stop < stops; stop += 1) {
    const server = await startServer(place.folder, { built: true });
    const writing = writers(server.address, place);
    await new Promise((done) => setTimeout(done, 300 + Math.random() * 200));
    const from = performance.now();
    codes.add(await server.end('SIGTERM'));
    slowest = Math.max(slowest, performance.now() - from);
    acknowledged.push(...(await writing.stop()).acknowledged);
  }
  const figures = [
    {
      figure: `${stops} stops under 8 writers end with`,
      goal: 'exit 0',
      result: `exit ${[...codes].join(', ')}`,
      met: codes.size === 1 && codes.has(0),
    },
    atMost(`acknowledged check-ins lost, of ${acknowledged.length}`, 0, lost(place.folder, acknowledged).length),
    atMost('… torn', 0, torn(place.folder)),
    atMost('slowest stop', 10, slowest / 1000, 's'),
  ];
  place.remove();
  return figures;
}

export const part: Part = { about: '20 times SIGTERM while eight people write', run: measure };
