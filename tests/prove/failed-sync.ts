import { aDataFolder } from '../support/durability/folder.ts';
import { startServer } from '../support/durability/server.ts';
import { spellOfTrouble } from '../support/durability/spell-of-trouble.ts';
import { failing, noTracer } from '../support/durability/tracer.ts';
import { type Figure, holds, type Part } from '../support/prove/part.ts';

async function measure(): Promise<Figure[]> {
  const why = noTracer();
  if (why) return [holds('syncs made to fail', 'yes', false, why)];
  const place = await aDataFolder(30);
  const server = await startServer(place.folder, { built: true });
  const figures = await spellOfTrouble(place, server, 503, () =>
    failing(server.child.pid ?? 0, 'fsync,fdatasync', 'EIO'),
  );
  place.remove();
  return figures;
}

export const part: Part = {
  about: 'a disk whose every sync fails while eight people write, and is well again',
  run: measure,
};
