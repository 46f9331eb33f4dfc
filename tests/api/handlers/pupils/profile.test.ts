import { newId } from '@noticed/api/id';
import { pupilsByIds, updatePupil } from '@noticed/api/store/roster/pupils';
import { describe, expect, it } from 'vitest';
import { fernhill } from '../../../support/repair.ts';
import { engines } from '../../../support/world.ts';

describe.each(engines)('a pupil’s profile, on %s', (engine) => {
  async function amira() {
    const here = await fernhill(engine);
    const pupilId = here.p('p0');
    const params = { pupilId };
    const lark = await here.school.as('lark');
    const write = (client: typeof lark, body: object) =>
      client.send('writeProfile', { params, body: { id: newId(), part: 'works', words: 'A word first', ...body } });
    const read = async (client = here.osei) => (await client.call('readPupil', { params })).profile;
    return { ...here, pupilId, params, lark, write, read };
  }

  it('is written by all who work with them, each with name and day', async () => {
    const { lark, osei, write, read } = await amira();
    expect((await write(osei, { part: 'interest', words: 'Draws comics' })).status).toBe(200);
    expect((await write(lark, { part: 'adaptation', words: 'extra-time' })).status).toBe(200);
    expect(await read()).toMatchObject({
      now: [
        { part: 'interest', words: 'Draws comics', author: 'Mx Osei', mine: true, on: '2026-01-12' },
        { part: 'adaptation', words: 'extra-time', author: 'Mx Lark', mine: false },
      ],
      earlier: [],
      mayEdit: true,
    });
  });

  it('is corrected by its author alone, and keeps every version', async () => {
    const { osei, hale, write, read, later } = await amira();
    const id = newId();
    await write(osei, { id, words: 'Sit at the front' });
    await later('2026-01-13T09:00:00.000Z');
    const other = await write(hale, { words: 'Sit at the back', replaces: id });
    expect([other.status, other.problem.title]).toEqual([
      400,
      'Nobody edits another’s words. Add your own beside them.',
    ]);
    expect((await write(osei, { words: 'Sit near the door', replaces: id })).status).toBe(200);
    expect(await read(hale)).toMatchObject({
      now: [{ words: 'Sit near the door', corrected: true, on: '2026-01-13' }],
      earlier: [{ words: 'Sit at the front', on: '2026-01-12' }],
    });
  });

  it('lets any of them say that something is so no longer; of two at once the second is told', async () => {
    const { lark, osei, params, write, read } = await amira();
    const id = newId();
    await write(osei, { id, part: 'interest', words: 'Goalkeeper' });
    const end = () => lark.send('endProfileEntry', { params: { ...params, entryId: id } });
    expect((await end()).status).toBe(200);
    expect((await end()).status).toBe(409);
    expect(await read()).toMatchObject({ now: [], earlier: [{ words: 'Goalkeeper', author: 'Mx Osei' }] });
  });

  it('refuses nothing, the same again and an unknown adaptation, each with a sentence', async () => {
    const { osei, write } = await amira();
    await write(osei, {});
    expect((await write(osei, {})).problem.title).toBe('The profile says this already.');
    expect((await write(osei, { words: ' ' })).problem.fields).toEqual([
      { path: 'words', message: 'Write what others should know.' },
    ]);
    expect((await write(osei, { part: 'adaptation', words: 'a quiet word' })).problem.title).toBe(
      'Choose an adaptation from the list.',
    );
  });

  it('gives a session the adaptations to begin with', async () => {
    const { osei, params, write } = await amira();
    await write(osei, { part: 'adaptation', words: 'movement-break' });
    expect(await osei.call('readPlanning', { params })).toMatchObject({
      adaptations: ['movement-break'],
      adaptationsFrom: 'profile',
    });
  });

  it('is read by who covers the register, and not written', async () => {
    const { school, osei, params, write, s } = await amira();
    await write(osei, {});
    await school.give('moss', { role: 'teacher', relation: ['cover', school.registers['9b'] ?? ''] });
    const cover = await school.as('moss');
    expect((await cover.call('readPupil', { params })).profile).toMatchObject({
      now: [{ words: 'A word first' }],
      mayEdit: false,
    });
    expect((await write(cover, { words: 'Anything' })).status).toBe(404);
    expect((await cover.send('nameChampion', { params, body: { id: newId(), adultId: s('moss') } })).status).toBe(404);
  });

  it('stands beside the labels that each reader may see, and no others', async () => {
    const { school, osei, hale, lark, params, test } = await amira();
    await test.database.transact(school.actor('osei'), async (scope) => {
      const [row] = await scope.all(pupilsByIds, { listIds: [params.pupilId] });
      await scope.run(updatePupil, { ...row, eal: 'yes', pupilPremium: 'yes', lookedAfter: 'yes', fsm: 'unknown' });
    });
    const labels = async (client: typeof lark) => (await client.call('readPupil', { params })).labels;
    expect(await labels(lark)).toEqual([]);
    expect(await labels(osei)).toEqual(['eal']);
    expect(await labels(hale)).toEqual(['pupilPremium', 'eal']);
  });

  it('names a champion: the tutor may, a subject teacher may not, and the one before is kept', async () => {
    const { lark, osei, params, later, s } = await amira();
    const name = (client: typeof lark, adultId: string | null) =>
      client.send('nameChampion', { params, body: { id: newId(), adultId } });
    const champion = async () => (await osei.call('readPupil', { params })).champion;
    expect((await name(lark, s('lark'))).status).toBe(404);
    const { adults } = await osei.call('readChampions', { params });
    expect(adults.map((one) => [one.name, one.meets])).toEqual([
      ['Mx Lark', true],
      ['Mx Osei', true],
      ['Mx Hale', false],
      ['Mx Moss', false],
    ]);
    await name(osei, s('hale'));
    expect(await champion()).toEqual({ adult: { id: s('hale'), name: 'Mx Hale', since: '2026-01-12' }, mayName: true });
    await later('2026-01-14T09:00:00.000Z');
    await name(osei, s('lark'));
    expect(await champion()).toMatchObject({ adult: { name: 'Mx Lark', since: '2026-01-14' } });
    await name(osei, null);
    expect((await champion()).adult).toBeNull();
    expect((await name(osei, 'nobody-here')).problem.fields?.[0]?.path).toBe('adultId');
  });
});
