import { newId } from '@noticed/api/id';
import { change } from '@noticed/api/store/database';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { aRegister, aSchool, type TestSchool } from '../support/builders.ts';
import type { Client } from '../support/client.ts';
import { openProduct, type TestWorld } from '../support/product.ts';

/** The rows of the access table (quality.md section 1) as each person meets them over HTTP: one school, everybody asks. */
const teachers = ['lark', 'abbott', 'byrne', 'cole', 'dunn'];
const staff = {
  ...Object.fromEntries(teachers.map((one) => [one, [`9-${one}`]])),
  ...{ osei: ['9b'], stone: ['7a'], reed: [], hale: [], bell: [], ivy: [], dawes: [], penn: [], dean: [], marsh: [] },
};

const label = change(({ q, t, arg, mine }) => {
  const yes = arg('yes');
  const all = { pupilPremium: yes, fsm: yes, everFsm6: yes, eal: yes, lookedAfter: yes, sen: arg('sen') };
  return q.update(t.pupil).set(all).where(mine(t.pupil));
});

let test: TestWorld;
let school: TestSchool;
let pupilId: string;
const people = new Map<string, Client>();
const as = (name: string): Client => people.get(name) as Client; // everybody is signed in below

async function place(name: string, ref: string, to: 'maintain' | 'restore'): Promise<void> {
  const changes = [{ pupilId, to, version: 0 }];
  const params = { registerId: school.registers[ref] ?? '' };
  await as(name).call('reviewRegister', { params, body: { id: newId(), rest: 'not-looked-at', changes } });
}

beforeAll(async () => {
  test = await openProduct({
    engine: 'sqlite',
    at: '2026-01-12T08:40:00.000Z',
    postgres: inject('postgres'),
    pages: null,
  });
  const classes = teachers.map((one) => aRegister(`9-${one}`, { kind: 'teaching' }));
  const registers = [aRegister('9b'), aRegister('7a', { year: '7' }), ...classes];
  school = await aSchool(test, { pupils: 1, registers, staff, on: (_at, ref) => ref !== '7a' });
  pupilId = school.pupils.p0 ?? '';
  await school.give('reed', { role: 'support-adult' });
  await school.give('hale', { role: 'head-of-year', relation: ['leads-year', '9'] });
  await school.give('bell', { role: 'behaviour-team', relation: ['whole-school', 'school'] });
  await school.give('ivy', { role: 'inclusion-lead', relation: ['sen-list', 'K'] });
  await school.give('dawes', { role: 'safeguarding-lead' });
  await school.give('penn', { role: 'senior-leader' });
  await school.give('dean', { role: 'senior-leader' });
  await school.give('dean', { role: 'designated-teacher' });
  await school.give('marsh', { role: 'data-manager' });
  await test.database.transact(school.actor('osei'), (scope) => scope.run(label, { yes: 'yes', sen: 'K' }));
  for (const name of Object.keys(staff)) people.set(name, await school.as(name));
  return () => test.close();
}, 60_000);

const page = (name: string) => as(name).send('readPupil', { params: { pupilId } });
const premium = ['pupilPremium', 'fsm', 'everFsm6'];

describe('support and characteristics', () => {
  it.each([
    ['a teacher sees SEN', 'lark', []],
    ['a tutor sees SEN and EAL', 'osei', ['eal']],
    ['a head of year sees pupil premium and FSM too', 'hale', [...premium, 'eal']],
    ['the behaviour team sees them too', 'bell', [...premium, 'eal']],
    ['an inclusion lead sees all, looked-after among them', 'ivy', [...premium, 'eal', 'lookedAfter']],
    ['the safeguarding lead sees all', 'dawes', [...premium, 'eal', 'lookedAfter']],
    ['a senior leader sees all but looked-after', 'penn', [...premium, 'eal']],
    ['a senior leader who is the designated teacher sees looked-after', 'dean', [...premium, 'eal', 'lookedAfter']],
  ])('%s', async (_row, name, labels) => {
    expect((await page(name)).body).toMatchObject({ support: { sen: 'K' }, labels });
  });

  it('are nobody’s who has nothing to do with the pupil', async () => {
    for (const name of ['stone', 'reed', 'marsh']) expect((await page(name)).status).toBe(404);
  });
});

describe('others’ phases', () => {
  it('are nothing to a teacher before five adults have placed the pupil, and then a count without a name', async () => {
    for (const name of ['lark', 'abbott', 'byrne']) await place(name, `9-${name}`, 'maintain');
    await place('cole', '9-cole', 'restore');
    expect((await page('lark')).body.standings).toEqual({ counts: null, maintain: null, restore: null });
    await place('dunn', '9-dunn', 'restore');
    const { counts, maintain, restore } = (await page('lark')).body.standings;
    expect(counts).toEqual({ adults: 5, establish: 0, maintain: 3, restore: 2 });
    expect([maintain ?? [], restore ?? []]).toEqual([[], []]);
  });

  it.each(['osei', 'hale', 'bell', 'ivy', 'dawes', 'penn'])(
    'are Maintain by name and Restore a count to %s, until there is a session',
    async (name) => {
      const { standings } = (await page(name)).body;
      expect(standings.counts).toMatchObject({ maintain: 3, restore: 2 });
      expect([...(standings.maintain ?? [])].sort()).toEqual(['Mx Abbott', 'Mx Byrne', 'Mx Lark']);
      expect(standings.restore).toEqual([]);
    },
  );

  it('are nobody’s in a list for a senior leader: one pupil’s page at a time', async () => {
    const query = { by: 'year', group: '9', measure: 'restore' } as const;
    expect((await as('penn').call('listGroupPupils', { query })).pupils).toEqual([]);
    expect((await as('bell').call('listGroupPupils', { query })).pupils).toHaveLength(1);
  });

  it('name an adult in Restore once a session exists, to those who look after the pupil and to no teacher', async () => {
    const body = { id: newId(), pupilId, adultId: school.staff.cole ?? '', plannedOn: '2026-01-13' };
    await as('hale').call('planSession', { body });
    for (const name of ['osei', 'hale', 'penn']) expect((await page(name)).body.standings.restore).toEqual(['Mx Cole']);
    expect((await page('lark')).body.standings.restore ?? []).toEqual([]);
  });
});

describe('a repair', () => {
  it('is known to who teaches the pupil, with whom and its stage, and opens to who may see it through', async () => {
    const opens = async (name: string) =>
      (await page(name)).body.repairs.map((one) => [one.adult, one.stage, one.mayOpen]);
    expect(await opens('lark')).toEqual([['Mx Cole', 'planned', false]]);
    for (const name of ['cole', 'osei', 'hale', 'bell', 'dawes', 'penn'])
      expect(await opens(name)).toEqual([['Mx Cole', 'planned', true]]);
    expect(await opens('ivy')).toEqual([]);
  });

  it('is planned by its own adult, the tutor and those who look after the pupil, and by no other teacher', async () => {
    const plan = async (name: string, adult: string) => {
      const body = { id: newId(), pupilId, adultId: school.staff[adult] ?? '', plannedOn: '2026-01-14' };
      return (await as(name).send('planSession', { body })).status;
    };
    expect(await plan('lark', 'dunn')).toBe(404);
    for (const name of ['stone', 'reed', 'marsh', 'ivy']) expect(await plan(name, 'dunn')).toBe(404);
    expect(await plan('dunn', 'dunn')).toBe(200);
    expect(await plan('osei', 'abbott')).toBe(200);
  });
});

describe('finding any pupil', () => {
  it('gives a support adult a name and a form, lets them log a moment, and reads nothing back', async () => {
    const { pupils } = await as('reed').call('findPupils', { query: { text: 'amira' } });
    expect(pupils).toEqual([{ id: pupilId, name: 'Amira Ashdown', form: '9B' }]);
    const body = { id: newId(), pupilIds: [pupilId], practiceId: 'effort', note: 'Held the door' };
    const logged = await as('reed').send('logCheckIn', { body });
    expect(logged.status).toBe(200);
    expect(logged.text).not.toContain('Held the door');
    for (const name of ['reed', 'stone']) expect((await page(name)).status).toBe(404);
    expect((await page('osei')).text).toContain('Held the door');
    expect((await page('lark')).text).not.toContain('Held the door');
  });
});
