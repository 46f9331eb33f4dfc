import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../support/builders.ts';
import { engines, testWorld } from '../../support/world.ts';

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
