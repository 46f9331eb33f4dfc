import { closeSync, openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '@noticed/api/store/engine/sqlite';
import { durable, writeAhead } from '@noticed/api/store/engine/sqlite-gate';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { aFolder, aStoreFile, bytesOf, withNextMigration } from '../../../support/durability/store-file.ts';

/** Writes noise over some pages in the middle of a file, as a dying disk does. */
function scribble(file: string): void {
  const handle = openSync(file, 'r+');
  for (let page = 1; page < 40; page += 2) writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
  closeSync(handle);
}

function foreign(file: string): void {
  const raw = new Sqlite(file);
  raw.exec('create table invoice (id text)');
  raw.close();
}

const spoilt: [string, (file: string) => void, RegExp][] = [
  ['a damaged one', scribble, /damaged|cannot be read/],
  ['an empty one, which is no empty school', (file) => truncateSync(file, 0), /is empty, so it is not a school/],
  ['one cut off in the middle', (file) => truncateSync(file, 20_000), /damaged|cannot be read/],
  ['something that is no database', (file) => writeFileSync(file, 'Dear diary'.repeat(500)), /cannot be read/],
];

describe('a database file that is not a whole school', () => {
  it.each(spoilt)('is refused at the start, untouched, with the way to restore: %s', async (_what, spoil, says) => {
    const file = await aStoreFile();
    spoil(file);
    const before = bytesOf(file);
    await expect(openSqlite(file)).rejects.toThrow(says);
    await expect(openSqlite(file)).rejects.toThrow(/noticed -- restore/);
    expect(bytesOf(file)).toBe(before);
  });

  it('is refused when another program made it', async () => {
    const file = join(aFolder(), 'noticed.sqlite');
    foreign(file);
    const before = bytesOf(file);
    await expect(openSqlite(file)).rejects.toThrow(/not made by Noticed/);
    expect(bytesOf(file)).toBe(before);
  });

  it('is refused when only its journal is left', async () => {
    const file = await aStoreFile();
    writeFileSync(`${file}-wal`, 'left behind');
    rmSync(file);
    await expect(openSqlite(file)).rejects.toThrow(/is missing, but its journal is there/);
  });

  it('is refused when a newer version wrote it', async () => {
    const folder = aFolder();
    const file = await aStoreFile(folder);
    const next = withNextMigration(folder, 'create table tomorrow (id text);');
    await (await openSqlite(file, { migrations: next })).close();
    const before = bytesOf(file);
    await expect(openSqlite(file)).rejects.toThrow(/newer version of Noticed/);
    expect(bytesOf(file)).toBe(before);
  });

  it('is refused when it comes from a version that was never released', async () => {
    const file = await aStoreFile();
    const raw = new Sqlite(file);
    raw.exec("update __drizzle_migrations set hash = 'of somebody’s own'");
    raw.close();
    await expect(openSqlite(file)).rejects.toThrow(/never released/);
  });
});

describe('every connection', () => {
  it('syncs each commit to the disk, also on a file that was opened before', async () => {
    const file = await aStoreFile();
    const raw = new Sqlite(file);
    raw.pragma('synchronous = NORMAL');
    durable(raw);
    writeAhead(raw);
    expect(raw.pragma('synchronous', { simple: true })).toBe(2);
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
    raw.close();
  });

  it('is refused where the write-ahead log cannot be had', () => {
    const raw = new Sqlite(':memory:');
    expect(() => writeAhead(raw)).toThrow(/disk of this machine/);
    raw.close();
  });
});
