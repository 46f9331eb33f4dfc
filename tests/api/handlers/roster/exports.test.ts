import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../../support/builders.ts';
import { engines, testWorld } from '../../../support/world.ts';

const between = { from: '2026-01-01', to: '2026-01-31', as: 'csv' as const };

describe.each(engines)('what is taken out on %s', (engine) => {
  it('is an adult’s own check-ins and placements, and nobody else’s', async () => {
    const test = await testWorld(engine);
    const school = await aSchool(test, {
      pupils: 2,
      registers: [aRegister('9b')],
      staff: { osei: ['9b'], stone: ['9b'] },
    });
    const osei = await school.as('osei');
    const pupilId = school.pupils.p0 ?? '';
    await osei.call('logCheckIn', {
      body: { id: newId(), pupilIds: [pupilId], practiceId: 'greeting', note: '=HYPERLINK("x")' },
    });
    const changes = [{ pupilId, to: 'maintain' as const, version: 0 }];
    const params = { registerId: school.registers['9b'] ?? '' };
    await osei.call('reviewRegister', { params, body: { id: newId(), changes, rest: 'unchanged' } });
    const moments = await osei.send('exportOwn', { params: { list: 'check-ins' }, query: between });
    expect(moments.text).toContain('Amira Ashdown');
    expect(moments.text).toContain(`"'=HYPERLINK(""x"")"`);
    const placements = await osei.send('exportOwn', { params: { list: 'placements' }, query: between });
    expect(placements.text).toContain('unsorted,maintain');
    const stone = await school.as('stone');
    for (const list of ['check-ins', 'placements'] as const)
      expect(
        (await stone.send('exportOwn', { params: { list }, query: between })).text.trim().split('\n'),
      ).toHaveLength(1);
    expect((await osei.send('exportRoster', { params: { list: 'pupils' } })).status).toBe(403);
  });

  it('is read again without losing a cell, and a row that somebody changed is named', async () => {
    const test = await testWorld(engine);
    const registers = [aRegister('9b')];
    const school = await aSchool(test, { pupils: 3, registers, staff: { osei: ['9b'], stone: ['9b'] } });
    const osei = await school.as('osei');
    const pupilIds = [school.pupils.p0 ?? '', school.pupils.p1 ?? ''];
    const notes = ['=1+1', "'quoted', said “yes”", 'two\nlines;\tand a tab', '＝wide', '', '-'];
    for (const note of notes)
      await osei.call('logCheckIn', { body: { id: newId(), pupilIds, practiceId: 'greeting', note } });
    const changes = [{ pupilId: pupilIds[0] ?? '', to: 'establish' as const, version: 0, reason: '@new here' }];
    const params = { registerId: school.registers['9b'] ?? '' };
    await osei.call('reviewRegister', { params, body: { id: newId(), changes, rest: 'unchanged' } });
    const takeOut = async (list: 'check-ins' | 'placements', as: 'csv' | 'xlsx') => {
      const address = `${test.address}/api/exports/own/${list}?from=2026-01-01&to=2026-01-31&as=${as}`;
      const answer = await fetch(address, { headers: { cookie: `noticed=${osei.token}` } });
      return { name: `${list}.${as}`, bytes: new Uint8Array(await answer.arrayBuffer()) };
    };
    const all = { 'check-ins': 12, placements: 1 };
    for (const list of ['check-ins', 'placements'] as const)
      for (const as of ['csv', 'xlsx'] as const) {
        const { body } = await osei.upload('compareOwn', [await takeOut(list, as)]);
        expect(body, `${list} ${as}`).toMatchObject({ list, rows: all[list], here: all[list], others: [] });
      }
    const file = await takeOut('check-ins', 'csv');
    const text = new TextDecoder()
      .decode(file.bytes)
      .replaceAll('2026-01-12', '12/01/2026')
      .replace('greeting', 'hello');
    const changed = text.replace(/Greeting at the door/u, 'A long talk');
    const { body } = await osei.upload('compareOwn', [{ name: 'saved.csv', bytes: changed }]);
    expect(body).toMatchObject({ rows: 12, here: 11, kept: 12 });
    expect(body.others).toMatchObject([{ line: 2, cells: ['2026-01-12', expect.stringContaining('Ashdown'), '9B'] }]);
    const stone = await (await school.as('stone')).upload('compareOwn', [file]);
    expect(stone.body).toMatchObject({ rows: 12, here: 0, kept: 0 });
    await school.give('stone', { role: 'data-manager' });
    const roster = await (await school.as('stone')).upload('previewImport', [file]);
    expect(roster.status).toBe(400);
    expect(roster.problem.title).toMatch(/a list of 12 check-ins that somebody took out of Noticed, and no roster/);
    const other = await osei.upload('compareOwn', [{ name: 'pupils.csv', bytes: 'Forename,Surname\nRowan,Vale\n' }]);
    expect(other.problem.title).toMatch(/pupils\.csv, line 1: These are not the headings/);
  });

  it('keeps what a school says of bank holidays', async () => {
    const test = await testWorld(engine);
    const school = await aSchool(test, { staff: { osei: [] } });
    await school.give('osei', { role: 'data-manager' });
    const manager = await school.as('osei');
    const before = await manager.call('readCalendar');
    const worked = before.bankHolidays.find((day) => day.startsWith('2026-05')) ?? '';
    const { terms, closedDays } = before;
    const bankHolidayChanges = { added: ['2026-06-10'], worked: [worked] };
    const { schoolDays } = await manager.call('setCalendar', { body: { terms, closedDays, bankHolidayChanges } });
    const after = await manager.call('readCalendar');
    expect(after.bankHolidayChanges).toEqual(bankHolidayChanges);
    expect(after.bankHolidays).toContain('2026-06-10');
    expect(after.bankHolidays).not.toContain(worked);
    expect(schoolDays).toBe(before.years[0]?.schoolDays);
    // A calendar that says nothing of them leaves them alone.
    await manager.call('setCalendar', { body: { terms, closedDays } });
    expect((await manager.call('readCalendar')).bankHolidayChanges).toEqual(bankHolidayChanges);
  });
});
