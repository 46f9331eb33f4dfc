import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foundSchool } from '@noticed/api/handlers/people/school';
import { newId } from '@noticed/api/id';
import { type Database, nobody } from '@noticed/api/store/database';
import { openSqlite } from '@noticed/api/store/engine/sqlite';
import { onTestFinished } from 'vitest';

/** A folder that is gone when the test is. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'noticed-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A database file with one school in it, closed. */
export async function aStoreFile(folder = aFolder()): Promise<string> {
  const file = join(folder, 'noticed.sqlite');
  const database = await openSqlite(file);
  await addSchool(database, 'Fernhill School');
  await database.close();
  return file;
}

export function addSchool(database: Database, name: string): Promise<string> {
  const world = { id: newId } as Parameters<typeof foundSchool>[1]; // founding needs nothing of a world but its ids
  const school = { name, kind: 'secondary', ref: null, today: '2026-01-12', now: '2026-01-12T08:40:00.000Z' } as const;
  return database.transact(nobody, (scope) => foundSchool(scope, world, school));
}

/** What a file is, to the byte. */
export const bytesOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

const released = fileURLToPath(new URL('../../../packages/api/src/store/migrations/sqlite', import.meta.url));

/** The product's migrations with one more of a version to come. @returns their folder */
export function withNextMigration(folder: string, sql: string): string {
  const next = join(folder, 'migrations');
  mkdirSync(next, { recursive: true });
  cpSync(released, next, { recursive: true });
  const path = join(next, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { idx: number; when: number; tag: string }[] }; // drizzle's own format
  const last = journal.entries.at(-1);
  const entry = { ...last, idx: journal.entries.length, when: (last?.when ?? 0) + 1000, tag: 'next' };
  writeFileSync(path, JSON.stringify({ ...journal, entries: [...journal.entries, entry] }));
  writeFileSync(join(next, 'next.sql'), sql);
  return next;
}
