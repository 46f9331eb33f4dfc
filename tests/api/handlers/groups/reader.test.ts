import { describe, expect, it } from 'vitest';
import { allLog, mark, places, surnames, trendSchool } from '../../../support/trend-school.ts';
import { engines, testWorld } from '../../../support/world.ts';

const evening = (day: string) => `${day}T16:00:00.000Z`;
const everyone = Array.from({ length: 120 }, (_, at) => at);

async function fernhill(engine: (typeof engines)[number]) {
  const test = await testWorld(engine, evening('2025-11-03'));
  const school = await trendSchool(test);
  await mark(test, school, (place) => ({ sen: place % 2 ? 'K' : 'N', lookedAfter: place % 4 === 0 ? 'yes' : 'no' }));
  for (const surname of surnames.slice(0, 5))
    await places(school, surname, (place) => (place < 12 ? 'restore' : 'maintain'));
  await allLog(school, everyone);
  return { test, school };
}

describe.each(engines)('who sees which trends on %s', (engine) => {
  it('opens trends to a teacher for their own registers, to a head of year for the year, and to an assistant not at all', async () => {
    const { school } = await fernhill(engine);
    for (const who of ['head', 'lead', 'osei'] as const)
      expect((await (await school.signedIn(who)).call('readGroupFigures')).total?.pupils).toBe(120);
    expect((await (await school.signedIn('aide')).send('readGroupFigures')).status).toBe(403);
  });

  it('groups by looked-after only for those who may see it of everybody', async () => {
    const { school } = await fernhill(engine);
    const head = await school.signedIn('head');
    const { frame } = await head.call('compareGroups');
    expect(frame.dimensions.map((one) => one.id)).not.toContain('lookedAfter');
    expect((await head.send('readGroupFigures', { query: { by: 'lookedAfter' } })).status).toBe(404);
    await school.give('aide', { role: 'safeguarding-lead' });
    const lead = await school.as('aide');
    expect((await lead.call('readGroupFigures', { query: { by: 'lookedAfter' } })).groups).toHaveLength(2);
  });

  it('leaves a pupil with whom a conflict is declared out of every count', async () => {
    const { school } = await fernhill(engine);
    await school.give('lead', { relation: ['conflict', school.pupils.p7 ?? ''] });
    const lead = await school.as('lead');
    expect((await lead.call('readGroupFigures')).total?.pupils).toBe(119);
    const query = { by: 'year', group: '9' };
    const { pupils } = await lead.call('listGroupPupils', { query });
    expect(pupils.map((one) => one.id)).not.toContain(school.pupils.p7);
    expect(pupils).toHaveLength(119);
  });

  it('names the pupils behind a bar only to those who may see them and what is said of them', async () => {
    const { school } = await fernhill(engine);
    const query = { by: 'year', group: '9', measure: 'restore' as const };
    const lead = await (await school.signedIn('lead')).call('listGroupPupils', { query });
    expect(lead.pupils).toHaveLength(12);
    expect(lead.shownOnly).toBe(false);
    // A leader sees phases one pupil at a time, and never as a list.
    const head = await (await school.signedIn('head')).call('listGroupPupils', { query });
    expect(head).toEqual({ pupils: [], shownOnly: true });
  });

  it('never sends the name of an adult with any number', async () => {
    const { school } = await fernhill(engine);
    const head = await school.signedIn('head');
    const answers = await Promise.all([
      head.send('readOverview'),
      head.send('readGroupFigures'),
      head.send('compareGroups'),
      head.send('readMovement'),
      head.send('readGroup', { query: { by: 'sen', group: 'K' } }),
      head.send('exportGroups', { query: { view: 'compare' } }),
    ]);
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      for (const surname of surnames) expect(text.toLowerCase()).not.toContain(surname);
      for (const id of Object.values(school.staff)) expect(text).not.toContain(id);
    }
  });
});
