import { setTimeout as pause } from 'node:timers/promises';
import { nobody } from '@noticed/api/store/database';
import { openSqlite } from '@noticed/api/store/engine/sqlite';
import { storeTrouble } from '@noticed/api/store/engine/trouble';
import { schoolCount } from '@noticed/api/store/people/schools';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { addSchool, aFolder, aStoreFile } from '../../../support/durability/store-file.ts';

const count = async (database: Awaited<ReturnType<typeof openSqlite>>) =>
  (await database.read(nobody, (scope) => scope.first(schoolCount)))?.count;

it('says that the disk is full, goes on reading, and has kept all that it acknowledged', async () => {
  const file = await aStoreFile();
  const used = Number(new Sqlite(file, { readonly: true }).pragma('page_count', { simple: true }));
  const database = await openSqlite(file, { mostPages: used + 30 });
  let acknowledged = 1;
  const trouble = await (async () => {
    for (;;)
      try {
        await addSchool(database, `School ${'x'.repeat(3000)}`);
        acknowledged += 1;
      } catch (error) {
        return storeTrouble(error);
      }
  })();
  expect(trouble).toBe('full');
  expect(await count(database)).toBe(acknowledged);
  await database.close();
  const roomier = await openSqlite(file);
  await addSchool(roomier, 'One more');
  expect(await count(roomier)).toBe(acknowledged + 1);
  await roomier.close();
});

it('lets others read, and waits with its writes, while another program holds the file', async () => {
  const file = await aStoreFile();
  const database = await openSqlite(file);
  onTestFinished(() => database.close());
  await count(database);
  const other = new Sqlite(file);
  other.exec('BEGIN IMMEDIATE');
  let isWritten = false;
  const written = addSchool(database, 'Waits').finally(() => {
    isWritten = true;
  });
  expect((await database.facts()).waiting).toBe(1);
  for (let read = 0; read < 40; read += 1) {
    expect(await count(database)).toBe(1);
    await pause(5);
  }
  expect(isWritten).toBe(false);
  other.exec('ROLLBACK');
  other.close();
  await written;
  expect(await count(database)).toBe(2);
});

it('starts from nothing in a new folder, and finds its school again', async () => {
  const folder = aFolder();
  const file = await aStoreFile(folder);
  const again = await openSqlite(file);
  expect(await count(again)).toBe(1);
  const facts = await again.facts();
  expect(facts.version).toMatch(/^SQLite 3\./);
  expect(facts.bytes).toBeGreaterThan(100_000);
  await again.close();
});
