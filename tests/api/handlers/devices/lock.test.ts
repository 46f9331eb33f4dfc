import { sessionStillOpen } from '@noticed/api/http/session/session';
import { describe, expect, it } from 'vitest';
import { aSchool } from '../../../support/builders.ts';
import type { Client } from '../../../support/client.ts';
import { givePassword, password } from '../../../support/passwords.ts';
import { engines, testWorld } from '../../../support/world.ts';

const at = (time: string) => `2026-01-12T${time}:00.000Z`;
const byPin = (pin: string) => ({ body: { proof: { way: 'pin', pin } as const } });

describe.each(engines)('a device of the school, on %s', (engine) => {
  /** A tablet that the data manager enrolled, and on which Osei is signed in with a PIN. */
  async function tablet() {
    const test = await testWorld(engine);
    const school = await aSchool(test, { staff: { osei: ['9b'], marsh: [] } });
    await school.give('marsh', { role: 'data-manager' });
    const marsh = await school.as('marsh');
    const enrolled = await marsh.send('enrolDevice', { body: { name: 'Tablet of 9B' } });
    const [, cookie = ''] = /noticed-device=([^;]*)/.exec(enrolled.headers.get('set-cookie') ?? '') ?? [];
    const email = await givePassword(test, school, 'osei');
    const signIn = async (): Promise<Client> => {
      const osei = test.visitor();
      osei.deviceToken = cookie;
      await osei.call('signIn', { body: { email, password } });
      return osei;
    };
    const osei = await signIn();
    await osei.call('setPin', { body: { pin: '204917' } });
    return { test, school, marsh, osei, signIn, deviceId: enrolled.body.id };
  }

  it('locks instead of signing out, and opens by PIN under a secret that is new', async () => {
    const { test, osei } = await tablet();
    expect((await osei.call('readMe')).session).toEqual({ idleMinutes: 30, locks: true });
    test.setNow(at('09:20'));
    const shut = await osei.send('listRegisters');
    expect([shut.status, shut.problem.type]).toEqual([423, 'about:blank#locked']);
    expect(await osei.call('readLock')).toEqual({ locked: true, name: 'Mx Osei', ways: ['pin', 'password'] });
    const before = osei.token ?? '';
    await osei.call('unlockDevice', byPin('204917'));
    expect(osei.token).not.toBe(before);
    expect((await osei.send('listRegisters')).status).toBe(200);
    osei.token = before;
    expect((await osei.send('readLock')).status).toBe(401);
  });

  it('can be locked at once, and stays so through everything but a key', async () => {
    const { osei } = await tablet();
    await osei.call('lockDevice');
    for (const shut of ['readMe', 'readToday', 'listDevices', 'readStepUp'] as const)
      expect((await osei.send(shut)).status, shut).toBe(423);
    expect((await osei.send('unlockDevice', { body: { proof: { way: 'password', password } } })).status).toBe(200);
    expect((await osei.send('readMe')).status).toBe(200);
    await osei.call('lockDevice');
    expect((await osei.send('signOut')).status).toBe(200);
    expect((await osei.send('readLock')).status).toBe(401);
  });

  it('signs out after five wrong PINs: the next sign-in asks for everything', async () => {
    const { osei } = await tablet();
    await osei.call('lockDevice');
    const tries = [];
    for (let count = 0; count < 5; count += 1) tries.push((await osei.send('unlockDevice', byPin('000001'))).status);
    expect(tries).toEqual([400, 400, 400, 400, 401]);
    expect((await osei.send('unlockDevice', byPin('204917'))).status).toBe(401);
  });

  it('asks for a whole sign-in after twelve hours, and locks no more once it is off the list', async () => {
    const { test, school, osei, signIn, deviceId } = await tablet();
    test.setNow(at('20:41'));
    expect((await osei.send('unlockDevice', byPin('204917'))).status).toBe(401);
    const again = await signIn();
    const marsh = await school.as('marsh');
    expect((await marsh.call('listSchoolDevices')).devices).toMatchObject([{ name: 'Tablet of 9B', here: false }]);
    await marsh.call('endEnrolment', { params: { enrolmentId: deviceId } });
    expect((await again.call('readMe')).session.locks).toBe(false);
    expect((await again.send('lockDevice')).status).toBe(400);
    test.setNow(at('21:20'));
    expect((await again.send('readMe')).status).toBe(401);
  });

  it('tells whatever stays open, such as a stream, as soon as it is locked or its user is out', async () => {
    const { test, school, osei, signIn } = await tablet();
    const isOpen = (client: Client) => sessionStillOpen(test.world, client.token ?? '', test.now());
    expect(await isOpen(osei)).toBe(true);
    await osei.call('lockDevice');
    expect(await isOpen(osei)).toBe(false);
    const again = await signIn();
    expect(await isOpen(again)).toBe(true);
    const marsh = await school.as('marsh');
    await marsh.call('disableAccount', { params: { staffId: school.staff.osei ?? '' } });
    expect(await isOpen(again)).toBe(false);
  });

  it('is not somebody’s own phone: that signs out', async () => {
    const { test, school } = await tablet();
    const phone = await school.as('osei');
    expect((await phone.call('readMe')).session.locks).toBe(false);
    test.setNow(at('09:20'));
    expect((await phone.send('readLock')).status).toBe(401);
  });
});
