import { nobody, statement } from '@noticed/api/store/database';
import { describe, expect, it } from 'vitest';
import { aSchool } from '../../../support/builders.ts';
import { givePassword, password } from '../../../support/passwords.ts';
import { codeAt, secureByApp } from '../../../support/second-factor.ts';
import { engines, testWorld } from '../../../support/world.ts';

const apps = statement(({ q, t }) => q.select().from(t.authenticator));
const codes = statement(({ q, t }) => q.select().from(t.recoveryCode));
const later = (seconds: number) => new Date(Date.parse('2026-01-12T08:40:00.000Z') + seconds * 1000).toISOString();
const byCode = (code: string) => ({ body: { proof: { way: 'code', code } as const } });

describe.each(engines)('a second factor on %s', (engine) => {
  async function fernhill() {
    const test = await testWorld(engine);
    const school = await aSchool(test, { secondFactor: true, staff: { osei: ['9b'], marsh: [] } });
    await school.give('marsh', { role: 'data-manager' });
    const email = await givePassword(test, school, 'osei');
    const signIn = async () => {
      const browser = test.visitor();
      return { browser, ...(await browser.call('signIn', { body: { email, password } })) };
    };
    return { test, school, email, signIn };
  }

  /** Osei, who has set an authenticator app up. */
  async function withApp() {
    const here = await fernhill();
    const { browser: osei } = await here.signIn();
    return { ...here, osei, ...(await secureByApp(osei, here.test.now())) };
  }

  it('is set up before anything else, by whoever has none', async () => {
    const { test, signIn } = await fernhill();
    const { browser, stage, me } = await signIn();
    expect([stage, me]).toEqual(['set-up', null]);
    expect((await browser.send('readMe')).status).toBe(401);
    expect((await browser.send('listRegisters')).status).toBe(401);
    expect((await browser.send('signOutEverywhere')).status).toBe(401);
    const half = browser.token;
    const { recoveryCodes } = await secureByApp(browser, test.now());
    expect(recoveryCodes).toHaveLength(10);
    expect(browser.token).not.toBe(half);
    expect(await browser.call('readSecondFactor')).toEqual({
      ...{ required: true, app: true, passkeys: [], recoveryCodesLeft: 10 },
    });
    expect((await browser.call('readMe')).displayName).toBe('Mx Osei');
  });

  it('is asked for after the password, and nothing opens before it is right', async () => {
    const { test, signIn, secret } = await withApp();
    test.setNow(later(60));
    const { browser, stage, ways } = await signIn();
    expect([stage, ways]).toEqual(['second-factor', ['code']]);
    for (const shut of ['readMe', 'readSecondFactor', 'startApp', 'readStepUp'] as const)
      expect((await browser.send(shut)).status, shut).toBe(401);
    expect((await browser.send('giveSecondFactor', byCode('000000'))).status).toBe(400);
    const half = browser.token;
    await browser.call('giveSecondFactor', byCode(codeAt(secret, test.now())));
    expect(browser.token).not.toBe(half);
    expect((await browser.send('readMe')).status).toBe(200);
  });

  it('takes no code twice, nor one that is older than the last', async () => {
    const { test, signIn, secret } = await withApp();
    const used = codeAt(secret, test.now());
    expect((await (await signIn()).browser.send('giveSecondFactor', byCode(used))).status).toBe(400);
    test.setNow(later(60));
    const code = codeAt(secret, test.now());
    const [one, two] = [await signIn(), await signIn()];
    const both = await Promise.all([one, two].map(({ browser }) => browser.send('giveSecondFactor', byCode(code))));
    expect(both.map((each) => each.status).sort()).toEqual([200, 400]);
    const before = codeAt(secret, later(30));
    expect((await (await signIn()).browser.send('giveSecondFactor', byCode(before))).status).toBe(400);
  });

  it('can be a recovery code, each of them once, however it is typed', async () => {
    const { osei, signIn, recoveryCodes } = await withApp();
    const [code = ''] = recoveryCodes;
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
    const typed = code.toLowerCase().replace('-', ' ');
    expect((await (await signIn()).browser.send('giveSecondFactor', byCode(typed))).status).toBe(200);
    expect((await (await signIn()).browser.send('giveSecondFactor', byCode(code))).status).toBe(400);
    expect(await osei.call('readSecondFactor')).toMatchObject({ recoveryCodesLeft: 9 });
    const fresh = await osei.call('renewRecoveryCodes');
    const [, second = ''] = recoveryCodes;
    expect((await (await signIn()).browser.send('giveSecondFactor', byCode(second))).status).toBe(400);
    const [next = ''] = fresh.recoveryCodes;
    expect((await (await signIn()).browser.send('giveSecondFactor', byCode(next))).status).toBe(200);
  });

  it('cannot be guessed: a right password gives no new tries', async () => {
    const { signIn } = await withApp();
    for (let round = 0; round < 5; round += 1)
      expect((await (await signIn()).browser.send('giveSecondFactor', byCode('000000'))).status).toBe(400);
    await expect(signIn()).rejects.toThrow('429');
  });

  it('is the last to stay where the school asks for one, and proves who it is before weighty acts', async () => {
    const { test, osei, secret } = await withApp();
    expect((await osei.send('removeApp')).status).toBe(400);
    test.setNow(later(600));
    expect((await osei.send('renewRecoveryCodes')).problem.type).toBe('about:blank#step-up');
    expect((await osei.call('readStepUp')).ways).toEqual(['password', 'code']);
    await osei.call('stepUp', byCode(codeAt(secret, test.now())));
    expect((await osei.send('renewRecoveryCodes')).status).toBe(200);
  });

  it('is taken away by the data manager when the phone and the paper are lost, and set up anew', async () => {
    const { test, school, osei, signIn } = await withApp();
    const marsh = await school.as('marsh');
    await marsh.call('resetSecondFactor', { params: { staffId: school.staff.osei ?? '' } });
    expect((await osei.send('readMe')).status).toBe(401);
    const { browser, stage } = await signIn();
    expect(stage).toBe('set-up');
    await secureByApp(browser, test.now());
    expect((await browser.send('readMe')).status).toBe(200);
  });

  it('is kept sealed: neither the app’s secret nor a code can be read in the store', async () => {
    const { test, secret, recoveryCodes } = await withApp();
    const kept = await test.database.read(nobody, async (scope) => [await scope.all(apps), await scope.all(codes)]);
    expect(kept.map((rows) => rows.length)).toEqual([1, 10]);
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(JSON.stringify(kept)).not.toContain(recoveryCodes[0]?.replace('-', ''));
  });

  it('is asked of nobody once the data manager turned it off, and of everybody after it is on again', async () => {
    const { test, school, email } = await fernhill();
    const marsh = await school.as('marsh');
    const { policy } = await marsh.call('readSignInPolicy');
    await marsh.call('setSignInPolicy', { body: { ...policy, secondFactor: false, idleMinutes: 10 } });
    const osei = test.visitor();
    expect((await osei.call('signIn', { body: { email, password } })).stage).toBe('open');
    test.setNow(later(11 * 60));
    expect((await osei.send('readMe')).status).toBe(401);
    const again = await school.as('marsh');
    await again.call('setSignInPolicy', { body: policy });
    expect((await test.visitor().call('signIn', { body: { email, password } })).stage).toBe('set-up');
    expect((await again.send('setSignInPolicy', { body: { ...policy, absoluteHours: 13 } })).status).toBe(400);
  });
});
