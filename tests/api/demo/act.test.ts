import { act, personAt } from '@noticed/api/demo/act';
import { newId } from '@noticed/api/id';
import { statement } from '@noticed/api/store/database';
import { staffById, updateStaffRow } from '@noticed/api/store/people/staff';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../support/builders.ts';
import { testWorld } from '../../support/world.ts';

const now = '2026-01-14T09:30:00.000Z';
const events = statement(({ q, t, mine }) => q.select().from(t.event).where(mine(t.event)));

/** Two forms with a tutor each, who may act as themselves at a moment. */
async function twoForms() {
  const test = await testWorld();
  const school = await aSchool(test, {
    pupils: 2,
    registers: [aRegister('9a'), aRegister('9b')],
    staff: { osei: ['9a'], byrne: ['9b'] },
    on: (pupil, register) => (register === '9a') === (pupil === 0),
  });
  const doing = (surname: string) => {
    const person = school.actor(surname);
    return <T>(work: (...given: [Parameters<typeof act>[1], Awaited<ReturnType<typeof personAt>>]) => Promise<T>) =>
      test.database.transact(person, async (scope) => work(scope, await personAt(scope, person.staffId ?? '', now)));
  };
  return { ...test, school, doing };
}

describe('an act of the invented history', () => {
  it('happens at its own moment, by its own person, and is audited like any other', async () => {
    const { world, school, doing, database } = await twoForms();
    const body = { id: newId(), pupilIds: [school.pupils.p0 ?? ''], practiceId: 'effort' };
    await doing('osei')((scope, person) => act(world, scope, person, now, 'logCheckIn', { body }));
    const page = await (await school.as('osei')).call('readPupil', { params: { pupilId: school.pupils.p0 ?? '' } });
    expect(page.checkIns).toMatchObject([{ id: body.id, mine: true, recordedAt: now, happenedOn: '2026-01-14' }]);
    const [event] = await database.read(school.actor('osei'), (scope) => scope.all(events));
    expect(event).toMatchObject({ action: 'logCheckIn', at: now, staffId: school.staff.osei });
  });

  it('is refused where the person would be refused', async () => {
    const { world, school, doing } = await twoForms();
    const params = { registerId: school.registers['9a'] ?? '' };
    await expect(
      doing('byrne')((scope, person) => act(world, scope, person, now, 'readRegister', { params })),
    ).rejects.toMatchObject({ kind: 'not-found' });
    const body = { id: newId(), title: '', forename: 'Nia', surname: 'Rees', email: 'nia@fernhill.example' };
    await expect(
      doing('byrne')((scope, person) => act(world, scope, person, now, 'addStaff', { body })),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('must be well-formed, as over the network', async () => {
    const { world, doing } = await twoForms();
    const body = { id: 'no uuid', pupilIds: [], practiceId: 'effort' };
    await expect(
      doing('osei')((scope, person) => act(world, scope, person, now, 'logCheckIn', { body })),
    ).rejects.toThrow(/Choose at least one pupil/);
  });

  it('cannot be done by somebody who has left', async () => {
    const { doing, school, database } = await twoForms();
    await database.transact(school.actor('osei'), async (scope) => {
      const row = await scope.first(staffById, { id: school.staff.osei });
      await scope.run(updateStaffRow, { ...row, leftOn: '2026-01-13' });
    });
    await expect(doing('osei')(async () => undefined)).rejects.toThrow('is at this school');
  });
});
