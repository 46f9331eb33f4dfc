import { statement } from '@noticed/api/store/database';
import { describe, expect, it } from 'vitest';
import { allLog, mark, places, rawRows, surnames, trendSchool } from '../../../../support/trend-school.ts';
import { engines, testWorld } from '../../../../support/world.ts';

const everyEvent = statement(({ q, t, mine }) => q.select().from(t.event).where(mine(t.event)));
const evening = (day: string) => `${day}T16:00:00.000Z`;
const everyone = Array.from({ length: 120 }, (_, at) => at);

async function fernhill(engine: (typeof engines)[number]) {
  const test = await testWorld(engine, evening('2025-10-10'));
  const school = await trendSchool(test);
  await mark(test, school, (place) => ({ sen: place < 41 ? 'K' : place < 48 ? 'E' : 'N' }));
  for (const surname of surnames.slice(0, 5))
    await places(school, surname, (place) => (place < 33 ? 'restore' : 'maintain'));
  await allLog(school, everyone);
  return { test, school };
}

describe.each(engines)('figures that leave the school on %s', (engine) => {
  it('releases a half-term once it is over, once, rounded, and nothing of fewer than ten', async () => {
    const { test, school } = await fernhill(engine);
    const params = { until: '2025-10-24' };
    expect((await (await school.signedIn('head')).send('releaseFigures', { params })).status).toBe(409);
    test.setNow(evening('2025-11-04'));
    const head = await school.signedIn('head');
    const { halfTerms } = await head.call('listReleases');
    expect(halfTerms.slice(0, 2)).toMatchObject([
      { from: '2025-09-02', to: '2025-10-24', over: true, releasedAt: null },
      { from: '2025-11-03', to: '2025-12-19', over: false },
    ]);
    const release = await head.call('releaseFigures', { params });
    const counts = release.lines.flatMap(({ groups }) =>
      groups.flatMap((one) => [one.pupils, ...Object.values(one.measures).flatMap((figure) => figure?.cases ?? [])]),
    );
    expect(counts.length).toBeGreaterThan(3);
    expect(counts.filter((one) => one % 5 !== 0)).toEqual([]);
    expect(release.lines[0]?.groups[0]).toMatchObject({ pupils: 120, measures: { restore: { cases: 35 } } });
    expect(JSON.stringify(release)).not.toContain('care plan');
    // Counted again from the raw rows: each adult's last word on each pupil, rounded to 5.
    const { placements } = await rawRows(test, school);
    const inRestore = new Set(placements.filter((one) => one.to === 'restore').map((one) => one.pupilId));
    const fives = (count: number) => Math.round(count / 5) * 5;
    const ids = everyone.map((place) => school.pupils[`p${place}`] ?? '');
    const bySen = release.lines.find(({ dimension }) => dimension === 'SEN provision')?.groups ?? [];
    for (const [measures, some] of [
      [release.lines[0]?.groups[0]?.measures, ids],
      // Those with support would give away the seven with a plan.
      [bySen[0]?.measures, ids.slice(48)],
    ] as const)
      expect(measures).toMatchObject({
        restore: { pupils: fives(some.length), cases: fives(some.filter((id) => inRestore.has(id)).length) },
        'no-champion': { pupils: fives(some.length), cases: fives(some.length) },
      });
    expect([inRestore.size, bySen.length]).toEqual([33, 1]);
    expect((await head.send('releaseFigures', { params })).status).toBe(409);
    expect(await head.call('readRelease', { params })).toEqual(release);
  });

  it('keeps a release as it left, whatever is changed afterwards, and gives the same as CSV with its definitions', async () => {
    const { test, school } = await fernhill(engine);
    test.setNow(evening('2025-11-04'));
    const params = { until: '2025-10-24' };
    const before = await (await school.signedIn('head')).call('releaseFigures', { params });
    await places(school, 'osei', () => 'maintain');
    const head = await school.signedIn('head');
    expect(await head.call('readRelease', { params })).toEqual(before);
    const { text, status } = await head.send('exportRelease', { params });
    expect(status).toBe(200);
    expect(text).toContain('not a measure of belonging');
    expect(text).toContain('everyone,Everyone,120,35');
    expect((await head.send('exportGroups', { query: { view: 'compare' } })).status).toBe(200);
    const actor = { schoolId: school.id, staffId: null };
    const trail = await test.database.read(actor, (scope) => scope.all(everyEvent));
    expect(trail.sort((a, b) => a.sequence - b.sequence).slice(-2)).toMatchObject([
      { action: 'exportRelease', staffId: school.staff.head, subjectId: '2025-10-24' },
      { action: 'exportGroups', staffId: school.staff.head, detail: { view: 'compare' } },
    ]);
  });

  it('lets only a senior leader release, and a teacher not even look', async () => {
    const { test, school } = await fernhill(engine);
    test.setNow(evening('2025-11-04'));
    const params = { until: '2025-10-24' };
    for (const who of ['osei', 'lead', 'aide']) {
      const client = await school.signedIn(who);
      expect((await client.send('releaseFigures', { params })).status).toBe(403);
      expect((await client.send('listReleases')).status).toBe(403);
    }
  });

  it('leaves a half-term open of which nothing may leave the school, and says why', async () => {
    const test = await testWorld(engine, evening('2025-10-10'));
    const school = await trendSchool(test);
    test.setNow(evening('2025-11-04'));
    const head = await school.signedIn('head');
    const { status, text } = await head.send('releaseFigures', { params: { until: '2025-10-24' } });
    expect([status, text]).toEqual([409, expect.stringContaining('at least 10 pupils')]);
    const { halfTerms } = await head.call('listReleases');
    expect(halfTerms[0]).toMatchObject({ to: '2025-10-24', over: true, releasedAt: null });
  });
});
