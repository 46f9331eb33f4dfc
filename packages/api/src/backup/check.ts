import { existsSync, readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { files } from '../config.ts';
import { verifyChain } from '../store/audit/audit-chain.ts';
import { checksumOfSqlite } from '../store/checksum.ts';
import { nobody } from '../store/database.ts';
import { openSqliteCopy } from '../store/engine/sqlite.ts';
import { schools } from '../store/people/schools.ts';
import { readWitness } from '../witness.ts';
import { databaseIn, type Manifest, manifestIn, readManifest } from './manifest.ts';
import { BackupFault } from './orders.ts';

interface Content {
  bytes: number;
  rows: number;
  checksum: string;
  schools: number;
  events: number;
}

/**
 * Goes over the whole database of a folder: every page, every index, every row, every event of every chain.
 * @throws BackupFault with what is wrong
 */
export async function contentOf(folder: string): Promise<Content> {
  const file = databaseIn(folder);
  const raw = new Sqlite(file, { readonly: true });
  try {
    const health = raw.pragma('integrity_check(1)', { simple: true });
    if (health !== 'ok') throw new BackupFault(`The database in it is damaged: ${String(health)}.`);
    const { rows, ...sum } = checksumOf(raw);
    const bytes =
      Number(raw.pragma('page_count', { simple: true })) * Number(raw.pragma('page_size', { simple: true }));
    return { bytes, rows, ...sum, ...(await chainsOf(folder)) };
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) throw new BackupFault(`The database in it is damaged: ${error.code}.`);
    throw error;
  } finally {
    raw.close();
  }
}

export function checksumOf(raw: Sqlite.Database): { rows: number; checksum: string } {
  const sum = checksumOfSqlite(raw);
  return { rows: sum.rows, checksum: sum.text() };
}

async function chainsOf(folder: string): Promise<{ schools: number; events: number }> {
  const beside = files(folder);
  const key = existsSync(beside.auditKey)
    ? Buffer.from(readFileSync(beside.auditKey, 'utf8').trim(), 'base64url')
    : null;
  if (!key) throw new BackupFault('The key of the audit trail is missing from it.');
  const witnessed = readWitness(beside.auditHeads, key);
  const copy = openSqliteCopy(databaseIn(folder));
  try {
    return await copy.read(nobody, async (scope) => {
      const all = await scope.all(schools);
      let events = 0;
      for (const { id, name } of all) {
        const chain = await verifyChain(scope.as({ schoolId: id, staffId: null }), key, witnessed.get(id) ?? null);
        if (chain.fault) throw new BackupFault(`${name}: ${chain.fault}`);
        events += chain.events;
      }
      return { schools: all.length, events };
    });
  } finally {
    await copy.close();
  }
}

/** Whether a backup is still what it was when it was taken. @throws BackupFault with what is wrong */
export async function checkBackup(folder: string): Promise<Manifest> {
  if (!existsSync(manifestIn(folder)) || !existsSync(databaseIn(folder)))
    throw new BackupFault(`There is no finished backup in ${folder}.`);
  const manifest = readManifest(folder);
  if (!manifest) throw new BackupFault('Its manifest cannot be read.');
  const found = await contentOf(folder);
  if (found.checksum !== manifest.checksum || found.rows !== manifest.rows)
    throw new BackupFault(
      `Its ${found.rows} rows have the checksum ${found.checksum}; when it was taken there were ${manifest.rows} with ${manifest.checksum}.`,
    );
  return manifest;
}
