import { keptWeeks, weekMarks } from '@noticed/api/store/groups/snapshots';
import { describe, expect, it } from 'vitest';
import type { TestWorld } from '../../../../support/product.ts';
import { allLog, notices, places, surnames, type TrendSchool, trendSchool } from '../../../../support/trend-school.ts';
import { engines, testWorld } from '../../../../support/world.ts';

const evening = (day: string) => `${day}T16:00:00.000Z`;
const everyone = Array.from({ length: 120 }, (_, at) => at);

/** Six adults place everybody in the first week; from October one of them has forty in Restore. */
async function autumn(engine: (typeof engines)[number]): Promise<{ test: TestWorld; school: TrendSchool }> {
  const test = await testWorld(engine, evening('2025-09-05'));
  const school = await trendSchool(test);
  for (const surname of surnames.slice(0, 5)) await places(school, surname, () => 'maintain');
  await allLog(school, everyone);
  test.setNow(evening('2025-10-08'));
  await places(school, 'osei', (place) => (place < 40 ? 'restore' : null));
  await allLog(school, everyone);
  test.setNow(evening('2025-11-14'));
  return { test, school };
}

const kept = (test: TestWorld, school: TrendSchool) =>
  test.database.read({ schoolId: school.id, staffId: null }, (scope) =>
    scope.all(keptWeeks, { part: 'school', dimension: 'everyone', from: '2025-09-01', to: '2026-09-01' }),
  );

/** Weeks are kept behind an answer; this waits for it, as nobody else does. */
async function untilKept(test: TestWorld, school: TrendSchool, count: number): Promise<void> {
  await expect.poll(async () => (await kept(test, school)).length, patient).toBe(count);
}

/** Behind an answer takes as long as the machine lets it. */
const patient = { timeout: 20_000 };

/** The overview once no week of it is missing any more. */
async function overview(school: TrendSchool, surname: string, query: { year?: string } = {}) {
  const client = await school.signedIn(surname);
  await expect.poll(async () => (await client.call('readOverview', { query })).pending, patient).toBe(0);
  return client.call('readOverview', { query });
}

describe.each(engines)('school weeks on %s', (engine) => {
  it('shows a measure by school week: half-term is no week, and the week that runs is not shown yet', async () => {
    const { school } = await autumn(engine);
    const { weeks, charts } = await overview(school, 'head');
    expect(weeks.map((one) => one.from)).not.toContain('2025-10-27');
    expect(weeks.at(-1)?.from).toBe('2025-11-03');
    expect(weeks.map((one) => one.restore?.cases)).toEqual([0, 0, 0, 0, 0, 40, 40, 40, 40]);
    expect(weeks.every((one) => one.restore?.of === 120)).toBe(true);
    expect(charts.restore.trend.kind).toBe('run');
  });

  it('keeps finished weeks, and what is kept equals the facts worked out again', async () => {
    const { test, school } = await autumn(engine);
    const first = await overview(school, 'head');
    await untilKept(test, school, 9);
    // A moment that says nothing new: the answer is worked out again, from kept weeks this time.
    await notices(school, 'wells', [119]);
    const second = await overview(school, 'head');
    expect(second.weeks).toEqual(first.weeks);
    const filtered = await overview(school, 'lead', { year: '9' });
    expect(filtered.weeks).toEqual(first.weeks);
  });

  it('works weeks out again when a fact about them comes late', async () => {
    const { test, school } = await autumn(engine);
    const before = await overview(school, 'head');
    await untilKept(test, school, 9);
    await notices(school, 'vane', [0, 1, 2], '2025-11-04');
    const marks = await test.database.read({ schoolId: school.id, staffId: null }, (scope) => scope.all(weekMarks));
    expect(marks.map((one) => one.day)).toEqual(['2025-11-04']);
    const after = await overview(school, 'head');
    expect(before.weeks.at(-1)?.invisible?.cases).toBe(120);
    expect(after.weeks.at(-1)?.invisible?.cases).toBe(117);
    expect(after.weeks.slice(0, -1)).toEqual(before.weeks.slice(0, -1));
    await expect
      .poll(() => test.database.read({ schoolId: school.id, staffId: null }, (scope) => scope.all(weekMarks)), patient)
      .toEqual([]);
  });
});
