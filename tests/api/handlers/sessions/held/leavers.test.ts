import { passOnFromLeavers } from '@noticed/api/handlers/sessions/held/leavers';
import { newId } from '@noticed/api/id';
import type { Scope } from '@noticed/api/store/database';
import { staffById, updateStaffRow } from '@noticed/api/store/people/staff';
import { readKeptSession } from '@noticed/api/store/sessions/kept-session';
import { describe, expect, it } from 'vitest';
import { fernhill, held, planned } from '../../../../support/repair.ts';
import { engines } from '../../../../support/world.ts';

async function leaves(scope: Scope, id: string, on: string): Promise<void> {
  await scope.run(updateStaffRow, { ...(await scope.first(staffById, { id })), leftOn: on });
}

describe.each(engines)('when the last day of an adult is over, on %s', (engine) => {
  async function aHeldSession() {
    const here = await fernhill(engine);
    const { osei, school, test, p, s } = here;
    const sessionId = newId();
    const item = { id: newId(), what: 'Speak before the lesson', owner: 'adult' as const, dueOn: '2026-01-15' };
    await osei.call('recordSession', {
      params: { pupilId: p('p0') },
      body: { id: sessionId, ...held, items: [item] },
    });
    await test.database.transact(school.actor('hale'), (scope) => leaves(scope, s('osei'), '2026-01-13'));
    const pass = (at: string) => passOnFromLeavers(test.world, at);
    return { ...here, sessionId, pass };
  }

  it('open items, the follow-up and the facilitation pass to the head of year, once, and the trail says so', async () => {
    const { hale, sessionId, pass, later } = await aHeldSession();
    expect(await pass('2026-01-13T23:00:00.000Z')).toBe(0);
    expect(await pass('2026-01-14T00:30:00.000Z')).toBe(1);
    expect(await pass('2026-01-14T01:30:00.000Z')).toBe(0);
    await later('2026-01-19T09:00:00.000Z');
    const page = await hale.call('readSession', { params: { sessionId } });
    expect(page).toMatchObject({ adult: 'Mx Osei', facilitator: 'Mx Hale', items: [{ owner: 'Mx Hale' }] });
    const { due } = await hale.call('readToday');
    expect(due.flatMap((one) => one.flags.map((flag) => flag.kind))).toContain('follow-up-due');
  });

  it('waits while the year has nobody to take over, and goes to a senior leader when there is one', async () => {
    const here = await fernhill(engine, { staff: { osei: ['9b'], hale: [], moss: [], reed: [] } });
    const { osei, school, test, p, s } = here;
    const id = await planned(osei, p('p1'));
    const facilitator = () =>
      test.database.read(
        school.actor('reed'),
        async (scope) => (await readKeptSession(scope, id)).session.facilitatorId,
      );
    await test.database.transact(school.actor('moss'), async (scope) => {
      for (const one of ['osei', 'hale']) await leaves(scope, s(one), '2026-01-12');
    });
    expect(await passOnFromLeavers(test.world, '2026-01-13T06:00:00.000Z')).toBe(0);
    expect(await facilitator()).toBe(s('osei'));
    await school.give('reed', { role: 'senior-leader' });
    expect(await passOnFromLeavers(test.world, '2026-01-13T07:00:00.000Z')).toBe(1);
    expect(await facilitator()).toBe(s('reed'));
  });

  it('a held session notices its pupil in the name of whoever facilitates it now', async () => {
    const { osei, hale, sessionId, p, s } = await aHeldSession();
    const { version } = await osei.call('readSession', { params: { sessionId } });
    await hale.call('changeSession', { params: { sessionId }, body: { version, facilitatorId: s('hale') } });
    const page = await hale.call('readPupil', { params: { pupilId: p('p0') } });
    expect(page.own?.lastNoticedOn).toBe('2026-01-12');
  });
});
