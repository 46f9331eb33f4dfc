import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import { fernhill, hand, held, planned } from '../../../../support/repair.ts';
import { engines } from '../../../../support/world.ts';

const draft = (whatHappened: string) => ({ words: { whatHappened }, at: 'need', skipped: ['who-was-affected'] });

describe.each(engines)('an unfinished conversation on %s', (engine) => {
  it('is there again, word for word, for whoever wrote it and for nobody else', async () => {
    const { osei, hale, p, s } = await fernhill(engine);
    const sessionId = await planned(hale, p('p0'), { adultId: s('osei') });
    const params = { pupilId: p('p0'), sessionId };
    const saved = await osei.call('saveDraft', { params, body: { version: 0, draft: draft('We both shouted.') } });
    expect(saved.version).toBe(1);
    const again = await osei.call('readDraft', { params });
    expect(again).toMatchObject({
      version: 1,
      draft: { words: { whatHappened: 'We both shouted.' }, at: 'need', skipped: ['who-was-affected'] },
    });
    expect((await hale.call('readDraft', { params })).draft).toBeNull();
    expect((await osei.call('listDrafts')).drafts).toMatchObject([
      { sessionId, stage: 'planned', pupil: { name: 'Amira Ashdown' } },
    ]);
    expect((await hale.call('listDrafts')).drafts).toEqual([]);
  });

  it('keeps both when two devices write, and asks which to go on with', async () => {
    const { osei, p } = await fernhill(engine);
    const params = { pupilId: p('p0'), sessionId: newId() };
    await osei.call('saveDraft', { params, body: { version: 0, draft: draft('From the tablet') } });
    const late = await osei.send('saveDraft', { params, body: { version: 0, draft: draft('From the phone') } });
    expect(late.status).toBe(409);
    expect(late.problem.current).toMatchObject({ version: 1, draft: { words: { whatHappened: 'From the tablet' } } });
  });

  it('starts before there is a session, and is gone once the session is held', async () => {
    const { osei, p } = await fernhill(engine);
    const sessionId = newId();
    const params = { pupilId: p('p0'), sessionId };
    await osei.call('saveDraft', { params, body: { version: 0, draft: draft('In the corridor') } });
    const narrative = { words: { whatHappened: 'In the corridor' } };
    await osei.call('recordSession', { params: { pupilId: p('p0') }, body: { id: sessionId, ...held, narrative } });
    expect((await osei.call('listDrafts')).drafts).toEqual([]);
    const late = await osei.send('saveDraft', { params, body: { version: 0, draft: draft('Too late') } });
    expect(late.problem.title).toBe('This conversation is over: correct what was written on the page of the session.');
  });

  it('is refused to who may not know of the repair', async () => {
    const { school, p } = await fernhill(engine);
    const moss = await school.as('moss');
    const params = { pupilId: p('p0'), sessionId: newId() };
    expect((await moss.send('saveDraft', { params, body: { version: 0, draft: {} } })).status).toBe(404);
    expect((await moss.send('readDraft', { params })).status).toBe(404);
  });
});

describe.each(engines)('what was written, on %s', (engine) => {
  it('is corrected by its own author as a new version, and nobody writes in another’s words', async () => {
    const { osei, hale, p, s } = await fernhill(engine);
    const sessionId = await planned(hale, p('p0'), { adultId: s('osei') });
    const params = { sessionId };
    await hand(hale, sessionId).send('holdSession', { ...held, narrative: { words: { whatHappened: 'First' } } });
    const write = (who: typeof osei, version: number, whatHappened: string) =>
      who.send('writeNarrative', { params, body: { version, words: { whatHappened } } });
    expect((await write(hale, 1, 'Corrected')).body).toEqual({ version: 2 });
    expect((await write(hale, 1, 'Late')).status).toBe(409);
    expect((await write(osei, 0, 'As I saw it')).body).toEqual({ version: 1 });
    const { accounts } = await osei.call('readNarrative', { params });
    const told = accounts.map((one) => [
      one.by,
      one.words.whatHappened,
      one.earlier.map(({ words }) => words.whatHappened),
      one.mine,
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['Mx Hale', 'Corrected', ['First'], false],
        ['Mx Osei', 'As I saw it', [], true],
      ]),
    );
    expect(told).toHaveLength(2);
  });

  it('stays with those who were there when its author unticks it for year leads', async () => {
    const { school, osei, p } = await fernhill(engine);
    const sessionId = newId();
    const narrative = { words: { whatHappened: 'Between us' } };
    await osei.call('recordSession', { params: { pupilId: p('p0') }, body: { id: sessionId, ...held, narrative } });
    const hale = await school.as('hale');
    const params = { sessionId };
    expect((await hale.send('readNarrative', { params })).status).toBe(200);
    const unticked = { ...narrative, leadsMayRead: false, version: 1 };
    expect((await osei.send('writeNarrative', { params, body: unticked })).status).toBe(200);
    expect((await hale.send('readNarrative', { params })).status).toBe(404);
    expect((await hand(hale, sessionId).page()).mayRead).toBe(false);
  });

  it('opens each account for itself: a tick opens what its author wrote, never what a colleague wrote beside it', async () => {
    const { school, osei, hale, p } = await fernhill(engine, {
      staff: { osei: ['9b'], lark: ['9x-maths'], hale: [], moss: [], penn: [] },
    });
    await school.give('penn', { role: 'head-of-year', relation: ['leads-year', '9'] });
    const penn = await school.as('penn');
    const sessionId = newId();
    const params = { sessionId };
    const between = { words: { whatHappened: 'Between us' }, leadsMayRead: false };
    await osei.call('recordSession', {
      params: { pupilId: p('p0') },
      body: { id: sessionId, ...held, narrative: between },
    });
    const own = { words: { whatHappened: 'What I heard afterwards' }, version: 0 };
    await hale.call('writeNarrative', { params, body: own });
    const read = async (who: typeof osei) =>
      (await who.call('readNarrative', { params })).accounts.map((one) => one.words.whatHappened).sort();
    expect(await read(osei)).toEqual(['Between us', 'What I heard afterwards']);
    expect(await read(hale)).toEqual(['What I heard afterwards']);
    expect(await read(penn)).toEqual(['What I heard afterwards']);
  });

  it('says that it was passed to the DSL to its writer and the safeguarding lead alone', async () => {
    const { school, osei, hale, p } = await fernhill(engine, {
      staff: { osei: ['9b'], lark: ['9x-maths'], hale: [], moss: [], dawes: [] },
    });
    await school.give('dawes', { role: 'safeguarding-lead' });
    const sessionId = newId();
    const narrative = { words: { whatHappened: 'Told' } };
    await osei.call('recordSession', { params: { pupilId: p('p0') }, body: { id: sessionId, ...held, narrative } });
    const params = { sessionId };
    expect((await osei.send('markPassedToDsl', { params, body: { on: '2026-02-01' } })).status).toBe(400);
    await osei.call('markPassedToDsl', { params, body: { on: '2026-01-12' } });
    expect((await osei.call('readPassedToDsl', { params })).on).toBe('2026-01-12');
    expect((await (await school.as('dawes')).call('readPassedToDsl', { params })).on).toBe('2026-01-12');
    expect((await hale.send('readPassedToDsl', { params })).text).not.toContain('2026-01-12');
  });
});
