import { newId } from '@noticed/api/id';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../../support/client.ts';
import { fernhill, held, type RepairSchool } from '../../../support/repair.ts';
import { engines } from '../../../support/world.ts';

describe.each(engines)('what is laid out of a register, on %s', (engine) => {
  let here: RepairSchool;
  let params: { registerId: string };
  let lark: Client;
  beforeEach(async () => {
    here = await fernhill(engine);
    params = { registerId: here.school.registers['9b'] ?? '' };
    lark = await here.school.as('lark');
  });

  const log = (client: Client, pupils: string[], practiceId: string, note: string, more: object = {}) =>
    client.call('logCheckIn', {
      body: { id: newId(), pupilIds: pupils.map(here.p), practiceId, note, ...more } as never, // the caller's own words
    });
  const know = (ref: string, part: 'interest' | 'works' | 'adaptation' | 'background', words: string) =>
    here.osei.call('writeProfile', { params: { pupilId: here.p(ref) }, body: { id: newId(), part, words } });

  it('tells a supply teacher what works, and no phase, flag, label or note', async () => {
    const { osei, school, test } = here;
    await know('p0', 'works', 'Say her name first');
    await know('p0', 'adaptation', 'movement-break');
    await know('p0', 'background', 'We moved here last year');
    await log(osei, ['p0'], 'effort', 'a-note');
    const body = { id: newId(), changes: [{ pupilId: here.p('p0'), to: 'restore' as const, version: 0 }] };
    await osei.call('reviewRegister', { params, body: { ...body, rest: 'unchanged' } });
    await school.give('moss', { role: 'teacher', relation: ['cover', params.registerId] });
    const sheet = await (await school.as('moss')).send('readSupplySheet', { params });
    expect(sheet.body).toMatchObject({ register: { name: '9B', adults: ['Mx Osei'] }, today: '2026-01-12' });
    expect(sheet.body.pupils[0]).toEqual({
      ...{ id: here.p('p0'), name: 'Amira Ashdown', form: '9B', awayToday: false },
      ...{ interests: [], works: ['Say her name first'], adaptations: ['movement-break'] },
    });
    expect(sheet.text).not.toMatch(/restore|phase|flag|a-note|moved here|sen\b/i);
    expect((await lark.send('readSupplySheet', { params })).status).toBe(404);
    expect(test.logged.join()).not.toContain('Say her name first');
  });

  it('shows at a parents’ evening good moments only, none that speaks of a repair, and no colleague’s note to a subject teacher', async () => {
    const { osei, hale, school } = here;
    await know('p0', 'interest', 'Draws comics');
    await log(osei, ['p0'], 'effort', 'own words');
    await log(lark, ['p0'], 'specific-praise', 'a colleague’s');
    await log(osei, ['p0'], 'correction', 'corrective');
    await log(osei, ['p0'], 'fresh-start', 'after a repair');
    await log(osei, ['p0', 'p1'], 'greeting', 'Amira and Ben laughed');
    await log(osei, ['p0'], 'vote', 'to all', { reach: 'whole-group' });
    await osei.call('recordSession', { params: { pupilId: here.p('p0') }, body: { id: newId(), ...held } });
    const maths = { registerId: school.registers['9x-maths'] ?? '' };
    const of = async (client: Client, whose = params) =>
      (await client.call('readParentsEvening', { params: whose })).pupils[0];
    expect(await of(osei)).toMatchObject({
      ...{ name: 'Amira Ashdown', at: null, interests: ['Draws comics'] },
      moments: [
        { practice: 'Greeting at the door', note: null },
        { practice: 'Specific praise', adult: 'Mx Lark', note: 'a colleague’s' },
        { practice: 'Praise for effort', adult: 'Mx Osei', note: 'own words' },
      ],
    });
    expect((await of(lark, maths))?.moments).toMatchObject([{ adult: 'Mx Lark' }]);
    expect((await of(hale))?.moments).toHaveLength(3);
  });

  it('keeps each adult’s own order of appointments', async () => {
    const { osei, hale } = here;
    const order = async (client: Client) =>
      (await client.call('readParentsEvening', { params })).pupils.map((one) => [one.name.split(' ')[0], one.at]);
    const appointments = [
      { pupilId: here.p('p2'), at: '17:00' },
      { pupilId: here.p('p0'), at: null },
      { pupilId: 'somebody-who-left', at: null },
    ];
    expect(await osei.call('arrangeParentsEvening', { params, body: { appointments } })).toEqual({ kept: 2 });
    expect(await order(osei)).toEqual([
      ['Chidi', '17:00'],
      ['Amira', null],
      ['Ben', null],
      ['Daisy', null],
    ]);
    expect((await order(hale))[0]).toEqual(['Amira', null]);
    await osei.call('arrangeParentsEvening', { params, body: { appointments: [] } });
    expect((await order(osei))[0]).toEqual(['Amira', null]);
  });

  it('shares one seating plan, and never overwrites a colleague’s unseen', async () => {
    const { osei, school, hale } = here;
    await school.give('lark', { relation: ['teaches', params.registerId] });
    const colleague = await school.as('lark');
    const seat = (ref: string, row: number, place: number) => ({ pupilId: here.p(ref), row, place });
    const arrange = (client: Client, version: number, seats: object[]) =>
      client.send('arrangeSeats', { params, body: { version, seats: seats as never } }); // seats as above
    expect(await osei.call('readSeating', { params })).toEqual({
      ...{ seats: [], changedBy: null, changedOn: null, version: 0 },
    });
    expect((await arrange(osei, 0, [seat('p0', 0, 0), seat('p1', 0, 1)])).body.version).toBe(1);
    const late = await arrange(colleague, 0, [seat('p0', 3, 3)]);
    expect(late.status).toBe(409);
    expect(late.problem.title).toContain('Mx Osei changed the seating meanwhile');
    expect(late.problem.current).toMatchObject({ version: 1 });
    expect((await arrange(colleague, 1, [seat('p0', 3, 3)])).status).toBe(200);
    expect(await hale.call('readSeating', { params })).toMatchObject({
      ...{ seats: [seat('p0', 3, 3)], changedBy: 'Mx Lark', version: 2 },
    });
    expect((await arrange(hale, 2, [])).status).toBe(404);
    const shared = await arrange(osei, 2, [seat('p0', 0, 0), seat('p1', 0, 0)]);
    expect(shared.problem.title).toBe('Two pupils cannot have the same seat.');
    expect((await arrange(osei, 2, [seat('p0', 12, 0)])).status).toBe(400);
  });

  it('shows a run of 2×10 on the register and on the pupil’s page, to who keeps it up', async () => {
    const { osei } = here;
    for (const happenedOn of ['2026-01-08', '2026-01-09', '2026-01-12'])
      await log(osei, ['p0'], 'two-by-ten', '', { happenedOn });
    const pupils = (await osei.call('readRegister', { params })).pupils;
    expect(pupils.map((one) => one.run)).toEqual([3, 0, 0, 0]);
    const page = await osei.call('readPupil', { params: { pupilId: here.p('p0') } });
    expect(page.own?.run).toBe(3);
    expect((await lark.call('readPupil', { params: { pupilId: here.p('p0') } })).own?.run).toBe(0);
  });
});
