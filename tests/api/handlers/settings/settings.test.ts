import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../../support/builders.ts';
import { engines, testWorld } from '../../../support/world.ts';

describe.each(engines)('the settings of a school on %s', (engine) => {
  async function fernhill() {
    const test = await testWorld(engine);
    const registers = [aRegister('9b'), aRegister('9x/sc1', { kind: 'teaching' })];
    const school = await aSchool(test, { pupils: 6, registers, staff: { osei: ['9b'], marsh: [] } });
    await school.give('marsh', { role: 'data-manager' });
    return { test, school, osei: await school.as('osei'), marsh: await school.as('marsh') };
  }

  it('keep the limits that were changed, by whoever looked last', async () => {
    const { marsh, osei } = await fernhill();
    const before = await marsh.call('readFlagSettings');
    expect([before.limits.five, before.on.fraying]).toEqual([5, false]);
    const body = { version: before.version, limits: { five: 3 }, on: { fraying: true } };
    const { version } = await marsh.call('setFlagSettings', { body });
    expect(version).toBe(before.version + 1);
    const after = await marsh.call('readFlagSettings');
    expect(after).toEqual({ limits: { ...before.limits, five: 3 }, on: { ...before.on, fraying: true }, version });
    expect((await marsh.send('setFlagSettings', { body })).status).toBe(409);
    for (const name of ['readFlagSettings', 'previewFlagSettings'] as const)
      expect((await osei.send(name, { query: {} })).status).toBe(403);
    expect((await osei.send('setFlagSettings', { body: { ...body, version } })).status).toBe(403);
  });

  it('name every limit that is wrong, at once', async () => {
    const { marsh } = await fernhill();
    const { version } = await marsh.call('readFlagSettings');
    const limits = { five: 0, invisibleAmber: 20 };
    const { status, problem } = await marsh.send('setFlagSettings', { body: { version, limits, on: {} } });
    expect([status, problem.fields]).toEqual([
      400,
      [
        { path: 'limits.five', message: 'Give a whole number from 1 to 15.' },
        { path: 'limits.invisibleRed', message: 'Give 20 or more: it comes second.' },
      ],
    ]);
  });

  it('count whom other limits would prompt about, and change nothing by it', async () => {
    const { test, marsh } = await fernhill();
    test.setNow('2025-09-19T08:40:00.000Z');
    const ask = async (query: Record<string, unknown>) => {
      const { pupils, now, after, kinds } = await marsh.call('previewFlagSettings', { query });
      return [pupils, now, after, kinds.find((one) => one.kind === 'unsorted')?.after];
    };
    expect(await ask({})).toEqual([6, 0, 0, 0]);
    expect(await ask({ on: 'unsorted' })).toEqual([6, 0, 6, 6]);
    expect(await ask({ on: 'unsorted', unsortedMeetings: '40' })).toEqual([6, 0, 0, 0]);
    expect((await marsh.call('readFlagSettings')).on.unsorted).toBe(false);
    expect(
      (await marsh.send('previewFlagSettings', { query: { five: 99, on: 'league' } as never })).problem.fields,
    ).toEqual([
      { path: 'league', message: 'There is no setting “league”.' },
      { path: 'five', message: 'Give a whole number from 1 to 15.' },
    ]); // wrong on purpose
  });

  it('rename a practice, and what was logged before keeps its name', async () => {
    const { test, school, marsh, osei } = await fernhill();
    const pupilIds = [school.pupils.p0 ?? ''];
    const log = (ids = pupilIds) =>
      osei.call('logCheckIn', { body: { id: newId(), pupilIds: ids, practiceId: 'specific-praise' } });
    await log();
    await log([school.pupils.p1 ?? '']);
    const changes = ['p0', 'p1'].map((ref) => ({
      pupilId: school.pupils[ref] ?? '',
      to: 'maintain' as const,
      version: 0,
    }));
    await osei.call('reviewRegister', {
      params: { registerId: school.registers['9b'] ?? '' },
      body: { id: newId(), rest: 'not-looked-at', changes },
    });
    test.setNow('2026-01-12T08:50:00.000Z');
    const { practices } = await marsh.call('listBank');
    const praise = practices.find((one) => one.id === 'specific-praise');
    if (!praise) throw new Error('The bank ships with specific praise');
    const { id, before, ...said } = praise;
    const change = { params: { practiceId: id }, body: { ...said, name: 'Praise that says what for' } };
    await marsh.call('changePractice', change);
    expect((await marsh.send('changePractice', change)).status).toBe(409);
    test.setNow('2026-01-12T09:00:00.000Z');
    await log();
    const page = await osei.call('readPupil', { params: { pupilId: pupilIds[0] ?? '' } });
    expect(page.checkIns.map((one) => one.practice)).toEqual(['Praise that says what for', praise.name]);
    const bank = await marsh.call('listBank');
    expect([before, bank.practices.find((one) => one.id === id)?.before]).toEqual([[], [praise.name]]);
    const query = { from: '2026-01-12', to: '2026-01-12', as: 'csv' as const };
    const fresh = await school.as('osei');
    const file = await fresh.send('exportOwn', { params: { list: 'check-ins' }, query });
    expect(file.text).toContain(praise.name);
    test.setNow('2026-01-30T09:00:00.000Z');
    const prompts = async (pupilId: string) =>
      JSON.stringify((await (await school.as('osei')).call('readPupil', { params: { pupilId } })).flags);
    expect(await prompts(pupilIds[0] ?? '')).toContain('last: praise that says what for');
    expect(await prompts(school.pupils.p1 ?? '')).toContain('last: specific praise');
  });

  it('add a practice and hide another: what is offered follows at once', async () => {
    const { marsh, osei } = await fernhill();
    const said = { phases: ['maintain' as const], tone: 'positive' as const, reach: 'individual' as const };
    const body = { id: newId(), ...said, name: 'Library chat', channel: 'in-person' as const, minutes: 3, how: 'Ask.' };
    await marsh.call('addPractice', { body });
    const twin = await marsh.send('addPractice', { body: { ...body, id: newId(), name: 'library CHAT' } });
    expect(twin.problem.fields?.map((one) => one.path)).toEqual(['name']);
    const wrong = { ...body, id: newId(), name: 'Sent out', tone: 'corrective' as const };
    expect((await marsh.send('addPractice', { body: wrong })).problem.fields?.map((one) => one.path)).toEqual([
      'phases',
    ]);
    const { practices } = await marsh.call('listBank');
    const { id, before: _before, ...first } = practices[0] ?? { id: '', before: [] };
    await marsh.call('changePractice', { params: { practiceId: id }, body: { ...first, hidden: true } as never }); // the bank is not empty
    const offered = (await osei.call('listPractices')).practices.map((one) => one.id);
    expect([offered.includes(id), offered.includes(body.id)]).toEqual([false, true]);
    expect(practices.some((one) => one.id === 'restorative-session')).toBe(false);
  });

  it('stop the clocks of a register and of one pupil, never of somebody who is not there', async () => {
    const { school, marsh, osei } = await fernhill();
    const days = { from: '2026-01-12', to: '2026-01-13' };
    const add = (more: object) => marsh.send('addClosure', { body: { id: newId(), ...days, ...more } as never }); // each is checked below
    expect((await add({ scope: 'register', target: school.registers['9b'], name: 'Trip' })).status).toBe(200);
    expect((await add({ scope: 'pupil', target: school.pupils.p1, name: 'nobody’s business' })).status).toBe(200);
    const { closures } = await marsh.call('listClosures');
    expect(closures.map((one) => [one.whom, one.name]).sort()).toEqual([
      ['9B', 'Trip'],
      ['Ben Ashdown', 'Away'],
    ]);
    const refused = await add({ scope: 'register', target: 'nowhere', to: '2026-01-11' });
    expect(refused.problem.fields?.map((one) => one.path)).toEqual(['target', 'name', 'to']);
    const params = { registerId: school.registers['9b'] ?? '' };
    expect((await osei.call('readRegister', { params })).pupils.every((one) => one.awayToday)).toBe(true);
    // Saving the school’s year leaves them alone.
    const calendar = await marsh.call('readCalendar');
    await marsh.call('setCalendar', { body: { terms: calendar.terms, closedDays: calendar.closedDays } });
    for (const { id } of (await marsh.call('listClosures')).closures)
      if (closures.some((one) => one.id === id)) await marsh.call('dropClosure', { params: { closureId: id } });
    expect((await osei.call('readRegister', { params })).pupils.some((one) => one.awayToday)).toBe(false);
    expect((await marsh.send('dropClosure', { params: { closureId: newId() } })).status).toBe(409);
  });

  it('never name a pupil to a data manager who declared a conflict with them', async () => {
    const { school, marsh } = await fernhill();
    const pupilId = school.pupils.p1 ?? '';
    const body = { scope: 'pupil' as const, target: pupilId, from: '2026-01-12', to: '2026-01-12' };
    await marsh.call('addClosure', { body: { id: newId(), ...body } });
    await marsh.call('declareConflict', { params: { pupilId }, body: { id: newId() } });
    const { text } = await marsh.send('listClosures');
    expect([text.includes('One pupil'), text.includes('Ben'), text.includes(pupilId)]).toEqual([true, false, false]);
    expect((await marsh.send('addClosure', { body: { id: newId(), ...body } })).status).toBe(400);
  });
});
