import { createApp } from '@noticed/api/app';
import { newId } from '@noticed/api/id';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aRegister, aSchool, type TestSchool } from '../../../support/builders.ts';
import { Client } from '../../../support/client.ts';
import type { TestWorld } from '../../../support/product.ts';
import { engines, testWorld } from '../../../support/world.ts';

const adults = ['osei', 'byrne', 'lark', 'hush'] as const;

/** Two forms and a class of pupils of both; one adult who logs nothing until late. */
async function twoForms(test: TestWorld): Promise<TestSchool> {
  const school = await aSchool(test, {
    pupils: 8,
    registers: [aRegister('9b'), aRegister('9c'), aRegister('9x/En')],
    staff: { osei: ['9b'], byrne: ['9b', '9c'], lark: ['9c', '9x/En'], hush: ['9b', '9x/En'] },
    on: (pupil, register) => (register === '9b' ? pupil < 4 : register === '9c' ? pupil >= 4 : pupil % 2 === 0),
  });
  await school.give('byrne', { role: 'head-of-year', relation: ['leads-year', '9'] });
  test.setNow('2026-02-10T09:00:00.000Z');
  return school;
}

/** The same store served by a process that has kept nothing yet. */
async function forgetful(test: TestWorld): Promise<string> {
  const app = createApp({ world: { ...test.world, database: { ...test.database } }, demo: null, pages: null });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => void server.close());
  const place = server.address();
  return `http://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}`;
}

/** Everything kept that these people read of their registers and their day. */
async function seenBy(clients: readonly Client[], school: TestSchool) {
  const seen: unknown[] = [];
  for (const client of clients) {
    seen.push(await client.call('readToday'));
    for (const { id } of (await client.call('listRegisters')).registers)
      seen.push(await client.call('readRegister', { params: { registerId: id } }));
  }
  expect(seen.length).toBeGreaterThan(Object.keys(school.registers).length);
  return seen;
}

describe.each(engines)('what is kept of a school’s pages on %s', (engine) => {
  it('is, whatever was done since, what a process says that kept nothing', async () => {
    const test = await testWorld(engine);
    const school = await twoForms(test);
    const clients = await Promise.all(adults.map((name) => school.as(name)));
    const pupil = (place: number) => school.pupils[`p${place}`] ?? '';
    const log = (who: number, place: number, practiceId = 'specific-praise') =>
      clients[who]?.call('logCheckIn', { body: { id: newId(), pupilIds: [pupil(place)], practiceId } });
    const place = (who: number, register: string, whom: number) =>
      clients[who]?.call('reviewRegister', {
        params: { registerId: school.registers[register] ?? '' },
        body: { id: newId(), changes: [{ pupilId: pupil(whom), to: 'restore', version: 0 }], rest: 'unchanged' },
      });
    const acts = [
      () => log(0, 0),
      () => log(1, 5),
      () => log(1, 6, 'correction'),
      () => log(2, 6),
      // Until here this adult had logged nothing: whom they cover changes where they did not log, too.
      () => log(3, 6),
      () => place(0, '9b', 1),
      () => log(1, 7),
    ];
    for (const act of acts) {
      await seenBy(clients, school);
      await act();
      const address = await forgetful(test);
      const afresh = clients.map((one) => new Client(address, one.token));
      expect(await seenBy(clients, school)).toEqual(await seenBy(afresh, school));
    }
  });
});

it('is not shown to somebody who has lost a register since, nor to an account that was disabled', async () => {
  const test = await testWorld('sqlite');
  const school = await twoForms(test);
  const [osei, lark, marsh] = [await school.as('osei'), await school.as('lark'), await school.as('byrne')];
  await school.give('byrne', { role: 'data-manager' });
  const read = (client: Client, ref: string) =>
    client.send('readRegister', { params: { registerId: school.registers[ref] ?? '' } });
  expect([(await read(osei, '9b')).status, (await read(lark, '9c')).status]).toEqual([200, 200]);
  const { staff } = await marsh.call('listStaff');
  const relation = staff
    .find((one) => one.id === school.staff.osei)
    ?.relations.find((one) => one.target === school.registers['9b']);
  await test.freshen(marsh);
  const params = { staffId: school.staff.osei ?? '', grantId: relation?.id ?? '' };
  await marsh.call('endGrant', { params, body: { to: '2026-02-09' } });
  await marsh.call('disableAccount', { params: { staffId: school.staff.lark ?? '' } });
  expect([(await read(osei, '9b')).status, (await read(lark, '9c')).status]).toEqual([404, 401]);
});

it('is not shown once the last day of a relation is over, though nothing else happened', async () => {
  const test = await testWorld('sqlite');
  const school = await twoForms(test);
  await school.give('lark', { relation: ['teaches', school.registers['9b'] ?? ''], to: '2026-02-10' });
  test.setNow('2026-02-10T23:50:00.000Z');
  const lark = await school.as('lark');
  const names = async () => (await lark.call('listRegisters')).registers.map((one) => one.name).sort();
  const read = () => lark.send('readRegister', { params: { registerId: school.registers['9b'] ?? '' } });
  expect([await names(), (await read()).status]).toEqual([['9B', '9C', '9X/EN'], 200]);
  test.setNow('2026-02-11T00:05:00.000Z');
  expect([await names(), (await read()).status]).toEqual([['9C', '9X/EN'], 404]);
});

it('shows a colleague whom a conflict bars nothing of that pupil, though both lead the same year', async () => {
  const test = await testWorld('sqlite');
  const school = await twoForms(test);
  await school.give('hush', { role: 'head-of-year', relation: ['leads-year', '9'] });
  const [byrne, hush] = [await school.as('byrne'), await school.as('hush')];
  const pupilId = school.pupils.p0 ?? '';
  const query = { by: 'year', group: '9' };
  const sees = async (client: Client) => {
    const { pupils } = await client.call('listGroupPupils', { query });
    const register = await client.call('readRegister', { params: { registerId: school.registers['9b'] ?? '' } });
    return [pupils, register.pupils].map((list) => list.some((one) => one.id === pupilId));
  };
  expect([await sees(byrne), await sees(hush)]).toEqual([
    [true, true],
    [true, true],
  ]);
  await hush.call('declareConflict', { params: { pupilId }, body: { id: newId() } });
  expect([await sees(byrne), await sees(hush)]).toEqual([
    [true, true],
    [false, false],
  ]);
});
