import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openErasures, replayErasures } from '@noticed/api/erasures';
import { newId } from '@noticed/api/id';
import { verifyChain } from '@noticed/api/store/audit/audit-chain';
import { staffById, updateStaffRow } from '@noticed/api/store/people/staff';
import { ownedByPupil } from '@noticed/api/store/protection/owned';
import { rowsOf } from '@noticed/api/store/protection/records';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aSchool, type TestSchool } from '../../../support/builders.ts';
import { fillFor, pupilTables } from '../../../support/filled.ts';
import type { TestWorld } from '../../../support/product.ts';
import { engines, testWorld } from '../../../support/world.ts';

async function filledSchool(test: TestWorld) {
  const school = await aSchool(test, { staff: { osei: ['9b'], lark: [] } });
  await school.give('lark', { role: 'head-teacher' });
  const hung = {
    ...{ personId: newId(), sessionId: newId(), checkInId: newId(), placementId: newId() },
    ...{ registerId: school.registers['9b'] ?? '', staffId: school.staff.osei ?? '' },
  };
  await test.database.transact({ schoolId: school.id, staffId: null }, (scope) => fillFor(scope, 'zerased', hung));
  return { school, hung, lark: await school.as('lark') };
}

const name = 'zerasedpupilZpreferredForename zerasedpupilZpreferredSurname';

async function erase({ lark, hung }: Awaited<ReturnType<typeof filledSchool>>) {
  const [hold] = (await lark.call('listHolds')).holds;
  expect(hold).toBeUndefined();
  return lark.call('erasePupil', { params: { pupilId: hung.personId }, body: { name } });
}

function ledgerFor(test: TestWorld): string {
  const folder = mkdtempSync(join(tmpdir(), 'noticed-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  test.world.erasures = join(folder, 'erasures.ledger');
  return test.world.erasures;
}

describe.each(engines)('a pupil who is erased, on %s', (engine) => {
  it('leaves no row in any table but the trail, and nobody else loses one', async () => {
    const test = await testWorld(engine);
    const filled = await filledSchool(test);
    const { school, hung } = filled;
    const scoped = <T>(work: Parameters<typeof test.database.read<T>>[1]) =>
      test.database.read({ schoolId: school.id, staffId: null }, work);
    const before = await scoped((scope) => ownedByPupil(scope, hung.personId));
    const { going } = await erase(filled);
    expect(going.length).toBeGreaterThan(15);
    await scoped(async (scope) => {
      for (const { table } of pupilTables)
        expect([table, await rowsOf(scope, 'pupil', table, before)]).toEqual([table, []]);
      expect((await verifyChain(scope, test.world.auditKey, null)).fault).toBeNull();
    });
    const osei = await school.as('osei');
    const register = await osei.call('readRegister', { params: { registerId: hung.registerId } });
    expect(register.pupils).toHaveLength(4);
    const asked = { params: { pupilId: hung.personId } };
    expect((await filled.lark.send('previewErasure', asked)).status).toBe(404);
  });
});

describe('an erasure on disk', () => {
  it('leaves not one byte of what stood in any column, in the file or in the log beside it', async () => {
    const test = await testWorld();
    const filled = await filledSchool(test);
    const file = test.file ?? '';
    const bytes = () =>
      [file, `${file}-wal`]
        .filter((one) => existsSync(one))
        .map((one) => readFileSync(one).toString('latin1'))
        .join('');
    expect(bytes()).toContain('zerasedcheckInZnote');
    await erase(filled);
    await test.database.scrub(filled.school.id);
    // What the map keeps by name: how an import was called, and who looked after it.
    const left = [...new Set(bytes().match(/zerased[A-Za-z]+/g) ?? [])].filter(
      (one) => !one.startsWith('zerasedimportDraftZ'),
    );
    expect(left).toEqual([]);
    expect(bytes()).not.toMatch(/zerasedimportDraftZ(roster|preview|answers)/);
  });
});

describe('the ledger of erasures', () => {
  it('holds hashes only, and erases again whoever a backup brings back', async () => {
    const test = await testWorld();
    const ledger = ledgerFor(test);
    await openErasures(test.world);
    expect(readFileSync(ledger, 'utf8')).toBe('');
    const filled = await filledSchool(test);
    await erase(filled);
    expect(readFileSync(ledger, 'utf8')).not.toContain(filled.hung.personId);
    expect(await replayErasures(test.world)).toEqual({ erased: 0, warning: null });
    // A backup of yesterday has the pupil, with everything.
    await test.database.transact({ schoolId: filled.school.id, staffId: null }, (scope) =>
      fillFor(scope, 'zback', filled.hung),
    );
    expect(await replayErasures(test.world)).toEqual({ erased: 1, warning: null });
    const { pupils } = await filled.lark.call('findRecords', { query: { q: 'zback' } });
    expect(pupils).toEqual([]);
  });

  it('warns when it is missing or older than the audit trail, and is refused when somebody wrote in it', async () => {
    const test = await testWorld();
    const ledger = ledgerFor(test);
    await openErasures(test.world);
    await erase(await filledSchool(test));
    const whole = readFileSync(ledger, 'utf8');
    writeFileSync(ledger, '');
    expect((await replayErasures(test.world)).warning).toMatch('tells of 0, the audit trail of 1');
    rmSync(ledger);
    expect((await replayErasures(test.world)).warning).toMatch('is missing');
    await openErasures(test.world);
    expect(existsSync(ledger)).toBe(false);
    expect(test.logged.join('')).toMatch('is missing');
    writeFileSync(ledger, whole.replace('"pupil"', '"staff"'));
    await expect(replayErasures(test.world)).rejects.toThrow('was not signed with this key');
  });
});

describe('who can be erased', () => {
  it('is nobody on hold, nobody whose name is typed wrongly, and no member of staff who works here', async () => {
    const test = await testWorld();
    const { school, lark, hung } = await filledSchool(test);
    const params = { pupilId: hung.personId };
    const wrong = await lark.send('erasePupil', { params, body: { name: 'Somebody Else' } });
    expect([wrong.status, wrong.problem.title]).toEqual([
      400,
      'This is not the name on the page. Nothing was removed.',
    ]);
    const hold = await lark.call('holdRecords', { params, body: { id: newId(), from: '2026-01-12' } });
    expect((await lark.call('previewErasure', { params })).holds).toHaveLength(1);
    expect((await lark.send('erasePupil', { params, body: { name } })).status).toBe(409);
    await lark.call('endHold', { params: { ...params, holdId: hold.id } });
    expect((await lark.send('erasePupil', { params, body: { name } })).status).toBe(409);
    test.setNow('2026-01-13T08:40:00.000Z');
    const next = await school.as('lark');
    expect((await next.send('erasePupil', { params, body: { name } })).status).toBe(200);
    const osei = { staffId: school.staff.osei ?? '' };
    expect((await next.call('previewStaffErasure', { params: osei })).refused).toMatch('They work here');
    expect((await next.send('eraseStaff', { params: osei, body: { name: 'Mx Osei' } })).status).toBe(409);
  });

  it('keeps what a former colleague wrote, without their name', async () => {
    const test = await testWorld();
    const { school, lark } = await filledSchool(test);
    const pupilId = school.pupils.p0 ?? '';
    await (await school.as('osei')).call('logCheckIn', {
      body: { id: newId(), pupilIds: [pupilId], practiceId: 'specific-praise', note: 'Helped me tidy up.' },
    });
    const { staff } = await leave(test, school);
    const params = { staffId: staff };
    expect((await lark.call('previewStaffErasure', { params })).refused).toBeNull();
    await lark.call('eraseStaff', { params, body: { name: 'Mx Osei' } });
    await school.give('lark', { role: 'senior-leader' });
    const page = await (await school.as('lark')).call('readPupil', { params: { pupilId } });
    expect(JSON.stringify(page)).not.toContain('Osei');
    expect((await lark.send('previewStaffErasure', { params })).status).toBe(404);
  });
});

async function leave(test: TestWorld, school: TestSchool) {
  const staff = school.staff.osei ?? '';
  await test.database.transact({ schoolId: school.id, staffId: null }, async (scope) => {
    const row = await scope.first(staffById, { id: staff });
    await scope.run(updateStaffRow, { ...row, leftOn: '2026-01-09' });
  });
  return { staff };
}
