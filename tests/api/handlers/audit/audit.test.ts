import { newId } from '@noticed/api/id';
import { addNarrative } from '@noticed/api/store/sessions/narratives';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../../support/builders.ts';
import { engines, testWorld } from '../../../support/world.ts';

describe.each(engines)('the audit trail on %s', (engine) => {
  async function fernhill() {
    const test = await testWorld(engine);
    const staff = { osei: ['9b'], lark: [], dale: [], marsh: [], stone: ['9c'] };
    const school = await aSchool(test, {
      registers: [aRegister('9b'), aRegister('9c')],
      staff,
      on: (_at, ref) => ref === '9b',
    });
    await school.give('lark', { role: 'safeguarding-lead' });
    await school.give('dale', { role: 'head-of-year', relation: ['leads-year', '9'] });
    await school.give('marsh', { role: 'data-manager' });
    const osei = await school.as('osei');
    const pupilId = school.pupils.p0 ?? '';
    const sessionId = newId();
    await osei.call('planSession', { body: { id: sessionId, pupilId, plannedOn: '2026-01-13' } as never });
    await test.database.transact(school.actor('osei'), (scope) =>
      scope.run(addNarrative, {
        ...{ sessionId, version: 1, authorId: school.staff.osei, recordedAt: test.now() },
        words: { words: {}, statement: '', pictures: [] },
        leadsMayRead: true,
      }),
    );
    return { test, school, osei, pupilId, sessionId };
  }

  it('shows an author who read what they wrote, and nothing else', async () => {
    const { school, osei, sessionId } = await fernhill();
    const dale = await school.as('dale');
    await osei.call('readNarrative', { params: { sessionId } });
    await dale.call('readNarrative', { params: { sessionId } });
    const { events, limit } = await osei.call('listEvents', {});
    expect(limit).toBe('mine');
    expect(events).toMatchObject([{ by: 'Mx Dale', about: 'a session with Amira Ashdown', refused: false }]);
    const stone = await school.as('stone');
    expect((await stone.call('listEvents', {})).events).toEqual([]);
  });

  it('shows a head of year their year, a safeguarding lead everything, a data manager no pupil', async () => {
    const { school, osei, sessionId } = await fernhill();
    await osei.call('readNarrative', { params: { sessionId } });
    const dale = await school.as('dale');
    const ofTheYear = (await dale.call('listEvents', {})).events.map(
      ({ by, what, about }) => `${by}: ${what}: ${about}`,
    );
    expect(ofTheYear.join('\n')).toMatch(/Mx Osei: Plan a restorative session.*: Amira Ashdown/);
    const lark = await school.as('lark');
    const all = await lark.call('listEvents', {});
    expect(all.limit).toBeNull();
    expect(all.events[0]).toMatchObject({ by: 'Mx Osei', about: 'a session with Amira Ashdown' });
    const marsh = await school.as('marsh');
    const plain = await marsh.send('listEvents', {});
    expect(plain.body.events.length).toBeGreaterThan(0);
    expect(plain.text).not.toMatch(/Amira|Ashdown/);
  });

  it('keeps what somebody tried and was refused, though the attempt itself changed nothing', async () => {
    const { school, pupilId, sessionId } = await fernhill();
    const stone = await school.as('stone');
    expect((await stone.send('readPupil', { params: { pupilId } })).status).toBe(404);
    expect((await stone.send('readNarrative', { params: { sessionId } })).status).toBe(404);
    expect((await stone.send('listStaff')).status).toBe(403);
    const lark = await school.as('lark');
    const { events } = await lark.call('listEvents', { query: { refused: 'yes' } });
    expect(events).toMatchObject([
      { by: 'Mx Stone', refused: true, about: null },
      { by: 'Mx Stone', refused: true, about: 'a session with Amira Ashdown' },
      { by: 'Mx Stone', refused: true, about: 'Amira Ashdown' },
    ]);
    const { people } = await lark.call('listEvents', {});
    const stoneId = people.find((one) => one.name === 'Mx Stone')?.id ?? '';
    const theirs = await lark.call('listEvents', { query: { staffId: stoneId } });
    expect(theirs.events.every((one) => one.by === 'Mx Stone')).toBe(true);
    expect((await lark.call('listEvents', { query: { to: '2026-01-11' } })).events).toEqual([]);
  });

  it('is asked by kind and by pupil; a data manager, who sees no pupil in it, may not ask by pupil', async () => {
    const { school, osei, pupilId, sessionId } = await fernhill();
    const other = school.pupils.p1 ?? '';
    const log = (pupilIds: string[]) =>
      osei.call('logCheckIn', { body: { id: newId(), pupilIds, practiceId: 'specific-praise' } });
    await log([pupilId, other]);
    await log([other]);
    await osei.call('readNarrative', { params: { sessionId } });
    const lark = await school.as('lark');
    const about = async (query: object) => (await lark.call('listEvents', { query })).events.map((one) => one.about);
    expect(await about({ kind: 'reads' })).toEqual(['a session with Amira Ashdown']);
    expect(await about({ pupilId, kind: 'changes' })).toEqual(['2 pupils', 'Amira Ashdown']);
    expect(await about({ pupilId: other })).toEqual(['Ben Ashdown', '2 pupils']);
    expect(await about({ pupilId, kind: 'accounts' })).toEqual([]);
    const marsh = await school.as('marsh');
    expect((await marsh.send('listEvents', { query: { pupilId } })).status).toBe(400);
  });

  it('tells every author who read what they wrote, whatever their role', async () => {
    const { school, osei, sessionId, pupilId } = await fernhill();
    const dale = await school.as('dale');
    await dale.call('readNarrative', { params: { sessionId } });
    await osei.call('logCheckIn', {
      body: { id: newId(), pupilIds: [pupilId], practiceId: 'specific-praise', note: 'Came back for the book.' },
    });
    await school.give('stone', { role: 'senior-leader' });
    const body = { id: newId(), reason: 'Asked by the parents' };
    await (await school.as('stone')).call('readNotesWithReason', { params: { pupilId }, body });
    const read = await osei.call('listMyReaders', { query: {} });
    expect(read.events.map((one) => [one.by, one.about])).toEqual([
      ['Mx Stone', 'Amira Ashdown'],
      ['Mx Dale', 'a session with Amira Ashdown'],
    ]);
    expect((await dale.call('listMyReaders', { query: {} })).events).toEqual([]);
    expect(read.written).toBe(1);
  });

  it('hides from whoever declared a conflict what is about that pupil', async () => {
    const { school, osei, pupilId, sessionId } = await fernhill();
    await osei.call('readNarrative', { params: { sessionId } });
    await school.give('lark', { relation: ['conflict', pupilId] });
    const lark = await school.as('lark');
    const answer = await lark.send('listEvents', {});
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(/Amira/);
  });

  it('leaves as a file that no spreadsheet takes for a formula, and says that it left', async () => {
    const { test, school } = await fernhill();
    await school.give('stone', { role: 'senior-leader' });
    const stone = await school.as('stone');
    const file = await stone.send('exportEvents', {});
    expect(file.headers.get('content-disposition')).toBe('attachment; filename=audit-2026-01-12.csv');
    expect(file.text).toMatch(/^Number,When \(UTC\),Who,What,About,Refused\r\n/);
    const { events } = await stone.call('listEvents', {});
    expect(events[0]).toMatchObject({ by: 'Mx Stone', what: expect.stringContaining('CSV') });
    expect(test.logged.join('')).not.toContain('Amira');
  });
});
