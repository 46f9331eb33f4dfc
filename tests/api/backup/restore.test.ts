import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBackup } from '@noticed/api/backup/check';
import { type Backup, databaseIn, manifestIn } from '@noticed/api/backup/manifest';
import { takeBackup } from '@noticed/api/backup/take';
import { restore } from '@noticed/api/command/restore';
import { verify } from '@noticed/api/command/verify';
import { files, readConfig } from '@noticed/api/config';
import { rememberErasure } from '@noticed/api/erasures';
import { openStore } from '@noticed/api/open-store';
import { readWitness, witness } from '@noticed/api/witness';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDataFolder, type DataFolder } from '../../support/durability/folder.ts';
import { lookInto } from '../../support/durability/look.ts';
import { writers } from '../../support/durability/writers.ts';
import { auditKey, openProduct } from '../../support/product.ts';

let place: DataFolder;
let backup: Backup;
let acknowledged: string[] = [];

const configOf = (folder: string) =>
  readConfig({ NOTICED_DATA: folder, NOTICED_BACKUPS: join(place.parent, 'backups') });
const order = (...words: string[]) => ({ values: {}, words, files: [] });
const countOf = (folder: string, query: string) => lookInto(folder, (raw) => Number(raw.prepare(query).pluck().get()));

/** Enters somebody in the list of erasures of a folder, as erasing them does. */
const erase = (folder: string, id: string) =>
  rememberErasure(
    { erasures: files(folder).erasures, auditKey },
    { schoolId: place.schoolId, kind: 'pupil', id, at: '2026-01-12T08:40:00.000Z' },
  );

beforeAll(async () => {
  place = await aDataFolder(6);
  const at = new Date().toISOString();
  const test = await openProduct({ engine: 'sqlite', at, postgres: '', pages: null, folder: place.folder });
  erase(place.folder, 'somebody who left long ago');
  const writing = writers(test.address, place);
  while (writing.soFar.acknowledged.length < 20) await new Promise((done) => setTimeout(done, 5));
  await witness(test.world, files(place.folder).auditHeads);
  const before = [...writing.soFar.acknowledged];
  backup = await takeBackup(test.world, { data: place.folder, backups: join(place.parent, 'backups') }, 'asked');
  acknowledged = before;
  await writing.stop();
  await test.close();
});

afterAll(() => place.remove());

describe('a backup that was taken while people wrote', () => {
  it('holds all that was acknowledged before it, with the keys and lists that lay beside', () => {
    expect(backup.rows).toBeGreaterThan(100);
    expect(backup.events).toBeGreaterThanOrEqual(acknowledged.length);
    for (const name of ['noticed.sqlite', 'audit.key', 'audit.heads', 'erasures.log', 'manifest.json'])
      expect(existsSync(join(backup.folder, name)), name).toBe(true);
    expect(existsSync(join(backup.folder, 'noticed.sqlite-wal'))).toBe(false);
    expect(readWitness(files(backup.folder).auditHeads, auditKey).size).toBe(1);
  });

  it('is verified by its name, and a changed one is found out', async () => {
    const config = configOf(place.folder);
    expect(await verify.alone?.(config, order('latest'))).toMatch(/is whole/);
    const copy = join(place.parent, 'copy');
    cpSync(backup.folder, copy, { recursive: true });
    const raw = new Sqlite(databaseIn(copy));
    raw.exec("update check_in set tone = 'corrective' where id = (select min(id) from check_in)");
    raw.close();
    await expect(checkBackup(copy)).rejects.toThrow(/checksum/);
    rmSync(manifestIn(copy));
    await expect(verify.alone?.(config, order(copy))).rejects.toThrow(/no backup/);
  });
});

describe('restoring', () => {
  it('brings a school to an empty machine, row for row, with nobody signed in', async () => {
    const folder = join(place.parent, 'new-machine');
    const said = await restore.alone?.(configOf(folder), order(backup.folder));
    expect(said).toContain(`checksum ${backup.checksum}`);
    expect(countOf(folder, 'select count(*) from check_in')).toBeGreaterThanOrEqual(acknowledged.length);
    expect(countOf(folder, 'select count(*) from session where ended_at is null')).toBe(0);
    expect(countOf(folder, "select count(*) from event where action = 'restoreBackup'")).toBe(1);
    expect(readFileSync(files(folder).auditKey, 'utf8')).toBe(auditKey.toString('base64url'));
    expect(readFileSync(files(folder).erasures, 'utf8').trim().split('\n')).toHaveLength(1);
    expect(said).toContain('Nobody of the list of erasures was in it');
  });

  it('puts a damaged database right, keeps it aside, and erases again whoever this machine has erased since', async () => {
    const { folder } = place;
    const [pupilId = ''] = place.pupilIds;
    erase(folder, pupilId);
    const ledger = readFileSync(files(folder).erasures, 'utf8');
    writeFileSync(files(folder).database, 'nothing that can be read');
    await expect(openStore(configOf(folder))).rejects.toThrow(/noticed -- restore/);
    const said = await restore.alone?.(configOf(folder), order('latest'));
    const aside = /before is in (\S+);/.exec(said ?? '')?.[1] ?? '';
    expect(readFileSync(join(aside, 'noticed.sqlite'), 'utf8')).toBe('nothing that can be read');
    expect(readFileSync(files(folder).erasures, 'utf8')).toBe(ledger);
    expect(said).toContain('Erased again, from the list of erasures: 1.');
    expect(countOf(folder, `select count(*) from check_in_pupil where pupil_id = '${pupilId}'`)).toBe(0);
    await (await openStore(configOf(folder))).close();
  });

  it('changes nothing when the backup is not whole, and lists the others', async () => {
    const folder = join(place.parent, 'other-machine');
    const half = join(place.parent, 'half');
    cpSync(backup.folder, half, { recursive: true });
    writeFileSync(databaseIn(half), '');
    await expect(restore.alone?.(configOf(folder), order(half))).rejects.toThrow();
    expect(existsSync(files(folder).database)).toBe(false);
    await expect(async () => restore.alone?.(configOf(folder), order('yesterday'))).rejects.toThrow(backup.name);
  });

  it('is asked for by a folder that has lost its database, instead of an empty school', async () => {
    const { folder } = place;
    rmSync(files(folder).database);
    rmSync(`${files(folder).database}-wal`, { force: true });
    await expect(openStore(configOf(folder))).rejects.toThrow(/restore latest/);
    expect(existsSync(files(folder).database)).toBe(false);
  });
});
