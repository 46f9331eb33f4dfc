import { newId } from '@noticed/api/id';
import { setSettings } from '@noticed/api/store/people/schools';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../../support/builders.ts';
import { engines, testWorld } from '../../../support/world.ts';

describe.each(engines)('Today of whoever leads, on %s', (engine) => {
  it('offers a head of year five of the years they lead, and of a pupil whom they meet themselves only once', async () => {
    const test = await testWorld(engine);
    const registers = [aRegister('9b'), aRegister('9x', { kind: 'teaching' })];
    const staff = { osei: ['9b'], hale: [], lark: ['9x'] };
    const school = await aSchool(test, { pupils: 8, registers, staff, from: '2026-01-05' });
    test.setNow('2026-02-02T08:35:00.000Z');
    const pupils = new Set(Object.values(school.pupils));

    const tutor = await (await school.as('osei')).call('readToday', {});
    expect(tutor.led).toEqual({ years: [], school: false, five: [] });
    expect(tutor.five).toHaveLength(5);

    await school.give('hale', { role: 'head-of-year', relation: ['leads-year', '9'] });
    const head = await (await school.as('hale')).call('readToday', {});
    expect([head.led.years, head.led.school]).toEqual([['9'], false]);
    expect(head.led.five.map((one) => pupils.has(one.pupil.id))).toEqual([true, true, true, true, true]);
    expect([head.five, head.registers]).toEqual([[], []]);

    await school.give('lark', { role: 'head-of-year', relation: ['leads-year', '9'] });
    const both = await (await school.as('lark')).call('readToday', {});
    const offered = [...both.five, ...both.led.five].map((one) => one.pupil.id);
    expect(both.five).toHaveLength(5);
    expect(offered).toHaveLength(new Set(offered).size);

    await school.give('hale', { relation: ['leads-year', '10'] });
    const other = await (await school.as('hale')).call('readToday', {});
    expect(other.led.years.toSorted()).toEqual(['10', '9']);
  });

  it('tells a behaviour team of the whole school without a five of their own, and nothing to who leads another year', async () => {
    const test = await testWorld(engine);
    const registers = ['9b', '9x', '9y'].map((name) => aRegister(name));
    const staff = { osei: ['9b'], lark: ['9x'], stone: ['9y'], hale: [], reed: [] };
    const school = await aSchool(test, { pupils: 3, registers, staff, from: '2026-01-05' });
    await school.give('hale', { role: 'behaviour-team', relation: ['whole-school', 'school'] });
    const team = await (await school.as('hale')).call('readToday', {});
    expect([team.led.school, team.led.years, team.led.five, team.five]).toEqual([true, [], [], []]);
    expect(team.coverage.pupils).toBe(3);
    await school.give('reed', { role: 'head-of-year', relation: ['leads-year', '11'] });
    const elsewhere = await (await school.as('reed')).call('readToday', {});
    expect([elsewhere.led.five, elsewhere.due, elsewhere.others, elsewhere.coverage.pupils]).toEqual([[], [], [], 0]);
  });

  it('tells a behaviour team and the head of year with whom several adults are repairing, as a count without a name', async () => {
    const test = await testWorld(engine);
    const refs = ['9b', '9x', '9y'];
    const staff = { osei: ['9b'], lark: ['9x'], stone: ['9y'], hale: [], reed: [] };
    const registers = refs.map((ref) => aRegister(ref));
    const school = await aSchool(test, { pupils: 3, registers, staff, from: '2026-01-05' });
    await school.give('hale', { role: 'behaviour-team', relation: ['whole-school', 'school'] });
    await school.give('reed', { role: 'head-of-year', relation: ['leads-year', '9'] });
    await test.database.transact({ schoolId: school.id, staffId: null }, (scope) =>
      scope.run(setSettings, { settings: { signIn: { secondFactor: false }, on: { 'restore-cluster': true } } }),
    );
    const [amira = '', ben = ''] = [school.pupils.p0, school.pupils.p1];
    const restore = async (surname: string, ref: string, pupilIds: readonly string[]) =>
      (await school.as(surname)).call('reviewRegister', {
        params: { registerId: school.registers[ref] ?? '' },
        body: {
          ...{ id: newId(), rest: 'not-looked-at' },
          changes: pupilIds.map((pupilId) => ({ pupilId, to: 'restore' as const, version: 0 })),
        },
      });
    const clustersOf = async (surname: string) => {
      const { text, body } = await (await school.as(surname)).send('readToday', {});
      const lines = [...body.others, ...body.led.five, ...body.five];
      const told = lines.filter((one) => one.flags.some((flag) => flag.kind === 'restore-cluster'));
      return { text, told };
    };
    await restore('osei', '9b', [amira, ben]);
    await restore('lark', '9x', [amira, ben]);
    expect((await clustersOf('hale')).told).toEqual([]);
    await restore('stone', '9y', [amira]);
    for (const surname of ['hale', 'reed']) {
      const { text, told } = await clustersOf(surname);
      expect(told.map((one) => one.pupil.id)).toEqual([amira]);
      expect(JSON.stringify(told[0]?.flags)).toMatch(/3 of 3 adults who placed Amira report Restore/);
      expect(text).not.toMatch(/Osei|Lark|Stone/);
    }
    expect((await clustersOf('osei')).told).toEqual([]);
  });
});
