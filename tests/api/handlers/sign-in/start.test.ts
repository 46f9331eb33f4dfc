import { firstLink } from '@noticed/api/command/first-link';
import { describe, expect, it } from 'vitest';
import { aSchool } from '../../../support/builders.ts';
import type { TestWorld } from '../../../support/product.ts';
import { codeAt, secureByApp } from '../../../support/second-factor.ts';
import { engines, testWorld } from '../../../support/world.ts';

const password = 'a long enough password';
const administrator = { forename: 'Ada', surname: 'Marsh', email: 'A.Marsh@fernhill.example', password };

async function setUp(test: TestWorld) {
  const link = await firstLink(test.world);
  const token = new URL(link ?? '').hash.slice(1);
  const browser = test.visitor();
  const answer = await browser.send('setUpSchool', {
    body: { token, school: { name: 'Fernhill', kind: 'secondary' }, administrator },
  });
  const { secret } = await secureByApp(browser, test.now());
  return { token, browser, answer, secret };
}

describe.each(engines)('the first start on %s', (engine) => {
  it('makes the school and its first administrator from a link that works once', async () => {
    const test = await testWorld(engine);
    expect(await test.visitor().call('readStart')).toEqual({ schoolExists: false, demoOffered: false, issuers: [] });
    const { token, browser, answer } = await setUp(test);
    expect(answer.body).toEqual({ stage: 'set-up', ways: [], me: null });
    expect(await browser.call('readMe')).toMatchObject({
      ...{ displayName: 'Ada Marsh', roles: ['data-manager'], school: { name: 'Fernhill' } },
      may: { importRoster: true, manageAccounts: true, seeGroups: false },
    });
    const again = await test
      .visitor()
      .send('setUpSchool', { body: { token, school: { name: 'Other', kind: 'primary' }, administrator } });
    expect(again.status).toBe(400);
    expect(await firstLink(test.world)).toBeNull();
  });

  it('offers the demo school until a real one is set up, and beside it only on request', async () => {
    const test = await testWorld(engine);
    const offered = async () => (await test.visitor().call('readStart')).demoOffered;
    test.world.demoOffer = 'until-a-school';
    expect(await offered()).toBe(true);
    await setUp(test);
    expect(await offered()).toBe(false);
    test.world.demoOffer = 'always';
    expect(await offered()).toBe(true);
  });

  it('says every field that is wrong at once, and keeps the link usable', async () => {
    const test = await testWorld(engine);
    const link = await firstLink(test.world);
    const token = new URL(link ?? '').hash.slice(1);
    const { status, problem } = await test.visitor().send('setUpSchool', {
      body: {
        token,
        school: { name: ' ', kind: 'secondary' },
        administrator: { ...administrator, email: 'no', password: 'short' },
      },
    });
    expect(status).toBe(400);
    expect(problem.fields?.map((one) => one.path)).toEqual([
      'school.name',
      'administrator.email',
      'administrator.password',
    ]);
  });

  it('signs people in by address and password, whatever the letters’ case, and out again', async () => {
    const test = await testWorld(engine);
    const { browser, secret } = await setUp(test);
    await browser.call('signOut');
    expect((await browser.send('readMe')).status).toBe(401);
    const fresh = test.visitor();
    expect(
      (await fresh.send('signIn', { body: { email: 'a.marsh@fernhill.example', password: 'wrong' } })).status,
    ).toBe(400);
    await fresh.call('signIn', { body: { email: 'a.marsh@FERNHILL.example', password } });
    test.setNow('2026-01-12T08:41:00.000Z');
    const proof = { way: 'code', code: codeAt(secret, test.now()) } as const;
    expect((await fresh.call('giveSecondFactor', { body: { proof } })).me?.displayName).toBe('Ada Marsh');
    expect((await fresh.call('readMe')).displayName).toBe('Ada Marsh');
  });

  it('answers an unknown address and a wrong password alike', async () => {
    const test = await testWorld(engine);
    await setUp(test);
    const wrong = await test
      .visitor()
      .send('signIn', { body: { email: 'a.marsh@fernhill.example', password: 'wrong' } });
    const unknown = await test
      .visitor()
      .send('signIn', { body: { email: 'nobody@fernhill.example', password: 'wrong' } });
    expect({ ...unknown.problem, requestId: '' }).toEqual({ ...wrong.problem, requestId: '' });
  });

  it('ends a session that was idle for more than half an hour', async () => {
    const test = await testWorld(engine, '2026-01-12T08:00:00.000Z');
    const { browser } = await setUp(test);
    test.setNow('2026-01-12T08:29:00.000Z');
    expect((await browser.send('readMe')).status).toBe(200);
    test.setNow('2026-01-12T08:58:00.000Z');
    expect((await browser.send('readMe')).status).toBe(200);
    test.setNow('2026-01-12T09:29:00.000Z');
    expect((await browser.send('readMe')).status).toBe(401);
  });

  it('lets a member of staff in by a one-time link, and only its latest one', async () => {
    const test = await testWorld(engine);
    const school = await aSchool(test, { staff: { osei: ['9b'], lark: [] } });
    await school.give('lark', { role: 'data-manager' });
    const lark = await school.as('lark');
    const invite = () =>
      lark.call('inviteStaff', {
        params: { staffId: school.staff.osei ?? '' },
        body: { email: 'osei@fernhill.example' },
      });
    const first = await invite();
    const second = await invite();
    const accept = (path: string) =>
      test.visitor().send('acceptInvitation', { body: { token: path.split('#')[1] ?? '', password } });
    expect((await accept(first.path)).status).toBe(400);
    expect((await accept(second.path)).body).toMatchObject({ stage: 'open', me: { displayName: 'Mx Osei' } });
    expect((await accept(second.path)).status).toBe(400);
  });
});

describe('guessing', () => {
  it('is stopped after ten tries for one account, while a colleague at the same address signs in', async () => {
    const test = await testWorld('sqlite');
    await setUp(test);
    const guess = () =>
      test.visitor().send('signIn', { body: { email: 'victim@fernhill.example', password: 'guess' } });
    const tries = [];
    for (let count = 0; count < 11; count += 1) tries.push((await guess()).status);
    expect(tries).toEqual([...Array(10).fill(400), 429]);
    await test.visitor().call('signIn', { body: { email: 'a.marsh@fernhill.example', password } });
  });
});
