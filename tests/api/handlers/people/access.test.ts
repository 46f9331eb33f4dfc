import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../../support/builders.ts';
import { engines, testWorld } from '../../../support/world.ts';

describe.each(engines)('access on %s', (engine) => {
  async function fernhill() {
    const test = await testWorld(engine);
    const staff = { osei: ['9b'], lark: [], dale: [], stone: ['9c'], marsh: [] };
    const school = await aSchool(test, {
      registers: [aRegister('9b'), aRegister('9c')],
      staff,
      on: (_at, ref) => ref === '9b',
    });
    await school.give('lark', { role: 'safeguarding-lead' });
    await school.give('dale', { role: 'head-of-year', relation: ['leads-year', '9'], to: '2026-01-11' });
    await school.give('marsh', { role: 'data-manager' });
    return { test, school, params: { pupilId: school.pupils.p0 ?? '' } };
  }

  it('says of a pupil who can see them, and why: today, and not those who could yesterday', async () => {
    const { school, params } = await fernhill();
    const osei = await school.as('osei');
    const { people } = await osei.call('readWhoCanSee', { params });
    expect(people.map((one) => one.name)).toEqual(['Mx Lark', 'Mx Osei']);
    expect(people[0]?.why).toEqual(['as safeguarding lead: may by role, for the whole school']);
    expect(people[1]?.why).toEqual(['as teacher: is their form tutor or primary class teacher']);
  });

  it('leaves out whoever declared a conflict, and answers nobody who may not see the pupil', async () => {
    const { school, params } = await fernhill();
    await school.give('lark', { relation: ['conflict', params.pupilId] });
    const osei = await school.as('osei');
    expect((await osei.call('readWhoCanSee', { params })).people.map((one) => one.name)).toEqual(['Mx Osei']);
    for (const surname of ['lark', 'stone', 'dale'])
      expect((await (await school.as(surname)).send('readWhoCanSee', { params })).status).toBe(404);
  });

  it('brings up for review the accounts that open nothing, and those long unused', async () => {
    const { test, school } = await fernhill();
    await school.as('dale');
    const osei = await school.as('osei');
    const marsh = await school.as('marsh');
    const { accounts } = await marsh.call('reviewAccess');
    const idle = 'Is teacher, but has no relation of today that gives the role a pupil.';
    expect(accounts.map((one) => [one.name, one.reasons])).toEqual([
      ['Mx Dale', [idle]],
      ['Mx Marsh', [idle]],
    ]);
    expect((await osei.send('reviewAccess')).status).toBe(403);
    test.setNow('2026-06-01T08:00:00.000Z');
    const later = await (await school.as('marsh')).call('reviewAccess');
    expect(later.accounts.map((one) => one.name)).toContain('Mx Osei');
  });

  it('keeps an account with a reason for half a year, by somebody else than its owner', async () => {
    const { test, school } = await fernhill();
    await school.as('dale');
    const marsh = await school.as('marsh');
    const lark = await school.as('lark');
    await school.give('lark', { role: 'senior-leader' });
    const keep = (surname: string, client = lark) =>
      client.send('keepAccount', {
        params: { staffId: school.staff[surname] ?? '' },
        body: { id: newId(), reason: 'On leave until Easter' },
      });
    expect((await keep('dale')).status).toBe(200);
    expect((await keep('marsh', marsh)).status).toBe(400);
    expect((await keep('stone')).status).toBe(404);
    expect((await keep('lark', await school.as('osei'))).status).toBe(403);
    const seen = await lark.call('reviewAccess');
    expect(seen.accounts.map((one) => one.name)).not.toContain('Mx Dale');
    expect(seen.kept).toEqual([{ name: 'Mx Dale', on: '2026-01-12', by: 'Mx Lark', reason: 'On leave until Easter' }]);
    expect([seen.mayChange, (await marsh.call('reviewAccess')).mayChange]).toEqual([false, true]);
    test.setNow('2026-07-11T08:00:00.000Z');
    const later = await (await school.as('marsh')).call('reviewAccess');
    expect(later.accounts.map((one) => one.name)).toContain('Mx Dale');
  });
});
