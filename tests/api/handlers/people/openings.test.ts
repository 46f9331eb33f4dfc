import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import { aRegister } from '../../../support/builders.ts';
import type { Client } from '../../../support/client.ts';
import type { Engine } from '../../../support/product.ts';
import { fernhill, held } from '../../../support/repair.ts';
import { engines } from '../../../support/world.ts';

const why = 'Something was said at home that this may explain';

/** Osei wrote in confidence; Dawes is the safeguarding lead, Head the head teacher, Penn another senior leader. */
async function confided(engine: Engine) {
  const here = await fernhill(engine, {
    registers: [aRegister('9b')],
    staff: { osei: ['9b'], hale: [], moss: [], dawes: [], head: [], penn: [] },
  });
  const { school, osei, p } = here;
  await school.give('dawes', { role: 'safeguarding-lead' });
  await school.give('head', { role: 'head-teacher' });
  await school.give('head', { role: 'senior-leader' });
  await school.give('penn', { role: 'senior-leader' });
  const sessionId = newId();
  const narrative = { words: { whatHappened: 'Between us' }, leadsMayRead: false };
  await osei.call('recordSession', { params: { pupilId: p('p0') }, body: { id: sessionId, ...held, narrative } });
  const params = { sessionId };
  const [dawes, head, penn] = [await school.as('dawes'), await school.as('head'), await school.as('penn')];
  const open = async (who: Client, safeguardingMatter = false) => {
    const id = newId();
    return { id, ...(await who.send('breakGlass', { params, body: { id, reason: why, safeguardingMatter } })) };
  };
  return { ...here, dawes, head, penn, params, open };
}

const read = async (who: Client, params: { sessionId: string }) => (await who.send('readNarrative', { params })).status;
const told = async (who: Client) => (await who.call('listNotices')).notices.map((one) => one.kind);

describe.each(engines)('break-glass on %s', (engine) => {
  it('opens for half an hour to whoever broke the glass, with a reason, and the author is told', async () => {
    const { test, school, osei, hale, dawes, penn, p, params, open } = await confided(engine);
    expect(await read(dawes, params)).toBe(404);
    const none = { id: newId(), reason: '' };
    expect((await dawes.send('breakGlass', { params, body: none })).status).toBe(400);
    for (const who of [osei, hale, penn]) expect((await open(who)).status).toBe(404);
    expect((await dawes.call('readSession', { params })).breakGlass).toEqual({ offered: true, openUntil: null });

    expect((await open(dawes)).body.until).toBe('2026-01-12T09:10:00.000Z');
    expect(await read(dawes, params)).toBe(200);
    expect(await read(penn, params)).toBe(404);
    expect((await open(dawes)).status).toBe(409);
    const { notices } = await osei.call('listNotices');
    expect(notices).toMatchObject([{ kind: 'opened', sessionId: params.sessionId, pupil: { name: 'Amira Ashdown' } }]);
    expect(notices[0]?.sentence).toContain('Mx Dawes opened what you wrote');
    expect(JSON.stringify(notices)).not.toContain(why);
    expect((await osei.call('listOpenings')).openings).toMatchObject([{ by: 'Mx Dawes', reason: null, held: false }]);
    expect((await osei.call('listEvents')).events.map((one) => one.by)).toContain('Mx Dawes');
    expect(await told(hale)).toEqual([]);
    const opened = async (who: Client) => (await who.call('readWhoCanSee', { params: { pupilId: p('p0') } })).opened;
    expect(await opened(osei)).toEqual([{ name: 'Mx Dawes', until: '2026-01-12T09:10:00.000Z' }]);

    const noticeId = notices[0]?.id ?? '';
    expect((await hale.send('putAwayNotice', { params: { noticeId } })).status).toBe(404);
    await osei.call('putAwayNotice', { params: { noticeId } });
    expect(await told(osei)).toEqual([]);

    test.setNow('2026-01-12T09:10:00.000Z');
    const later = await school.as('dawes');
    expect(await read(later, params)).toBe(404);
    expect((await later.call('readSession', { params })).breakGlass).toEqual({ offered: true, openUntil: null });
    expect(await opened(await school.as('osei'))).toEqual([]);
  });

  it('is hidden from the author while it is a safeguarding matter, in every list and file, and reviewed by a second leader', async () => {
    const { osei, hale, dawes, head, penn, p, params, open } = await confided(engine);
    const { id } = await open(dawes, true);
    const opened = async (who: Client) =>
      (await who.call('readWhoCanSee', { params: { pupilId: p('p0') } })).opened.map((one) => one.name);
    for (const who of [dawes, penn]) expect(await opened(who)).toEqual(['Mx Dawes']);
    for (const who of [osei, hale]) expect(await opened(who)).toEqual([]);
    expect(await read(dawes, params)).toBe(200);
    for (const who of [osei, hale]) {
      expect(await told(who)).toEqual([]);
      expect((await who.call('listOpenings')).openings).toEqual([]);
      const trail = (await who.send('listEvents')).text + (await who.send('exportEvents')).text;
      expect(trail).not.toContain('Dawes');
    }
    expect((await penn.call('listEvents')).events.map((one) => one.by)).toContain('Mx Dawes');

    expect(await told(penn)).toEqual(['to-review']);
    const review = (who: Client) =>
      who.send('reviewOpening', { params: { openingId: id }, body: { finding: 'in-order' } });
    expect((await review(dawes)).status).toBe(403);
    expect((await review(osei)).status).toBe(403);
    expect((await penn.call('listOpenings')).openings).toMatchObject([
      { by: 'Mx Dawes', reason: why, held: true, mayReview: true, mayRelease: false, review: null },
    ]);
    expect((await review(penn)).status).toBe(200);
    expect((await review(head)).status).toBe(409);
    expect((await penn.call('listOpenings')).openings).toMatchObject([
      { review: { by: 'Mx Penn', finding: 'in-order' } },
    ]);

    const release = (who: Client) => who.send('releaseOpening', { params: { ...params, openingId: id } });
    expect((await release(penn)).status).toBe(404);
    expect((await release(head)).status).toBe(200);
    expect((await release(dawes)).status).toBe(409);
    expect(await told(osei)).toEqual(['opened']);
    const { events } = await osei.call('listEvents');
    expect(events.map((one) => one.by)).toEqual(expect.arrayContaining(['Mx Dawes']));
  });

  it('is never reviewed, released or seen by a leader who wrote what was opened, nor by one with a conflict', async () => {
    const { school, dawes, head, penn, params, open, p } = await confided(engine);
    await head.call('writeNarrative', { params, body: { version: 0, words: { whatHappened: 'I was there' } } });
    await school.give('penn', { relation: ['conflict', p('p0')] });
    const { id } = await open(dawes, true);
    for (const who of [head, await school.as('penn')]) {
      expect(await told(who)).toEqual([]);
      expect((await who.call('listOpenings')).openings).toEqual([]);
      const review = { params: { openingId: id }, body: { finding: 'in-order' as const } };
      expect((await who.send('reviewOpening', review)).status).toBe(404);
      expect((await who.send('releaseOpening', { params: { ...params, openingId: id } })).status).toBe(404);
      expect((await who.send('listEvents')).text).not.toContain('break-glass');
    }
    expect(penn.token).not.toBeNull();
  });
});
