import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { files } from '@noticed/api/config';
import { type Database, nobody } from '@noticed/api/store/database';
import { openSqlite } from '@noticed/api/store/engine/sqlite';
import { schools } from '@noticed/api/store/people/schools';
import { filledSchool, tokenOf } from '@noticed/bench/made/filled';
import { usualSize } from '@noticed/bench/made/school';

/** Somebody who is signed in, and a register of theirs. */
export interface Teacher {
  staffId: string;
  token: string;
  registerId: string;
  /** Some of those on it. */
  pupilIds: string[];
}

/** A data folder with the school of the bench, and its staff. */
export interface LoadedFolder {
  folder: string;
  teachers: Teacher[];
  remove(): void;
}

export const staff = 200;

/** Copies the bench school, with 200 staff, to a folder of its own. `more` may add to it before a server opens it. */
export async function aLoadedFolder(
  more: (database: Database, schoolId: string) => Promise<void> = async () => undefined,
): Promise<LoadedFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'noticed-load-'));
  const { facts } = await filledSchool(files(folder).database, 1, { ...usualSize, adults: staff });
  const database = await openSqlite(files(folder).database);
  const [school] = await database.read(nobody, (scope) => scope.all(schools));
  await more(database, school?.id ?? '');
  await database.close();
  const teachers = facts.adults.flatMap(({ id }): Teacher[] => {
    const registers = facts.teaching.filter((one) => one.adultId === id);
    // Whoever has several stands before a different one than the colleague next door.
    const registerId = registers[Number(id.slice(6)) % Math.max(1, registers.length)]?.registerId;
    const pupilIds = facts.memberships.filter((one) => one.registerId === registerId).map((one) => one.pupilId);
    return registerId ? [{ staffId: id, token: tokenOf(id), registerId, pupilIds }] : [];
  });
  return { folder, teachers, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
