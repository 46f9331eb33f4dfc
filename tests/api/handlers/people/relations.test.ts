import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../../support/builders.ts';
import { engines, testWorld } from '../../../support/world.ts';

describe.each(engines)('relations given by hand on %s', (engine) => {
  async function fernhill() {
    const test = await testWorld(engine);
    const school = await aSchool(test, {
      registers: [aRegister('9b'), aRegister('7a', { year: '7' })],
      staff: { osei: ['9b'], supply: [], marsh: [], dale: [] },
      on: (_at, ref) => ref === '9b',
    });
    await school.give('marsh', { role: 'data-manager' });
    const marsh = await school.as('marsh');
    const give = (surname: string, kind: string, target: string, days: { from?: string; to?: string } = {}) =>
      marsh.send('giveRelation', {
        params: { staffId: school.staff[surname] ?? '' },
        body: { id: newId(), kind, target, ...days } as never, // some of them are wrong on purpose
      });
    return { test, school, marsh, give, pupilId: school.pupils.p0 ?? '', registerId: school.registers['9b'] ?? '' };
  }

  it('must point at something that the school has, each fault said at its field', async () => {
    const { give, pupilId, registerId } = await fernhill();
    const faults = async (...[kind, target, days]: [string, string, { from?: string; to?: string }?]) =>
      (await give('supply', kind, target, days)).problem.fields?.map((one) => one.path);
    expect(await faults('teaches', 'no-such-register')).toEqual(['target']);
    expect(await faults('caseload', newId())).toEqual(['target']);
    expect(await faults('leads-year', '14')).toEqual(['target']);
    expect(await faults('leads-house', 'Elm')).toEqual(['target']);
    expect(await faults('sen-list', 'N')).toEqual(['target']);
    expect(await faults('whole-school', 'everything')).toEqual(['target']);
    expect(await faults('named-in-session', 'any')).toEqual(['kind']);
    expect(await faults('teaches', 'x', { from: '2026-02-01', to: '2026-01-31' })).toEqual(['target', 'to']);
    expect(await faults('cover', registerId)).toEqual(['to']);
    expect(await faults('cover', registerId, { to: '2026-04-14' })).toEqual(['to']);
    expect((await give('supply', 'caseload', pupilId)).status).toBe(200);
    expect(await faults('caseload', pupilId)).toEqual(['target']);
  });

  it('cover opens what works and nothing more, until the end of its last day', async () => {
    const { test, school, give, pupilId, registerId } = await fernhill();
    const osei = await school.as('osei');
    const body = { id: newId(), pupilIds: [pupilId], practiceId: 'specific-praise', note: 'zanzibar-note' };
    await osei.call('logCheckIn', { body });
    expect((await give('supply', 'cover', registerId, { to: '2026-01-13' })).status).toBe(200);
    const params = { pupilId };
    const seen = await (await school.as('supply')).send('readPupil', { params });
    const { lastNoticed, flags, checkIns, repairs } = seen.body;
    expect({ lastNoticed, flags, checkIns, repairs }).toEqual({
      lastNoticed: null,
      flags: [],
      checkIns: [],
      repairs: [],
    });
    expect([seen.status, seen.text.includes('zanzibar')]).toEqual([200, false]);
    const { people } = await osei.call('readWhoCanSee', { params });
    expect(people.map((one) => [one.name, one.until, one.inFull])).toEqual([
      ['Mx Osei', null, true],
      ['Mx Supply', '2026-01-13', false],
    ]);
    test.setNow('2026-01-13T23:59:00.000Z');
    expect((await (await school.as('supply')).send('readPupil', { params })).status).toBe(200);
    test.setNow('2026-01-14T00:01:00.000Z');
    expect((await (await school.as('supply')).send('readPupil', { params })).status).toBe(404);
  });

  it('a conflict is declared by anybody for themselves; only somebody else ends it', async () => {
    const { school, marsh, pupilId } = await fernhill();
    const osei = await school.as('osei');
    const params = { pupilId };
    await osei.call('declareConflict', { params, body: { id: newId() } });
    expect((await osei.send('readPupil', { params })).status).toBe(404);
    expect((await osei.send('declareConflict', { params, body: { id: newId() } })).status).toBe(404);
    const line = async (surname: string) =>
      (await marsh.call('listStaff')).staff.find((one) => one.id === school.staff[surname])?.relations ?? [];
    const declared = (await line('osei')).find((one) => one.kind === 'conflict');
    expect(declared?.targetName).toBe('Amira Ashdown');
    const end = (surname: string, grantId: string) =>
      marsh.send('endGrant', { params: { staffId: school.staff[surname] ?? '', grantId }, body: { to: '2026-01-11' } });
    expect((await end('osei', declared?.id ?? '')).status).toBe(200);
    expect((await osei.send('readPupil', { params })).status).toBe(200);
    const own = newId();
    await marsh.call('declareConflict', { params, body: { id: own } });
    expect((await end('marsh', own)).status).toBe(400);
  });

  it('never tell a data manager of a pupil with whom they have a conflict, by name or by id', async () => {
    const { marsh, give, pupilId } = await fernhill();
    await give('dale', 'caseload', pupilId);
    await marsh.call('declareConflict', { params: { pupilId }, body: { id: newId() } });
    const { text } = await marsh.send('listStaff');
    expect([text.includes('Amira'), text.includes(pupilId)]).toEqual([false, false]);
    expect((await give('dale', 'conflict', pupilId)).problem.fields?.map((one) => one.path)).toEqual(['target']);
  });

  it('whoever has no role is told whom to ask', async () => {
    const { school, marsh } = await fernhill();
    const { staff } = await marsh.call('listStaff');
    const grant = staff.find((one) => one.id === school.staff.dale)?.roles[0]?.id ?? '';
    const params = { staffId: school.staff.dale ?? '', grantId: grant };
    await marsh.call('endGrant', { params, body: { to: '2026-01-11' } });
    const dale = await school.as('dale');
    expect((await dale.call('readMe')).roles).toEqual([]);
    expect(await dale.call('listAdministrators')).toEqual({ names: ['Mx Marsh'] });
  });
});
