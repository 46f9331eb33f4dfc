import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../support/product.ts';
import { fernhill } from '../../../support/repair.ts';
import { engines } from '../../../support/world.ts';

async function placed(engine: Engine) {
  const here = await fernhill(engine, { pupils: 12 });
  const { school, osei, p } = here;
  const registerId = school.registers['9b'] ?? '';
  const place = (to: 'maintain' | 'restore', version: number) =>
    osei.send('reviewRegister', {
      params: { registerId },
      body: { id: newId(), rest: 'not-looked-at', changes: [{ pupilId: p('p0'), to, version }] },
    });
  await place('restore', 0);
  return { ...here, place, registerId, params: { pupilId: p('p0') } };
}

describe.each(engines)('an objection on %s', (engine) => {
  it('leaves a pupil on roll, unplaced, unflagged and not to be sorted, with its day on record', async () => {
    const { osei, place, later, params, registerId, school } = await placed(engine);
    await later('2026-01-30T08:40:00.000Z');
    const hale = await school.as('hale');
    const tile = async () =>
      (await osei.call('readRegister', { params: { registerId } })).pupils.find((one) => one.id === params.pupilId);
    expect(await tile()).toMatchObject({ phase: 'restore', objected: false });
    expect((await tile())?.flags.length).toBeGreaterThan(0);

    const made = { id: newId(), madeBy: 'parent' as const, on: '2026-01-29' };
    expect((await osei.send('recordObjection', { params, body: made })).status).toBe(404);
    expect((await hale.send('recordObjection', { params, body: { ...made, on: '2026-02-01' } })).status).toBe(400);
    expect((await hale.send('recordObjection', { params, body: made })).status).toBe(200);
    expect((await hale.send('recordObjection', { params, body: { ...made, id: newId() } })).status).toBe(409);

    expect(await tile()).toMatchObject({ phase: 'unsorted', objected: true, flags: [] });
    expect((await osei.send('readToday')).text).not.toContain(params.pupilId);
    expect((await place('maintain', 2)).status).toBe(400);
    const page = await osei.call('readPupil', { params });
    expect(page).toMatchObject({
      objected: true,
      flags: [],
      own: { phase: 'unsorted' },
      standings: { counts: { adults: 0 } },
    });
    expect(page.placements.map((one) => one.to)).toEqual(['unsorted', 'restore']);
    const { objections } = await hale.call('readObjections', { params });
    expect(objections).toEqual([{ id: made.id, madeBy: 'parent', from: '2026-01-29', to: null }]);
  });

  it('is lifted with its day; adults then place the pupil anew', async () => {
    const { test, hale, osei, place, params } = await placed(engine);
    test.setNow('2026-01-12T08:41:00.000Z');
    const { id } = await hale.call('recordObjection', {
      params,
      body: { id: newId(), madeBy: 'pupil', on: '2026-01-12' },
    });
    const lift = (on: string) => hale.send('liftObjection', { params: { ...params, objectionId: id }, body: { on } });
    expect((await lift('2026-01-11')).status).toBe(400);
    expect((await lift('2026-01-12')).status).toBe(200);
    expect((await lift('2026-01-12')).status).toBe(409);
    expect((await osei.call('readPupil', { params })).own?.phase).toBe('unsorted');
    expect((await place('maintain', 2)).status).toBe(200);
  });

  it('takes the pupil out of every comparison and counts them beside it, unless they are too few to count', async () => {
    const { school, hale, p } = await placed(engine);
    await school.give('lark', { role: 'behaviour-team', relation: ['whole-school', 'school'] });
    const lark = await school.as('lark');
    const object = (ref: string) =>
      hale.call('recordObjection', {
        params: { pupilId: p(ref) },
        body: { id: newId(), madeBy: 'pupil', on: '2026-01-12' },
      });
    const frame = async () => (await lark.call('readGroupFigures', { query: { by: 'year' } })).frame;
    const total = async () => (await lark.call('listGroupPupils', { query: { by: 'year', group: '9' } })).pupils.length;
    expect([(await frame()).objected, await total()]).toEqual([0, 12]);
    for (const ref of ['p0', 'p1', 'p2', 'p3']) await object(ref);
    expect([(await frame()).objected, await total()]).toEqual([null, 8]);
    await object('p4');
    expect([(await frame()).objected, await total()]).toEqual([5, 7]);
  });
});
