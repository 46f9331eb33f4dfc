import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../support/product.ts';
import { fernhill } from '../../../support/repair.ts';
import { engines } from '../../../support/world.ts';

/** Lark teaches Amira and wrote a note about her; Osei is her tutor, Penn a senior leader. */
async function noted(engine: Engine) {
  const here = await fernhill(engine, {
    staff: { osei: ['9b'], lark: ['9x-maths'], hale: [], moss: [], penn: [], abbott: ['9x-maths'] },
  });
  const { school, p } = here;
  await school.give('penn', { role: 'senior-leader' });
  const [lark, penn, abbott] = [await school.as('lark'), await school.as('penn'), await school.as('abbott')];
  const checkInId = newId();
  const body = { id: checkInId, pupilIds: [p('p0'), p('p1')], practiceId: 'effort', note: 'Redrafted twise' };
  await lark.call('logCheckIn', { body });
  const params = { pupilId: p('p0') };
  const line = async (who: typeof lark) => (await who.call('readPupil', { params })).checkIns[0];
  return { ...here, lark, penn, abbott, checkInId, params, line };
}

describe.each(engines)('notes on %s', (engine) => {
  it('are corrected by their author alone, and readers see when and what stood there before', async () => {
    const { test, osei, lark, checkInId, line } = await noted(engine);
    test.setNow('2026-01-12T08:45:00.000Z');
    const correct = (who: typeof lark, version: number, note: string) =>
      who.send('correctCheckIn', {
        params: { checkInId },
        body: {
          ...{ version, note, practiceId: 'effort', tone: 'positive', reach: 'individual' },
          ...{ channel: 'lesson', happenedOn: '2026-01-12' },
        },
      });
    expect((await correct(osei, 1, 'Not mine')).status).toBe(404);
    expect((await correct(lark, 1, 'Redrafted twice')).status).toBe(200);
    expect(await line(osei)).toMatchObject({
      note: 'Redrafted twice',
      correctedAt: '2026-01-12T08:45:00.000Z',
      earlier: [{ note: 'Redrafted twise', until: '2026-01-12T08:45:00.000Z' }],
    });
  });

  it('carry the pupil’s own statement wherever they are shown, corrected by whoever wrote it down', async () => {
    const { osei, lark, abbott, penn, checkInId, params, line, p } = await noted(engine);
    const say = (who: typeof osei, words: string, version: number, pupilId = params.pupilId) =>
      who.send('stateOnCheckIn', { params: { pupilId, checkInId }, body: { words, version } });
    expect((await say(abbott, 'I only', 0)).status).toBe(404);
    expect((await say(osei, 'I only did it once', 0, p('p3'))).status).toBe(404);
    expect((await say(osei, 'I only did it once', 0)).body).toEqual({ version: 1 });
    expect((await say(lark, 'Another’s words', 1)).status).toBe(409);
    expect((await say(osei, 'I did it once', 0)).status).toBe(409);
    expect((await say(osei, 'I did it once', 1)).body).toEqual({ version: 2 });
    for (const who of [osei, lark])
      expect(await line(who)).toMatchObject({
        statement: { words: 'I did it once', by: 'Mx Osei', earlier: [{ note: 'I only did it once' }] },
      });
    const other = { params: { pupilId: p('p1') } };
    expect((await osei.call('readPupil', other)).checkIns).toMatchObject([{ statement: null }]);
    for (const who of [abbott, penn]) expect((await who.send('readPupil', { params })).text).not.toContain('once');
  });

  it('open to a senior leader one pupil at a time, with a reason', async () => {
    const { school, osei, penn, params } = await noted(engine);
    expect((await penn.call('readPupil', { params })).checkIns).toEqual([]);
    expect((await penn.call('readPupil', { params })).may.readNotesWithReason).toBe(true);
    const ask = (who: typeof osei, reason: string) => who.send('readNotesWithReason', { params, body: { reason } });
    expect((await ask(penn, ' ')).status).toBe(400);
    expect((await ask(osei, 'A complaint')).status).toBe(404);
    const { body } = await ask(penn, 'A complaint from home');
    expect(body.checkIns).toMatchObject([{ note: 'Redrafted twise', adult: 'Mx Lark', mine: false }]);
    await school.give('lark', { role: 'safeguarding-lead' });
    const trail = await (await school.as('lark')).send('listEvents');
    expect(trail.body.events[0]).toMatchObject({ by: 'Mx Penn', about: 'Amira Ashdown' });
    expect(trail.text).not.toContain('A complaint');
  });
});

describe.each(engines)('the reason of a placement on %s', (engine) => {
  it('is corrected as a version and carries the pupil’s statement, by its author and nobody else', async () => {
    const { school, osei, hale, lark, params } = await noted(engine);
    await osei.call('reviewRegister', {
      params: { registerId: school.registers['9b'] ?? '' },
      body: {
        ...{ id: newId(), rest: 'not-looked-at' },
        changes: [{ pupilId: params.pupilId, to: 'restore', reason: 'Wrods in the corridor', version: 0 }],
      },
    });
    const own = async () => (await osei.call('readPupil', { params })).placements[0];
    const placementId = (await own())?.id ?? '';
    const correct = (who: typeof osei, version: number) =>
      who.send('correctPlacement', { params: { placementId }, body: { version, reason: 'Words in the corridor' } });
    for (const who of [hale, lark]) expect((await correct(who, 1)).status).toBe(404);
    expect((await correct(osei, 1)).body).toEqual({ version: 2 });
    expect((await correct(osei, 1)).status).toBe(409);
    const say = { params: { placementId }, body: { words: 'I was tired', version: 0 } };
    expect((await hale.send('stateOnPlacement', say)).status).toBe(404);
    expect((await osei.send('stateOnPlacement', say)).status).toBe(200);
    expect(await own()).toMatchObject({
      ...{ to: 'restore', reason: 'Words in the corridor', version: 2 },
      earlier: [{ note: 'Wrods in the corridor' }],
      statement: { words: 'I was tired', by: 'Mx Osei' },
    });
  });
});
