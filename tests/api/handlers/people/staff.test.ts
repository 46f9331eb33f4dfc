import { newId } from '@noticed/api/id';
import { applyPlan } from '@noticed/api/import/plan/apply';
import { knownRoster } from '@noticed/api/import/plan/known';
import { linesOf } from '@noticed/api/import/plan/lines';
import { planFor } from '@noticed/api/import/plan/plan';
import { atOnce } from '@noticed/api/import/plan/work';
import type { RosterSchool, RosterStaff } from '@noticed/api/import/roster';
import { saveAccount } from '@noticed/api/store/sign-in/sign-in';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../../support/builders.ts';
import { engines, testWorld } from '../../../support/world.ts';

const today = '2026-01-12';

async function fernhill(engine: (typeof engines)[number]) {
  const test = await testWorld(engine);
  const school = await aSchool(test, { registers: [aRegister('9b')], staff: { osei: ['9b'], marsh: [] } });
  await school.give('marsh', { role: 'data-manager' });
  const marsh = await school.as('marsh');
  const rolesOf = async (surname: string) => {
    const { staff } = await marsh.call('listStaff');
    const found = staff.find((one) => one.displayName.includes(surname));
    return found?.roles.map((one) => one.role) ?? null;
  };
  return { test, school, marsh, rolesOf };
}

describe.each(engines)('somebody who is new on %s', (engine) => {
  it('has the one role that was chosen for them, and a teacher’s where none was', async () => {
    const { school, marsh, rolesOf } = await fernhill(engine);
    const add = (surname: string, more: object) => {
      const body = {
        id: newId(),
        title: 'Ms',
        forename: 'Ida',
        surname,
        email: `${surname}@fernhill.example`,
        ...more,
      };
      return marsh.call('addStaff', { body });
    };
    await add('Teal', {});
    const { id } = await add('Frost', { role: 'area-analyst' });
    await add('Vane', { role: null });
    expect([await rolesOf('Teal'), await rolesOf('Frost'), await rolesOf('Vane')]).toEqual([
      ['teacher'],
      ['area-analyst'],
      [],
    ]);
    school.staff.frost = id;
    const { may } = await (await school.as('frost')).call('readMe');
    expect(may).toMatchObject({ seeAreaFigures: true, seeGroups: false });
  });

  it('is invited until the link has run out, and can sign in once there is an account, also one of another issuer', async () => {
    const { test, school, marsh } = await fernhill(engine);
    const staffId = school.staff.osei ?? '';
    const account = async (who = marsh) =>
      (await who.call('listStaff')).staff.find((one) => one.id === staffId)?.account;
    const invite = () => marsh.call('inviteStaff', { params: { staffId }, body: { email: 'osei@fernhill.example' } });
    expect(await account()).toBe('none');
    await invite();
    expect(await account()).toBe('invited');
    test.setNow('2026-01-20T08:40:00.000Z');
    expect(await account(await school.as('marsh'))).toBe('none');
    const elsewhere = { staffId, email: 'osei@fernhill.example', passwordHash: null, now: test.now() };
    await test.database.transact(school.actor('osei'), (scope) => scope.run(saveAccount, elsewhere));
    expect(await account(await school.as('marsh'))).toBe('active');
  });

  it('starts from a roster as their post there says, and an office opens nothing until it has a register', async () => {
    const { test, school, rolesOf } = await fernhill(engine);
    const person = (ref: string, more: Partial<RosterStaff>): RosterStaff => ({
      ref,
      forename: 'Kit',
      surname: ref,
      ...more,
    });
    const staff = [person('Aide', { post: 'support' }), person('Bursar', { post: 'office' }), person('Cook', {})];
    const nothingWhole = { staff: false, pupils: false, memberships: false, teaching: false, registers: [] };
    const bring = (more: Partial<RosterSchool>) =>
      test.database.transact(school.actor('marsh'), async (scope) => {
        const roster: RosterSchool = {
          ...{ ref: 's', name: 'Fernhill School', terms: [], staff, pupils: [], registers: [], memberships: [] },
          ...{ teaching: [], whole: nothingWhole, notices: [], ...more },
        };
        const known = await knownRoster(scope, today);
        const plan = planFor(roster, known, today);
        await applyPlan(scope, plan, today, test.world.id);
        return atOnce(linesOf(plan, known)).map((one) => one.fields.at(-1)?.becomes);
      });
    expect(await bring({})).toEqual(['support adult', 'none until one is given', 'teacher']);
    expect([await rolesOf('Aide'), await rolesOf('Bursar'), await rolesOf('Cook')]).toEqual([
      ['support-adult'],
      [],
      ['teacher'],
    ]);
    const registers = [{ ref: 'club', name: 'Chess club', kind: 'custom' as const }];
    await bring({ registers, teaching: [{ registerRef: 'club', staffRef: 'Bursar' }] });
    expect(await rolesOf('Bursar')).toEqual(['teacher']);
    await bring({ registers, teaching: [{ registerRef: 'club', staffRef: 'Bursar' }] });
    expect(await rolesOf('Bursar')).toEqual(['teacher']);
  });
});
