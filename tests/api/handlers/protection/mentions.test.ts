import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../../support/builders.ts';
import { engines, testWorld } from '../../../support/world.ts';

describe.each(engines)('a pupil who is to be erased, on %s', (engine) => {
  it('is found by name in what was written of others: counted for whoever erases, and never read out', async () => {
    const test = await testWorld(engine);
    const school = await aSchool(test, {
      registers: [aRegister('9b'), aRegister('9x')],
      staff: { osei: ['9b', '9x'], lark: [], head: [] },
      on: (pupil, ref) => (ref === '9x') === (pupil === 3),
    });
    await school.give('lark', { role: 'senior-leader' });
    await school.give('head', { role: 'head-teacher' });
    const [amira = '', ben = '', chidi = '', daisy = ''] = ['p0', 'p1', 'p2', 'p3'].map((ref) => school.pupils[ref]);
    const osei = await school.as('osei');
    const log = (pupilIds: string[], note: string) =>
      osei.call('logCheckIn', { body: { id: newId(), pupilIds, practiceId: 'specific-praise', note } });
    await log([amira], 'Ben Ashdown, of all people, asked her to play.');
    await log([amira], 'Sat beside Ben.');
    await log([ben], 'Ben told me about his week.');
    await log([ben, chidi], 'Ben and Chidi carried the bench.');
    await log([daisy], 'Who is Ben? She did not know him.');
    await log([chidi], 'Bent the rules a little, in a benign way.');
    const narrative = { words: { whatHappened: 'It began when Ashdown, Ben walked past.' } };
    const held = { heldOn: '2026-01-12', followUpOn: '2026-01-19' };
    await osei.call('recordSession', { params: { pupilId: daisy }, body: { id: newId(), ...held, narrative } });

    const ask = async (surname: string) =>
      (await school.as(surname)).send('previewErasure', { params: { pupilId: ben } });
    const told = await ask('lark');
    expect(told.body.mentions).toEqual([
      { what: 'Check-ins', count: 2, pupil: { id: amira, name: 'Amira Ashdown' } },
      { what: 'Check-ins', count: 1, pupil: { id: chidi, name: 'Chidi Ashdown' } },
      { what: expect.any(String), count: 1, pupil: { id: daisy, name: 'Daisy Ashdown' } },
    ]);
    expect(told.text).not.toMatch(/all people|beside|bench|walked past/);
    const unseen = await ask('head');
    expect(unseen.body.mentions.map(({ count, pupil }) => [count, pupil])).toEqual([
      [3, null],
      [1, null],
    ]);
  });
});
