import { keepTrends } from '@noticed/api/handlers/groups/weeks/keep';
import { newId } from '@noticed/api/id';
import { closeWeeksBefore, keptWeeks, weekMarks } from '@noticed/api/store/groups/snapshots';
import { describe, expect, it } from 'vitest';
import type { TestWorld } from '../../../../support/product.ts';
import {
  allLog,
  mark,
  notices,
  places,
  surnames,
  type TrendSchool,
  trendSchool,
} from '../../../../support/trend-school.ts';
import { engines, testWorld } from '../../../../support/world.ts';

const evening = (day: string) => `${day}T16:00:00.000Z`;
const everyone = Array.from({ length: 120 }, (_, at) => at);

/** Six adults place everybody in the first week; a month later the first of them has forty in Restore. */
async function autumn(engine: (typeof engines)[number]): Promise<{ test: TestWorld; school: TrendSchool }> {
  const test = await testWorld(engine, evening('2025-09-05'));
  const school = await trendSchool(test);
  await mark(test, school, (place) => ({ sen: place < 60 ? 'K' : 'N', lookedAfter: place % 2 ? 'no' : 'yes' }));
  for (const surname of surnames.slice(0, 6)) await places(school, surname, () => 'maintain');
  await allLog(school, everyone);
  test.setNow(evening('2025-10-03'));
  await places(school, 'osei', (place) => (place < 40 ? 'restore' : null));
  test.setNow(evening('2025-10-15'));
  return { test, school };
}

const actorOf = (school: TrendSchool) => ({ schoolId: school.id, staffId: null });
const keptOf = (test: TestWorld, school: TrendSchool, dimension: string, part = 'school') =>
  test.database.read(actorOf(school), (scope) =>
    scope.all(keptWeeks, { part, dimension, from: '2025-09-01', to: '2026-09-01' }),
  );
const marksOf = async (test: TestWorld, school: TrendSchool) =>
  (await test.database.read(actorOf(school), (scope) => scope.all(weekMarks))).map((one) => one.day);
const without = (rows: readonly { groups: unknown }[]) => rows.map((one) => one.groups);

describe.each(engines)('weeks that are kept ahead on %s', (engine) => {
  it('are there for every screen before anybody looks, and nobody is told by another reader’s weeks', async () => {
    const { test, school } = await autumn(engine);
    await keepTrends(test.world, school.id);
    for (const part of ['school', 'year:9'])
      for (const dimension of ['everyone', 'sen', 'tutor-group', 'no-labels', 'no-labels, looked-after seen'])
        expect(await keptOf(test, school, dimension, part), `${part} ${dimension}`).toHaveLength(6);
    const seen = without(await keptOf(test, school, 'no-labels, looked-after seen'));
    expect(seen).not.toEqual(without(await keptOf(test, school, 'no-labels')));
    const head = await school.signedIn('head');
    const overview = await head.call('readOverview');
    expect(overview.pending).toBe(0);
    expect(overview.weeks.map((one) => one.restore?.cases)).toEqual([0, 0, 0, 0, 40, 40]);
    const group = await head.call('readGroup', { query: { by: 'sen', group: 'K' } });
    expect([group.pending, group.weeks.at(-1)?.restore?.cases]).toEqual([0, 40]);
  });

  it('are worked out again after a fact of theirs comes late, and after nothing else', async () => {
    const { test, school } = await autumn(engine);
    await keepTrends(test.world, school.id);
    await notices(school, 'vane', [3]);
    expect(await marksOf(test, school)).toEqual([]);
    const manager = await school.give('lark', { role: 'data-manager' }).then(() => school.signedIn('lark'));
    const params = { staffId: school.staff.aide ?? '' };
    const relation = { kind: 'teaches' as const, target: school.registers['9a'] ?? '', from: '2025-09-22' };
    await manager.call('giveRelation', { params, body: { id: newId(), ...relation } });
    expect(await marksOf(test, school)).toEqual(['2025-09-22']);
    const before = without(await keptOf(test, school, 'everyone'));
    await keepTrends(test.world, school.id);
    const after = without(await keptOf(test, school, 'everyone'));
    expect(await marksOf(test, school)).toEqual([]);
    // Thirty pupils have one adult more from the fourth week on.
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(after.slice(3)).not.toEqual(before.slice(3));
  });

  it('stay as they are once their facts are gone, small numbers hidden, and are never made up', async () => {
    const { test, school } = await autumn(engine);
    await keepTrends(test.world, school.id);
    const before = await keptOf(test, school, 'everyone');
    await test.database.transact(actorOf(school), (scope) => closeWeeksBefore(scope, '2025-09-29'));
    // Everything that weeks rest on changes: labels, and a fact of a frozen week.
    await mark(test, school, () => ({ sen: 'E' }));
    await notices(school, 'vane', [1, 2, 3], '2025-09-23');
    await keepTrends(test.world, school.id);
    const after = await keptOf(test, school, 'everyone');
    // The two weeks after them count days that are gone: made new they would tell of less than there was.
    expect(after.map((one) => one.frozen)).toEqual([true, true, true, true]);
    expect(without(after.slice(0, 4))).toEqual(without(before.slice(0, 4)));
    const head = await school.signedIn('head');
    const { weeks } = await head.call('readOverview');

    expect(weeks.map((one) => one.from)).toEqual(before.slice(0, 4).map((one) => one.week));
    // A form has the weeks that it has among all forms; those of a form within a year are kept for nobody.
    const form = await head.call('readOverview', { query: { form: '9A' } });
    expect(form.weeks.map((one) => one.from)).toEqual(weeks.map((one) => one.from));
    const both = await head.call('readOverview', { query: { form: '9A', year: '9' } });
    expect(both.weeks).toEqual([]);
  });
});
