import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, act, personAt, type Sent } from '@noticed/api/demo/act';
import { buildDemoSchool } from '@noticed/api/demo/demo-school';
import { newId } from '@noticed/api/id';
import { nobody, type Scope } from '@noticed/api/store/database';
import { openSqlite } from '@noticed/api/store/engine/sqlite';
import { type SchoolRow, schoolById, schools } from '@noticed/api/store/people/schools';
import { allStaff } from '@noticed/api/store/people/staff';
import type { World } from '@noticed/api/world';
import type { Operation } from '@noticed/shared/contract/contract';
import pino from 'pino';

/** The demo school as it was built at a moment, in a file of its own. */
export interface DemoSchool {
  world: World;
  school: SchoolRow;
  /** Ids of the staff by surname in lower case. */
  staff: Record<string, string>;
  read<T>(work: (scope: Scope) => Promise<T>): Promise<T>;
  /** What somebody would see. */
  sees<Name extends Operation>(surname: string, name: Name, sent: Sent<Name>): Promise<Answer<Name>>;
  close(): Promise<void>;
}

export async function demoSchool(at: string): Promise<DemoSchool> {
  const folder = mkdtempSync(join(tmpdir(), 'noticed-demo-'));
  const database = await openSqlite(join(folder, 'demo.sqlite'));
  const world: World = {
    ...{ database, clock: () => new Date(at), id: newId, secret: newId, auditKey: Buffer.alloc(32, 7) },
    ...{
      log: pino({ level: 'silent' }),
      publicUrl: new URL('http://localhost'),
      issuers: [],
      demo: true,
      demoOffer: 'always' as const,
      auditHeads: null,
      machine: null,
      erasures: null,
    },
  };
  await buildDemoSchool(world);
  const [found] = await database.read(nobody, (scope) => scope.all(schools));
  const schoolId = found?.id ?? '';
  const school = await database.read(nobody, (scope) => scope.first(schoolById, { id: schoolId }));
  if (!school) throw new Error('The demo school was not built');
  const read: DemoSchool['read'] = (work) => database.read({ schoolId, staffId: null }, work);
  const people = await read((scope) => scope.all(allStaff));
  const staff = Object.fromEntries(people.map((one) => [one.surname.toLowerCase(), one.id]));
  return {
    ...{ world, school, staff, read },
    sees: (surname, name, sent) =>
      read(async (scope) => act(world, scope, await personAt(scope, staff[surname] ?? '', at), at, name, sent)),
    async close() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
