import { retentionRound } from '@noticed/api/handlers/protection/round';
import { newId } from '@noticed/api/id';
import { statement } from '@noticed/api/store/database';
import { keepWeeks, keptWeeks } from '@noticed/api/store/groups/snapshots';
import { keepDay } from '@noticed/api/store/kept/day';
import { keepLogged } from '@noticed/api/store/kept/logged';
import { keepLast, keepPupil } from '@noticed/api/store/kept/noticing';
import { addCheckIn, addCheckInPupil } from '@noticed/api/store/relationship/check-ins';
import { everyPupil } from '@noticed/api/store/roster/pupils';
import { saveRosterRows } from '@noticed/api/store/roster/roster-rows';
import { describe, expect, it } from 'vitest';
import { aSchool, type TestSchool } from '../../../support/builders.ts';
import type { TestWorld } from '../../../support/product.ts';
import { engines, testWorld } from '../../../support/world.ts';

const all = (table: 'checkIn' | 'checkInPupil' | 'dailyCount' | 'relationship' | 'logged' | 'pupil') =>
  statement<Record<string, unknown>>(
    ({ q, t, mine }) =>
      q
        .select()
        .from(t[table] as never)
        .where(mine(t[table])) as never,
  );
const tables = { checkIn: all('checkIn'), dailyCount: all('dailyCount'), logged: all('logged'), pupil: all('pupil') };
const pairs = all('relationship');

async function oldSchool(test: TestWorld) {
  const school = await aSchool(test, { staff: { osei: ['9b'], marsh: [], lark: [] }, from: '2022-09-05' });
  await school.give('marsh', { role: 'data-manager' });
  await school.give('lark', { role: 'head-teacher' });
  const [amira = '', ben = '', chidi = '', daisy = ''] = Object.values(school.pupils);
  const adultId = school.staff.osei ?? '';
  await test.database.transact({ schoolId: school.id, staffId: adultId }, async (scope) => {
    for (const [day, pupilIds] of [
      ['2023-05-10', [amira, ben]],
      ['2023-05-11', [chidi]],
      ['2025-11-03', [amira]],
    ] as const) {
      const id = newId();
      const moment = { practiceId: 'specific-praise', tone: 'positive', reach: 'individual', channel: 'in-person' };
      await scope.run(addCheckIn, {
        ...moment,
        id,
        adultId,
        note: null,
        happenedOn: day,
        recordedAt: `${day}T09:00:00.000Z`,
      });
      for (const pupilId of pupilIds) {
        await scope.run(addCheckInPupil, { pupilId, checkInId: id, adultId, happenedOn: day });
        await keepDay(scope, adultId, pupilId, day);
        await keepLast(scope, adultId, pupilId);
        await keepPupil(scope, pupilId, false);
      }
      await keepLogged(scope, adultId, [school.registers['9b'] ?? ''], day);
    }
    const week = { part: 'school', dimension: 'year', basis: '1', groups: [] };
    await keepWeeks(scope, [
      { ...week, week: '2023-05-08', until: '2023-05-14' },
      { ...week, week: '2025-11-03', until: '2025-11-09' },
    ]);
    const row = (await scope.all(everyPupil)).find((one) => one.id === daisy);
    await scope.run(saveRosterRows.pupil, { rows: JSON.stringify([{ ...row, leftOn: '2024-12-20' }]) });
  });
  return { school, amira, ben, chidi, daisy, adultId };
}

const onDay = (day: string) => `2026-01-${day}T08:40:00.000Z`;

/** The daily round of some days in a row. */
async function rounds(test: TestWorld, ...days: string[]) {
  for (const day of days) {
    test.setNow(onDay(day));
    await retentionRound(test.world, onDay(day));
  }
}

const scoped = <T>(test: TestWorld, school: TestSchool, work: Parameters<typeof test.database.read<T>>[1]) =>
  test.database.read({ schoolId: school.id, staffId: null }, work);

describe.each(engines)('a purge, on %s', (engine) => {
  it('removes what a person looked at, with all that was kept from it, and freezes the weeks that rested on it', async () => {
    const test = await testWorld(engine, onDay('12'));
    const { school, amira, ben, daisy, adultId } = await oldSchool(test);
    await rounds(test, '12', '13', '14');
    const marsh = await school.as('marsh');
    const { open, doubt } = await marsh.call('readRetention', {});
    expect(doubt).toBeNull();
    expect(open?.lines.map((one) => [one.kind, one.due, one.onHold])).toEqual([
      ['check-in', 3, 0],
      ['pupil', 1, 0],
    ]);
    const before = await scoped(test, school, (scope) => scope.all(tables.checkIn));
    expect(before).toHaveLength(3);
    const { waits, purge } = await marsh.call('confirmPurge', { params: { purgeId: open?.id ?? '' } });
    expect([waits, purge.doneAt, purge.confirmedBy]).toEqual([null, onDay('14'), 'Mx Marsh']);
    await scoped(test, school, async (scope) => {
      expect((await scope.all(tables.checkIn)).map((one) => one.happenedOn)).toEqual(['2025-11-03']);
      expect((await scope.all(tables.dailyCount)).map((one) => one.day)).toEqual(['2025-11-03']);
      expect((await scope.all(tables.logged)).every((one) => one.lastOn === '2025-11-03')).toBe(true);
      expect((await scope.all(tables.pupil)).map((one) => one.id)).not.toContain(daisy);
      const last = new Map((await scope.all(pairs)).map((one) => [one.pupilId, one.lastNoticedOn]));
      expect([last.get(amira), last.get(ben)]).toEqual(['2025-11-03', null]);
      const weeks = await scope.all(keptWeeks, {
        part: 'school',
        dimension: 'year',
        from: '2023-01-01',
        to: '2026-01-01',
      });
      expect(weeks.map((one) => [one.week, one.frozen])).toContainEqual(['2023-05-08', true]);
      // Nobody had looked at trends before: the purge kept the weeks of what it removed.
      const years = { from: '2022-09-01', to: '2026-01-31' };
      const own = await scope.all(keptWeeks, { part: 'school', dimension: 'everyone', ...years });
      const ofThen = own.filter((one) => one.week < '2023-06-01');
      expect(ofThen.length).toBeGreaterThan(30);
      expect(ofThen.every((one) => one.frozen)).toBe(true);
    });
    const done = await marsh.call('readRetention', {});
    expect([done.open, done.done.map((one) => one.lines.map((line) => line.due))]).toEqual([null, [[3, 1]]]);
    expect(adultId).toBeTruthy();
  });
});

describe('what a purge never does', () => {
  it('touch a pupil on hold, not even a moment shared with others', async () => {
    const test = await testWorld('sqlite', onDay('12'));
    const { school, amira, daisy } = await oldSchool(test);
    const lark = await school.as('lark');
    for (const pupilId of [amira, daisy])
      await lark.call('holdRecords', { params: { pupilId }, body: { id: newId(), from: '2026-01-12' } });
    await rounds(test, '12', '13', '14');
    const marsh = await school.as('marsh');
    const { open, holds } = await marsh.call('readRetention', {});
    expect(open?.lines.map((one) => [one.kind, one.due, one.onHold])).toEqual([
      ['check-in', 2, 1],
      ['pupil', 0, 1],
    ]);
    expect(holds).toBe(2);
    await marsh.call('confirmPurge', { params: { purgeId: open?.id ?? '' } });
    await scoped(test, school, async (scope) => {
      expect((await scope.all(tables.checkIn)).map((one) => one.happenedOn).sort()).toEqual([
        '2023-05-10',
        '2025-11-03',
      ]);
      expect((await scope.all(tables.pupil)).map((one) => one.id)).toContain(daisy);
    });
  });

  it('believe a clock that steps a year forward, by the daily round or by hand', async () => {
    const test = await testWorld('sqlite', onDay('12'));
    const { school } = await oldSchool(test);
    await rounds(test, '12', '13', '14');
    const rows = () => scoped(test, school, async (scope) => (await scope.all(tables.checkIn)).length);
    const later = '2027-01-14T08:40:00.000Z';
    test.setNow(later);
    expect(await retentionRound(test.world, later)).toBe(0);
    const marsh = await school.as('marsh');
    const { purge } = await marsh.call('previewPurge', { body: { id: newId() } });
    const { waits } = await marsh.call('confirmPurge', { params: { purgeId: purge?.id ?? '' } });
    expect(waits).toMatch('Nothing was recorded for 365 days');
    // The clock is put right: what was confirmed of a day that has not come stays undone.
    await rounds(test, '15', '16');
    expect(await rows()).toBe(3);
  });

  it('go on with a preview after the limits were changed, or without the right to', async () => {
    const test = await testWorld('sqlite', onDay('12'));
    const { school } = await oldSchool(test);
    await rounds(test, '12', '13', '14');
    const marsh = await school.as('marsh');
    const { open } = await marsh.call('readRetention', {});
    const params = { purgeId: open?.id ?? '' };
    expect((await (await school.as('osei')).send('confirmPurge', { params })).status).toBe(403);
    await marsh.call('setRetention', { body: { version: 0, choice: { 'check-in': 7, pupil: 5 } } });
    expect((await marsh.send('confirmPurge', { params })).status).toBe(409);
    expect((await marsh.call('previewPurge', { body: { id: newId() } })).purge).toBeNull();
    expect((await marsh.send('setRetention', { body: { version: 1, choice: { 'check-in': 8 } } })).status).toBe(400);
  });
});

describe('privacy notices', () => {
  it('carry the school’s name, can be read by anybody, and become the school’s own', async () => {
    const test = await testWorld();
    expect((await test.visitor().call('readPrivacyNotices', { query: {} })).school).toBeNull();
    const school = await aSchool(test, { staff: { marsh: [] } });
    await school.give('marsh', { role: 'data-manager' });
    const read = () => test.visitor().call('readPrivacyNotices', { query: {} });
    const { notices, mayEdit } = await read();
    expect([notices.map((one) => one.audience), mayEdit]).toEqual([['pupils', 'parents', 'staff'], false]);
    for (const { sections } of notices) expect(JSON.stringify(sections)).toMatch(/Fernhill School/);
    const marsh = await school.as('marsh');
    const params = { audience: 'staff' as const };
    const sections = [{ heading: 'Ours', text: 'Our own words.' }];
    await marsh.call('savePrivacyNotice', { params, body: { version: 0, sections } });
    expect((await marsh.send('savePrivacyNotice', { params, body: { version: 0, sections } })).status).toBe(409);
    expect((await read()).notices[2]?.sections).toEqual(sections);
    await marsh.call('savePrivacyNotice', { params, body: { version: 1, sections: [] } });
    expect((await read()).notices[2]?.sections.length).toBeGreaterThan(3);
  });
});
