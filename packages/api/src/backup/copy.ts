import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { files } from '../config.ts';
import { newestApplied } from '../store/engine/sqlite-migrate.ts';
import { version } from '../version.ts';
import { copyBeside, filesBeside } from './beside.ts';
import { checksumOf, contentOf } from './check.ts';
import { flushFile, flushFolder } from './flush.ts';
import { databaseIn, type Manifest, manifestIn } from './manifest.ts';
import { BackupFault, type Order } from './orders.ts';

const pagesAtATime = 2000;

/**
 * Copies a data folder while it is in use, reads all of the copy again, and gives it its name only then: a folder without “.partial” is whole.
 * @throws BackupFault when the copy is not what was copied
 */
export async function copyFolder({ dataFolder, target, takenAt, kind }: Order & { is: 'take' }): Promise<Manifest> {
  const partial = `${target}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  try {
    const witness = basename(files(dataFolder).auditHeads);
    const beside = filesBeside(dataFolder);
    // The witness of before, so that it never knows more than the copy; lists of after, so that no erasure is missed.
    copyBeside(
      dataFolder,
      partial,
      beside.filter((one) => one === witness),
    );
    const source = await copyDatabase(files(dataFolder).database, databaseIn(partial));
    copyBeside(
      dataFolder,
      partial,
      beside.filter((one) => one !== witness),
    );
    const content = await contentOf(partial);
    if (content.checksum !== source.checksum || content.rows !== source.rows)
      throw new BackupFault(`The copy holds ${content.rows} rows, the original ${source.rows}, or they differ.`);
    const manifest: Manifest = { takenAt, kind, noticed: version, schema: source.schema, ...content };
    writeFileSync(manifestIn(partial), JSON.stringify(manifest, null, 2), { mode: 0o600 });
    flushFolder(partial);
    renameSync(partial, target);
    if (process.platform !== 'win32') flushFile(dirname(target));
    return manifest;
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

/** One moment of a database that others write to, page by page; then a file by itself, without a journal beside it. */
async function copyDatabase(from: string, to: string): Promise<{ rows: number; checksum: string; schema: number }> {
  const source = new Sqlite(from, { timeout: 1000, fileMustExist: true });
  try {
    source.pragma('query_only = ON');
    // The open transaction holds the moment: what is counted here is what is copied below.
    source.exec('BEGIN');
    const counted = { ...checksumOf(source), schema: newestApplied(source) ?? 0 };
    await source.backup(to, { progress: () => pagesAtATime });
    source.exec('COMMIT');
    const copy = new Sqlite(to);
    copy.pragma('journal_mode = DELETE');
    copy.close();
    return counted;
  } finally {
    source.close();
  }
}
