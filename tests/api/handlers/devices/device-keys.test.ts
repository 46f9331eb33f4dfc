import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../../support/builders.ts';
import { engines, testWorld } from '../../../support/world.ts';

describe.each(engines)('the key to what a device keeps, on %s', (engine) => {
  it('is made once for an account, the same on each of its devices, and another for everybody else', async () => {
    const test = await testWorld(engine);
    const school = await aSchool(test, { pupils: 1, registers: [aRegister('9b')], staff: { osei: ['9b'], lark: [] } });
    const [phone, tablet, lark] = [await school.as('osei'), await school.as('osei'), await school.as('lark')];
    expect((await phone.call('readDeviceKey')).key).toBeNull();
    const made = await Promise.all([phone, tablet].map((one) => one.call('makeDeviceKey')));
    expect(new Set(made.map((one) => one.key)).size).toBe(1);
    expect(Buffer.from(made[0]?.key ?? '', 'base64url')).toHaveLength(32);
    expect(await tablet.call('readDeviceKey')).toEqual(made[0]);
    expect((await lark.call('readDeviceKey')).key).toBeNull();
    expect(await lark.call('makeDeviceKey')).not.toEqual(made[0]);
    expect((await test.visitor().send('readDeviceKey')).status).toBe(401);
  });
});
