import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { aSchool } from '../../support/builders.ts';
import { testWorld } from '../../support/world.ts';

const troubles = [
  ['a full disk', 'SQLITE_FULL', 507, /disk of the server is full/],
  ['a sync that failed', 'SQLITE_IOERR_FSYNC', 503, /try again in a moment/],
  ['another program that keeps the file', 'SQLITE_BUSY', 503, /try again in a moment/],
] as const;

it('says what the disk could not do, answers reads meanwhile, and saves again when it can', async () => {
  const test = await testWorld();
  const school = await aSchool(test);
  const osei = await school.as('osei');
  const well = test.world.database;
  const body = {
    id: '0197f000-0000-7000-8000-000000000001',
    pupilIds: [school.pupils.p0 ?? ''],
    practiceId: 'specific-praise',
  };
  for (const [what, code, status, says] of troubles) {
    const transact = async () => {
      throw new Sqlite.SqliteError('the engine’s own words', code);
    };
    test.world.database = { ...well, transact };
    // Long after the last note that this session is in use, which cannot be written either.
    test.setNow(new Date(Date.parse(test.now()) + 5 * 60_000).toISOString());
    const { status: found, problem } = await osei.send('logCheckIn', { body });
    expect(found, what).toBe(status);
    expect(problem.title, what).toMatch(says);
    expect((await osei.send('listRegisters')).status, what).toBe(200);
    test.world.database = well;
  }
  expect((await osei.send('logCheckIn', { body })).status).toBe(200);
  expect(test.logged.join()).not.toContain('own words');
});
