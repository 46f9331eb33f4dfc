import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { lookInto } from './durability/look.ts';
import { aSchoolToAsk, now } from './matrix/school.ts';
import { openProduct } from './product.ts';

export const goldenFolder = fileURLToPath(new URL('../golden', import.meta.url));

/** The database of an invented school with something in everything, as this version writes it. */
export async function goldenDatabase(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'noticed-golden-'));
  const test = await openProduct({ engine: 'sqlite', at: now, postgres: '', pages: null, folder });
  const { school, pupilId } = await aSchoolToAsk(test, 'Fernhill School', 'Quillfeather');
  const cole = await school.as('cole');
  const body = { id: '0197f000-0000-7000-8000-00000000a001', pupilIds: [pupilId], practiceId: 'specific-praise' };
  await cole.call('logCheckIn', { body });
  await test.close();
  const whole = join(folder, 'whole.sqlite');
  lookInto(folder, (raw) => raw.prepare('vacuum into ?').run(whole));
  const database = readFileSync(whole);
  rmSync(folder, { recursive: true });
  return gzipSync(database, { level: 9 });
}

/** The databases that released versions wrote, by version, and the one that this version writes. */
export async function goldenDatabases(): Promise<Map<string, Buffer>> {
  const released = existsSync(goldenFolder)
    ? readdirSync(goldenFolder).filter((name) => name.endsWith('.sqlite.gz'))
    : [];
  return new Map([
    ...released.map((name): [string, Buffer] => [
      name.replace('.sqlite.gz', ''),
      readFileSync(join(goldenFolder, name)),
    ]),
    ['this version', await goldenDatabase()],
  ]);
}
