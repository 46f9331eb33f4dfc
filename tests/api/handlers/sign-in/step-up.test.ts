import { newId } from '@noticed/api/id';
import { contract } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { describe, expect, it } from 'vitest';
import { aSchool } from '../../../support/builders.ts';
import { givePassword, password } from '../../../support/passwords.ts';
import { engines, testWorld } from '../../../support/world.ts';

const tenMinutesLater = '2026-01-12T08:50:00.000Z';
const proof = { way: 'password', password } as const;

describe.each(engines)('a weighty act, on %s', (engine) => {
  async function fernhill() {
    const test = await testWorld(engine);
    const school = await aSchool(test, { staff: { osei: ['9b'], marsh: [] } });
    await school.give('marsh', { role: 'data-manager' });
    const email = await givePassword(test, school, 'marsh');
    const marsh = test.visitor();
    await marsh.call('signIn', { body: { email, password } });
    const params = { staffId: school.staff.osei ?? '' };
    const giveRole = () => ({ params, body: { id: newId(), role: 'head-of-year' as const } });
    return { test, school, email, marsh, params, giveRole };
  }

  it('is done within five minutes of signing in, and asks for a proof after that', async () => {
    const { test, marsh, params, giveRole } = await fernhill();
    expect((await marsh.send('giveRole', giveRole())).status).toBe(200);
    test.setNow(tenMinutesLater);
    const asked = await marsh.send('giveRole', giveRole());
    expect([asked.status, asked.problem.type]).toEqual([403, 'about:blank#step-up']);
    expect((await marsh.send('disableAccount', { params })).problem.type).toBe('about:blank#step-up');
    expect((await marsh.send('listStaff')).status).toBe(200);
  });

  it('goes on after the password was given again, under a secret that is new', async () => {
    const { test, marsh, giveRole } = await fernhill();
    test.setNow(tenMinutesLater);
    const before = marsh.token;
    expect(await marsh.call('readStepUp')).toEqual({ ways: ['password'] });
    await marsh.call('stepUp', { body: { proof } });
    expect(marsh.token).not.toBe(before);
    expect((await marsh.send('giveRole', giveRole())).status).toBe(200);
    const stolen = test.visitor();
    stolen.token = before;
    expect((await stolen.send('readMe')).status).toBe(401);
    expect((await marsh.call('listDevices')).devices).toHaveLength(1);
  });

  it('asks nobody whose role does not cover it: they are told so', async () => {
    const { test, school, giveRole } = await fernhill();
    const osei = await school.as('osei');
    test.setNow(tenMinutesLater);
    expect((await osei.send('giveRole', giveRole())).problem.type).toBe('about:blank#forbidden');
  });

  it('cannot be reached by guessing: the tries count together with those at signing in', async () => {
    const { test, email, marsh } = await fernhill();
    const wrong = { body: { proof: { ...proof, password: 'wrong' } } };
    for (let count = 0; count < 5; count += 1) expect((await marsh.send('stepUp', wrong)).status).toBe(400);
    for (let count = 0; count < 5; count += 1)
      expect((await test.visitor().send('signIn', { body: { email, password: 'wrong' } })).status).toBe(400);
    expect((await marsh.send('stepUp', { body: { proof } })).status).toBe(429);
  });
});

describe('the acts that ask for a fresh sign-in', () => {
  const all = Object.entries<Endpoint>(contract);

  it('are every file that leaves the school, but for one conversation’s calendar entry and an empty list', () => {
    const without = all.filter(([, one]) => one.file && !one.stepUp).map(([name]) => name);
    expect(without.sort()).toEqual(['readSessionCalendar', 'readTemplate']);
  });

  it('are everything that decides who may do what', () => {
    const people = all.filter(([, one]) => one.permission === 'manage-accounts' && one.method !== 'GET');
    expect(people.filter(([, one]) => !one.stepUp).map(([name]) => name)).toEqual(['addStaff']);
  });
});
