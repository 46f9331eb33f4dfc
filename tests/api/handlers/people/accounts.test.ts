import { keepUp } from '@noticed/api/daily';
import { deviceOf } from '@noticed/api/http/session/device';
import { statement } from '@noticed/api/store/database';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../../support/builders.ts';
import { givePassword, password } from '../../../support/passwords.ts';
import { engines, testWorld } from '../../../support/world.ts';

const guesses = statement(({ q, t }) => q.select().from(t.guess));

describe.each(engines)('accounts on %s', (engine) => {
  async function fernhill(staff: Record<string, string[]> = { osei: ['9b'], lark: [], marsh: [] }) {
    const test = await testWorld(engine);
    const school = await aSchool(test, { registers: [aRegister('9b')], staff });
    if (staff.marsh) await school.give('marsh', { role: 'data-manager' });
    const signIn = async (email: string, word = password, agent = 'Firefox/1 (Windows)') => {
      const browser = test.visitor();
      const body = { email, password: word };
      return { browser, answer: await browser.send('signIn', { body }, { headers: { 'user-agent': agent } }) };
    };
    return { test, school, signIn };
  }

  it('show somebody where they are signed in, and let them end each place or all others at once', async () => {
    const { test, school, signIn } = await fernhill();
    const email = await givePassword(test, school, 'osei');
    const { browser: desk } = await signIn(email);
    const { browser: phone } = await signIn(email, password, 'Mozilla (iPhone) Safari/604');
    const { browser: tablet } = await signIn(email, password, 'Mozilla (Android) Chrome/140');
    const { devices } = await desk.call('listDevices');
    expect(devices.map((one) => [one.device, one.here]).sort()).toEqual([
      ['Chrome on Android', false],
      ['Firefox on Windows', true],
      ['Safari on iPhone', false],
    ]);
    const lost = devices.find((one) => one.device === 'Safari on iPhone')?.id ?? '';
    await desk.call('endDevice', { params: { deviceId: lost } });
    expect((await phone.send('readMe')).status).toBe(401);
    expect((await desk.send('endDevice', { params: { deviceId: lost } })).status).toBe(404);
    expect(await desk.call('signOutEverywhere')).toEqual({ ended: 1 });
    expect((await tablet.send('readMe')).status).toBe(401);
    expect((await desk.send('readMe')).status).toBe(200);
  });

  it('let nobody end or see the devices of a colleague', async () => {
    const { test, school, signIn } = await fernhill();
    const { browser: osei } = await signIn(await givePassword(test, school, 'osei'));
    const { browser: lark } = await signIn(await givePassword(test, school, 'lark'));
    const [theirs] = (await osei.call('listDevices')).devices;
    expect((await lark.call('listDevices')).devices.map((one) => one.id)).not.toContain(theirs?.id);
    expect((await lark.send('endDevice', { params: { deviceId: theirs?.id ?? '' } })).status).toBe(404);
    await lark.call('signOutEverywhere');
    expect((await osei.send('readMe')).status).toBe(200);
  });

  it('begin with a new secret at each sign-in, whatever the browser held before', async () => {
    const { test, school, signIn } = await fernhill();
    const email = await givePassword(test, school, 'osei');
    const browser = test.visitor();
    browser.token = 'a-secret-that-somebody-else-put-there-before';
    await browser.call('signIn', { body: { email, password } });
    expect(browser.token).not.toMatch(/put-there/);
    const again = await signIn(email);
    expect(again.browser.token).not.toBe(browser.token);
    const cookie = (await signIn(email)).answer.headers.get('set-cookie');
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
  });

  it('that are disabled are out at once on every device, and cannot come back until they are enabled', async () => {
    const { test, school, signIn } = await fernhill();
    const email = await givePassword(test, school, 'osei');
    const { browser } = await signIn(email);
    const marsh = await school.as('marsh');
    const params = { staffId: school.staff.osei ?? '' };
    await marsh.call('disableAccount', { params });
    expect((await browser.send('readMe')).status).toBe(401);
    expect((await signIn(email)).answer.status).toBe(400);
    expect((await marsh.call('listStaff')).staff.find((one) => one.id === params.staffId)?.account).toBe('disabled');
    await marsh.call('enableAccount', { params });
    expect((await browser.send('readMe')).status).toBe(401);
    expect((await signIn(email)).answer.status).toBe(200);
  });

  it('cannot be disabled by their owner, by a teacher, or from another school', async () => {
    const { test, school } = await fernhill();
    await givePassword(test, school, 'osei');
    const marsh = await school.as('marsh');
    const osei = { staffId: school.staff.osei ?? '' };
    expect((await marsh.send('disableAccount', { params: { staffId: school.staff.marsh ?? '' } })).status).toBe(400);
    expect((await (await school.as('lark')).send('disableAccount', { params: osei })).status).toBe(403);
    const other = await aSchool(test, { name: 'Elsewhere', registers: [aRegister('9b')], staff: { stone: [] } });
    await other.give('stone', { role: 'data-manager' });
    expect((await (await other.as('stone')).send('disableAccount', { params: osei })).status).toBe(404);
  });

  it('count guesses in the store, so that another process or a restart does not begin anew', async () => {
    const { test, school, signIn } = await fernhill();
    const email = await givePassword(test, school, 'osei');
    for (let count = 0; count < 10; count += 1) expect((await signIn(email, 'wrong')).answer.status).toBe(400);
    // Even the right password is not tried now; a colleague at the same address is let in.
    expect((await signIn(email)).answer.status).toBe(429);
    expect((await signIn(await givePassword(test, school, 'lark'))).answer.status).toBe(200);
    test.setNow('2026-01-12T08:45:01.000Z');
    expect((await signIn(email)).answer.status).toBe(200);
    expect((await signIn(email, 'wrong')).answer.status).toBe(400);
    const kept = () => test.database.read(school.actor('osei'), (scope) => scope.all(guesses));
    expect(await kept()).not.toEqual([]);
    test.setNow('2026-01-12T09:45:00.000Z');
    await keepUp(test.world)();
    expect(await kept()).toEqual([]);
  });

  it('leave one event when many of a school are tried with wrong passwords', async () => {
    const names = Array.from({ length: 31 }, (_, at) => `staff${at}`);
    const { test, school, signIn } = await fernhill({
      marsh: [],
      ...Object.fromEntries(names.map((one) => [one, []])),
    });
    for (const name of names) await signIn(await givePassword(test, school, name), 'Spring2026!');
    const marsh = await school.as('marsh');
    const { events } = await marsh.call('listEvents');
    expect(events.filter((one) => one.what.startsWith('Many failed sign-ins'))).toHaveLength(1);
    expect(test.logged.join('')).not.toMatch(/staff\d+@|Spring2026/);
  }, 60_000);
});

describe('a whole staff behind one address', () => {
  it('signs in 200 times within a minute, and nobody is refused', async () => {
    const test = await testWorld();
    const names = Array.from({ length: 50 }, (_, at) => `staff${at}`);
    const school = await aSchool(test, {
      registers: [aRegister('9b')],
      staff: Object.fromEntries(names.map((one) => [one, []])),
    });
    const emails = await Promise.all(names.map((name) => givePassword(test, school, name)));
    const statuses = new Set<number>();
    for (let round = 0; round < 4; round += 1) {
      const answers = emails.map((email) => test.visitor().send('signIn', { body: { email, password } }));
      for (const { status } of await Promise.all(answers)) statuses.add(status);
    }
    expect([...statuses]).toEqual([200]);
  }, 120_000);
});

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge on Windows'],
    ['Mozilla/5.0 (Macintosh) Version/18 Safari/605', 'Safari on Mac'],
    ['Mozilla/5.0 (X11; CrOS x86_64) Chrome/140 Safari/537', 'Chrome on Chromebook'],
    ['curl/8', 'a browser'],
    ['Firefox/140', 'Firefox'],
  ])('%s is called %s', (agent, words) => {
    expect(deviceOf(agent)).toBe(words);
  });
});
