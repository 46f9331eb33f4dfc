import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nobody } from '@noticed/api/store/database';
import { holdLease } from '@noticed/api/store/leases';
import { lookOnce } from '@noticed/api/watch/watch-folder';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aSchool } from '../../support/builders.ts';
import type { TestWorld } from '../../support/product.ts';
import { engines, testWorld } from '../../support/world.ts';

const rows = Array.from({ length: 30 }, (_, at) => `${1000 + at},Pupil,Rowan ${at},9,9X`);
const at = '2026-01-12T08:40:00.000Z';

/** A school with thirty pupils, its data manager, and its watched folder. */
async function watched(test: TestWorld) {
  const school = await aSchool(test, { pupils: 0, registers: [], staff: { osei: [] } });
  await school.give('osei', { role: 'data-manager' });
  const manager = await school.as('osei');
  const root = mkdtempSync(join(tmpdir(), 'noticed-watch-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'Fernhill School');
  mkdirSync(folder);
  const put = (lines: readonly string[], written = '2026-01-12T08:00:00.000Z') => {
    writeFileSync(
      join(folder, 'pupils.csv'),
      ['Admission number,Forename,Surname,Year,Tutor group', ...lines].join('\n'),
    );
    utimesSync(join(folder, 'pupils.csv'), new Date(written), new Date(written));
  };
  const look = () => lookOnce(test.world, root, 'this-process');
  const states = async () => (await manager.call('listImports')).imports.map((one) => one.state);
  return { manager, root, folder, put, look, states };
}

describe.each(engines)('the watched folder on %s', (engine) => {
  it('holds a first roster for a person, and applies small changes by itself from then on', async () => {
    const { manager, folder, put, look, states } = await watched(await testWorld(engine));
    put(rows);
    await look();
    expect(await states()).toEqual(['held']);
    expect(readdirSync(folder)).toEqual(['held']);
    const [first] = (await manager.call('listImports')).imports;
    await manager.call('applyImport', { params: { importId: first?.id ?? '' } });
    put([...rows, '2001,Pupil,New,9,9X']);
    await look();
    expect((await states()).toSorted()).toEqual(['applied', 'applied']);
    expect(existsSync(join(folder, 'pupils.csv'))).toBe(false);
  });

  it('holds what would touch too many, and says why beside the file', async () => {
    const { manager, folder, put, look, states } = await watched(await testWorld(engine));
    put(rows);
    await look();
    const [first] = (await manager.call('listImports')).imports;
    await manager.call('applyImport', { params: { importId: first?.id ?? '' } });
    put(rows.slice(0, 20));
    await look();
    expect((await states()).toSorted()).toEqual(['applied', 'held']);
    const [place] = readdirSync(join(folder, 'held')).sort().slice(-1);
    expect(readFileSync(join(folder, 'held', place ?? '', 'why.txt'), 'utf8')).toContain('more than one in five');
  });

  it('leaves alone what is still being written, and what another process has taken on', async () => {
    const test = await testWorld(engine);
    const { folder, put, look, states } = await watched(test);
    put(rows, at);
    await look();
    expect(readdirSync(folder)).toEqual(['pupils.csv']);
    put(rows);
    const lease = { name: 'watched-folder', holder: 'another', now: at, until: '2026-01-12T08:50:00.000Z' };
    await test.database.transact(nobody, (scope) => holdLease(scope, lease));
    await look();
    expect(await states()).toEqual([]);
    test.setNow('2026-01-12T08:51:00.000Z');
    await look();
    expect(await states()).toEqual(['held']);
  });

  it('puts away a file that cannot be read, with the sentence that says what to do', async () => {
    const { folder, put, look, states } = await watched(await testWorld(engine));
    put(['"unclosed,a,b,9,9X']);
    await look();
    expect(await states()).toEqual([]);
    const [place] = readdirSync(join(folder, 'refused'));
    expect(readFileSync(join(folder, 'refused', place ?? '', 'why.txt'), 'utf8')).toContain('quotation mark');
  });
});
