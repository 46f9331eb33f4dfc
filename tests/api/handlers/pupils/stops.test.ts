import { flags } from '@noticed/api/command/flags';
import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import { aRegister } from '../../../support/builders.ts';
import type { Client } from '../../../support/client.ts';
import type { Engine } from '../../../support/product.ts';
import { fernhill, planned } from '../../../support/repair.ts';
import { engines } from '../../../support/world.ts';

/** Amira has been unseen for weeks, is in Restore with Lark, and a session of hers is overdue: much asks for somebody. */
async function busy(engine: Engine) {
  const here = await fernhill(engine, {
    registers: [aRegister('9b'), aRegister('9x')],
    staff: { osei: ['9b'], lark: ['9x'], hale: [], moss: [], dawes: [] },
  });
  const { test, school, osei, p } = here;
  await school.give('dawes', { role: 'safeguarding-lead' });
  const lark = await school.as('lark');
  const place = (who: Client, ref: string, to: 'maintain' | 'restore') =>
    who.call('reviewRegister', {
      params: { registerId: school.registers[ref] ?? '' },
      body: { id: newId(), rest: 'not-looked-at', changes: [{ pupilId: p('p0'), to, version: 0 }] },
    });
  await place(lark, '9x', 'restore');
  await place(osei, '9b', 'maintain');
  await planned(osei, p('p0'));
  test.setNow('2026-01-29T08:40:00.000Z');
  // Both log with others: what is quiet about Amira is about Amira.
  for (const surname of ['osei', 'lark']) {
    const body = { id: newId(), pupilIds: [p('p1')], practiceId: 'effort' };
    await (await school.as(surname)).call('logCheckIn', { body });
  }
  test.setNow('2026-01-30T08:40:00.000Z');
  const as = (surname: string) => school.as(surname);
  const people = { osei: await as('osei'), hale: await as('hale'), lark: await as('lark'), dawes: await as('dawes') };
  return { ...here, ...people, params: { pupilId: p('p0') } };
}

/** Everything that prompts somebody: Today, their registers, the pupil's own page, the agenda of the week. */
async function prompts(who: Client, registerId: string, pupilId: string) {
  const today = await who.call('readToday');
  const register = await who.send('readRegister', { params: { registerId } });
  const page = await who.send('readPupil', { params: { pupilId } });
  const agenda = await who.call('readAgenda', { query: {} });
  const notices = await who.call('listNotices');
  const tile = register.status === 200 ? register.body.pupils.find((one) => one.id === pupilId) : undefined;
  return {
    today: JSON.stringify(today).includes(pupilId),
    register: (tile?.flags ?? []).length > 0,
    page: page.status === 200 && page.body.flags.length > 0,
    agenda: JSON.stringify([agenda.overdue, agenda.deferred, agenda.followUpsDue, agenda.itemsDue]).includes(pupilId),
    notices: JSON.stringify(notices).includes(pupilId),
  };
}

const silent = { today: false, register: false, page: false, agenda: false, notices: false };

describe.each(engines)('a stop on %s', (engine) => {
  it('silences every prompt about a pupil at once, everywhere, asks for no reason, and lifts as quickly', async () => {
    const { test, school, osei, hale, lark, dawes, params } = await busy(engine);
    await lark.call('askForHelp', { params, body: { id: newId() } });
    const registerId = school.registers['9b'] ?? '';
    const before = await prompts(osei, registerId, params.pupilId);
    expect(before).toMatchObject({ today: true, register: true, page: true, agenda: true });
    expect(await prompts(hale, registerId, params.pupilId)).toMatchObject({ notices: true, today: true });

    expect((await osei.send('stopPrompts', { params, body: { id: newId() } })).status).toBe(404);
    const { id } = await dawes.call('stopPrompts', { params, body: { id: newId() } });
    expect((await dawes.send('stopPrompts', { params, body: { id: newId() } })).status).toBe(409);
    for (const who of [osei, hale, lark]) expect(await prompts(who, registerId, params.pupilId)).toEqual(silent);
    const listed = await flags.run(
      test.world,
      { values: { on: '2026-01-30', json: true }, words: [], files: [] },
      {} as never,
    ); // no demo school is asked about
    expect(listed).not.toContain(params.pupilId);
    expect((await hale.call('readStops', { params })).stops).toEqual([{ id, adult: null, from: '2026-01-30' }]);
    expect((await osei.send('readStops', { params })).status).toBe(404);
    const { events } = await dawes.call('listEvents');
    const stopped = { by: 'Mx Dawes', about: 'Amira Ashdown', what: expect.stringContaining('Stop every prompt') };
    expect(events).toContainEqual(expect.objectContaining(stopped));

    await hale.call('liftStop', { params: { ...params, stopId: id } });
    expect((await hale.send('liftStop', { params: { ...params, stopId: id } })).status).toBe(409);
    expect(await prompts(osei, registerId, params.pupilId)).toMatchObject(before);
  });

  it('silences one relationship and leaves the others as they were', async () => {
    const { school, osei, lark, dawes, params, s } = await busy(engine);
    const [form, other] = [school.registers['9b'] ?? '', school.registers['9x'] ?? ''];
    const ofLark = async () => (await prompts(lark, other, params.pupilId)).page;
    expect(await ofLark()).toBe(true);
    const stranger = { id: newId(), adultId: s('moss') };
    expect((await dawes.send('stopPrompts', { params, body: stranger })).status).toBe(400);
    await dawes.call('stopPrompts', { params, body: { id: newId(), adultId: s('lark') } });
    const { flags: left } = await lark.call('readPupil', { params });
    expect(left.filter((one) => one.adultId === s('lark'))).toEqual([]);
    expect((await prompts(osei, form, params.pupilId)).today).toBe(true);
    expect((await dawes.call('readStops', { params })).stops).toMatchObject([{ adult: 'Mx Lark' }]);
  });
});
