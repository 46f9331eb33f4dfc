import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foundSchool } from '@noticed/api/handlers/people/school';
import { hashOf } from '@noticed/api/http/proof/secret';
import { newId } from '@noticed/api/id';
import { type Database, nobody, type Scope } from '@noticed/api/store/database';
import { openSqlite } from '@noticed/api/store/engine/sqlite';
import { addRole } from '@noticed/api/store/people/staff';
import { replaceYear } from '@noticed/api/store/roster/calendar';
import { addSession, saveAccount } from '@noticed/api/store/sign-in/sign-in';
import type { World } from '@noticed/api/world';
import { fill } from './fill.ts';
import { type MadeSchool, makeSchool, type Size, today, usualSize } from './school.ts';

/** The moment at which the bench school is looked at. */
export const now = `${today}T10:00:00.000Z`;
/** The school of the bench has one; the measurements on PostgreSQL make more. */
export const leader = 'adult-0';
/** Each member of staff of a filled school is signed in under a token of their own. */
export const tokenOf = (staffId: string, ref = 'bench') => `${ref}-token-of-${staffId}`;

const here = dirname(fileURLToPath(import.meta.url));
const made = join(here, '../.made');

/** Everything that the rows depend on: another version of any is another school. */
function versionOf(years: number, size: Size): string {
  const migrations = join(here, '../../packages/api/src/store/migrations/sqlite');
  // The journal too: a file that knows the tables under another date could not be opened.
  const sources = [...readdirSync(migrations).filter((one) => one.endsWith('.sql')), 'meta/_journal.json'];
  const hash = createHash('sha256').update(JSON.stringify([years, size]));
  for (const one of sources) hash.update(readFileSync(join(migrations, one)));
  for (const one of ['school.ts', 'fill.ts', 'filled.ts']) hash.update(readFileSync(join(here, one)));
  return hash.digest('hex').slice(0, 16);
}

/** Puts a copy of the bench school's database at `target`. It is built once for each version, size and number of years. */
export async function filledSchool(target: string, years = 1, size = usualSize): Promise<MadeSchool> {
  const school = makeSchool(20_260_709, { ...size, years });
  const file = join(made, `${versionOf(years, size)}.sqlite`);
  if (!existsSync(file)) {
    mkdirSync(made, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    await build(unfinished, school, years);
    renameSync(unfinished, file);
  }
  copyFileSync(file, target);
  return school;
}

async function build(file: string, school: MadeSchool, years: number): Promise<void> {
  const database = await openSqlite(file);
  await settle(database, school, years);
  await database.close();
  for (const rest of ['-wal', '-shm']) rmSync(`${file}${rest}`, { force: true });
}

/** Founds a made school in a database, with its facts, its kept rows and everybody signed in. @returns its id */
export function settle(database: Database, school: MadeSchool, years: number, ref = 'bench'): Promise<string> {
  const world = { database, id: () => newId(Date.parse(now)) } as unknown as World; // all that founding a school asks for
  return database.transact(nobody, async (scope) => {
    const { firstDay } = school.facts.school;
    const about = { name: 'Bench', kind: 'secondary', ref, today: firstDay, now } as const;
    const schoolId = await foundSchool(scope, world, about);
    const mine = scope.as({ schoolId, staffId: null });
    await replaceYear(mine, yearsOf(years), world.id);
    await fill(mine, school, years);
    for (const { id } of school.facts.adults) {
      const role = id === leader ? 'senior-leader' : 'teacher';
      await mine.run(addRole, { id: newId(), staffId: id, role, from: '2020-01-01', to: null });
      if (id === leader)
        await mine.run(addRole, { id: newId(), staffId: id, role: 'teacher', from: '2020-01-01', to: null });
    }
    await letIn(mine, school, (id) => id, ref);
    return schoolId;
  });
}

/** Gives everybody of a made school, under the ids that they have in this one, an account and a session. */
export async function letIn(
  mine: Scope,
  { facts }: MadeSchool,
  named: (id: string) => string,
  ref: string,
): Promise<void> {
  for (const { id } of facts.adults) {
    const staffId = named(id);
    await mine.run(saveAccount, { staffId, email: `${id}@${ref}.example`, passwordHash: null, now });
    const tokenHash = hashOf(tokenOf(id, ref));
    await mine.run(addSession, { id: newId(), tokenHash, staffId, device: 'bench', now });
  }
}

function yearsOf(years: number) {
  const starts = Array.from({ length: years }, (_, index) => 2025 - index);
  return {
    terms: starts.flatMap((year) => [
      { name: 'Autumn', from: `${year}-09-02`, to: `${year}-12-19` },
      { name: 'Spring', from: `${year + 1}-01-05`, to: `${year + 1}-03-27` },
      { name: 'Summer', from: `${year + 1}-04-13`, to: `${year + 1}-07-21` },
    ]),
    closedDays: [],
  };
}
