import { newId } from '@noticed/api/id';
import { buildCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool, terms202526 } from '../../../support/builders.ts';
import { engines, testWorld } from '../../../support/world.ts';

const calendar = buildCalendar({ timeZone: 'Europe/London', ...terms202526, bankHolidays: [] });

describe.each(engines)('who has gone unnoticed, on %s', (engine) => {
  it('is flagged after ten and fifteen school days, with the last moment named, and nobody else', async () => {
    const test = await testWorld(engine);
    const school = await aSchool(test, {
      pupils: 4,
      registers: [aRegister('9b'), aRegister('9x', { kind: 'teaching' })],
      staff: { osei: ['9b'], lark: ['9x'] },
      from: '2026-01-05',
    });
    const osei = await school.as('osei');
    const lark = await school.as('lark');
    const log = (who: typeof osei, refs: string[], more = {}) =>
      who.call('logCheckIn', {
        body: {
          id: newId(),
          pupilIds: refs.map((ref) => school.pupils[ref] ?? ''),
          practiceId: 'specific-praise',
          ...more,
        },
      });
    for (let day = 0; day < 20; day += 1) {
      const today = calendar.addSchoolDays('2026-01-05', day);
      test.setNow(`${today}T09:00:00.000Z`);
      const [tutor, teacher] = [await school.as('osei'), await school.as('lark')];
      // Amira is seen on the first day only; Daisy hears what everyone hears, and a correction, which reset nothing.
      if (day === 0) await log(tutor, ['p0']);
      await log(tutor, ['p1']);
      await log(teacher, ['p2'], { tone: 'neutral' });
      await log(tutor, ['p0', 'p1', 'p2', 'p3'], { reach: 'whole-group' });
      await log(teacher, ['p3'], { practiceId: 'correction' });
    }
    void lark;
    const tutor = await school.as('osei');
    const page = await tutor.call('readRegister', { params: { registerId: school.registers['9b'] ?? '' } });
    const flagged = page.pupils.flatMap((one) =>
      one.flags.filter((flag) => flag.kind === 'invisible').map((flag) => [one.name, flag.severity, flag.sentence]),
    );
    const lines = page.lines.filter((one) => one.kind === 'invisible');
    // Two of four is a third or more of the register: one line speaks for them.
    expect(flagged).toEqual([]);
    expect(lines.map((one) => one.sentence)).toEqual(['2 of 4 on 9B with no moment logged by anyone lately']);
    const amira = await tutor.call('readPupil', { params: { pupilId: school.pupils.p0 ?? '' } });
    expect(amira.flags.find((one) => one.kind === 'invisible')).toMatchObject({
      severity: 'red',
      sentence: expect.stringMatching(
        /^No one has logged a moment with Amira for 19 school days — last: Mx Osei, specific praise, 5 Jan/,
      ),
    });
    const ben = await tutor.call('readPupil', { params: { pupilId: school.pupils.p1 ?? '' } });
    expect(ben.flags.filter((one) => one.kind === 'invisible')).toEqual([]);
    expect(page.coverage).toEqual({ covered: 4, pupils: 4 });
  });

  it('is not claimed of pupils whose adults log nothing: they are counted as uncovered', async () => {
    const test = await testWorld(engine, '2026-02-10T09:00:00.000Z');
    const school = await aSchool(test, {
      pupils: 4,
      registers: [aRegister('9b'), aRegister('9x', { kind: 'teaching' })],
      staff: { osei: ['9b'], lark: ['9x'] },
      from: '2026-01-05',
    });
    const osei = await school.as('osei');
    const page = await osei.call('readRegister', { params: { registerId: school.registers['9b'] ?? '' } });
    expect(page.coverage).toEqual({ covered: 0, pupils: 4 });
    expect(page.pupils.flatMap((one) => one.flags).filter((one) => one.kind === 'invisible')).toEqual([]);
  });

  it('is offered on Today as a handful with reasons, one line a pupil, and leaves it once noticed', async () => {
    const test = await testWorld(engine, '2026-02-10T09:00:00.000Z');
    const school = await aSchool(test, { pupils: 12, from: '2026-01-05' });
    const osei = await school.as('osei');
    const before = await osei.call('readToday');
    expect(before.five).toHaveLength(5);
    expect(new Set(before.five.map((one) => one.pupil.id)).size).toBe(5);
    const first = before.five[0]?.pupil.id ?? '';
    await osei.call('logCheckIn', { body: { id: newId(), pupilIds: [first], practiceId: 'specific-praise' } });
    const after = await osei.call('readToday');
    expect(after.five).toHaveLength(4);
    expect(after.five.map((one) => one.pupil.id)).not.toContain(first);
  });
});
