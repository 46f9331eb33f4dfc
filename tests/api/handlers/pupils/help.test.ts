import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import { aRegister } from '../../../support/builders.ts';
import type { Client } from '../../../support/client.ts';
import type { Engine } from '../../../support/product.ts';
import { fernhill } from '../../../support/repair.ts';
import { engines } from '../../../support/world.ts';

/** Osei tutors 9B, Lark and Penn teach them; Lark has Amira in Restore and Penn in Maintain. */
async function frayed(engine: Engine) {
  const here = await fernhill(engine, {
    registers: [aRegister('9b'), aRegister('9x', { kind: 'teaching' }), aRegister('9y', { kind: 'teaching' })],
    staff: { osei: ['9b'], lark: ['9x'], penn: ['9y'], hale: [], moss: [] },
  });
  const { school, p } = here;
  const [lark, penn] = [await school.as('lark'), await school.as('penn')];
  const place = (who: Client, ref: string, to: 'restore' | 'maintain', version = 0) =>
    who.call('reviewRegister', {
      params: { registerId: school.registers[ref] ?? '' },
      body: { id: newId(), rest: 'not-looked-at', changes: [{ pupilId: p('p0'), to, version }] },
    });
  await place(lark, '9x', 'restore');
  await place(penn, '9y', 'maintain');
  const params = { pupilId: p('p0') };
  const standings = async (who: Client) => (await who.call('readPupil', { params })).standings;
  const ask = (who: Client) => who.send('askForHelp', { params, body: { id: newId() } });
  const offer = (who: Client) => who.send('offerHelp', { params, body: { id: newId() } });
  return { ...here, lark, penn, place, params, standings, ask, offer };
}

const told = async (who: Client) => (await who.call('listNotices')).notices;

describe.each(engines)('help without names on %s', (engine) => {
  it('names nobody in Restore before that adult asks for help, and then to those who look after the pupil', async () => {
    const { osei, hale, lark, penn, standings, ask, params } = await frayed(engine);
    expect(await standings(hale)).toMatchObject({ counts: { restore: 1 }, maintain: ['Mx Penn'], restore: [] });
    expect((await hale.send('readPupil', { params })).text).not.toContain('"restore":["Mx Lark"]');
    expect((await ask(penn)).status).toBe(409);
    expect((await ask(lark)).status).toBe(200);
    expect((await ask(lark)).status).toBe(409);
    expect((await standings(hale)).restore).toEqual(['Mx Lark']);
    expect((await standings(osei)).restore).toEqual(['Mx Lark']);
    expect((await standings(penn)).restore).toBeNull();
    expect(await told(hale)).toMatchObject([
      { kind: 'asked', sentence: expect.stringContaining('Mx Lark asks for help') },
    ]);
    expect(await told(osei)).toEqual([]);
    expect(await lark.call('withdrawAsk', { params })).toEqual({ ended: 1 });
    expect((await standings(hale)).restore).toEqual([]);
    expect(await told(hale)).toEqual([]);
  });

  it('forgets the name once the relationship has left Restore, though it may come back', async () => {
    const { test, hale, lark, place, standings, ask } = await frayed(engine);
    await ask(lark);
    test.setNow('2026-01-12T08:41:00.000Z');
    await place(lark, '9x', 'maintain', 1);
    test.setNow('2026-01-12T08:42:00.000Z');
    await place(lark, '9x', 'restore', 2);
    expect(await standings(hale)).toMatchObject({ counts: { restore: 1 }, restore: [] });
  });

  it('reaches whoever has the pupil in Restore, and whoever offers it learns nothing until somebody says yes', async () => {
    const { school, hale, osei, lark, penn, offer, standings, params } = await frayed(engine);
    expect((await offer(osei)).status).toBe(404);
    const other = { pupilId: school.pupils.p1 ?? '' };
    const nobody = await hale.send('offerHelp', { params: other, body: { id: newId() } });
    const somebody = await offer(hale);
    expect(Object.keys(somebody.body)).toEqual(Object.keys(nobody.body));
    expect((await offer(hale)).status).toBe(409);
    const [line] = await told(lark);
    expect(line).toMatchObject({ kind: 'offer', pupil: { id: params.pupilId } });
    for (const who of [penn, osei, hale]) expect(await told(who)).toEqual([]);

    const accept = (who: Client) =>
      who.send('acceptOffer', { params: { offerId: line?.id ?? '' }, body: { id: newId() } });
    for (const who of [penn, osei, hale]) expect((await accept(who)).status).toBe(404);
    expect((await standings(hale)).restore).toEqual([]);
    expect((await accept(lark)).status).toBe(200);
    expect(await told(lark)).toEqual([]);
    expect((await standings(hale)).restore).toEqual(['Mx Lark']);
    expect((await told(hale))[0]?.sentence).toContain('Mx Lark says yes to your offer of help with Amira Ashdown');
  });

  it('can be put away without a trace for whoever offered it, and ends after a fortnight', async () => {
    const { test, school, hale, lark, offer, standings } = await frayed(engine);
    await offer(hale);
    const [line] = await told(lark);
    await lark.call('putAwayNotice', { params: { noticeId: line?.id ?? '' } });
    expect(await told(lark)).toEqual([]);
    expect((await hale.send('listEvents')).text).not.toContain('Lark');
    expect((await standings(hale)).restore).toEqual([]);
    test.setNow('2026-01-27T08:40:00.000Z');
    expect(
      (
        await (
          await school.as('hale')
        ).send('offerHelp', { params: { pupilId: school.pupils.p0 ?? '' }, body: { id: newId() } })
      ).status,
    ).toBe(200);
  });
});
