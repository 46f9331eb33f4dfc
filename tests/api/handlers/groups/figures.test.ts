import { describe, expect, it } from 'vitest';
import type { TestWorld } from '../../../support/product.ts';
import {
  allLog,
  mark,
  places,
  rawRows,
  surnames,
  type TrendSchool,
  trendSchool,
} from '../../../support/trend-school.ts';
import { engines, testWorld } from '../../../support/world.ts';

const evening = (day: string) => `${day}T16:00:00.000Z`;
const seq = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

/** Forty with SEN support, fifteen of them in Restore with one adult; everyone else in Maintain. */
async function fernhill(engine: (typeof engines)[number]): Promise<{ test: TestWorld; school: TrendSchool }> {
  const test = await testWorld(engine, evening('2025-11-03'));
  const school = await trendSchool(test);
  await mark(test, school, (place) => ({
    sen: place < 40 ? 'K' : place < 43 ? 'E' : 'N',
    premium: place % 3 === 0 ? 'yes' : 'no',
    house: place % 2 === 0 ? 'Elm' : 'Oak',
  }));
  for (const surname of surnames.slice(0, 5))
    await places(school, surname, (place) => (surname === 'osei' && place < 15 ? 'restore' : 'maintain'));
  await allLog(school, seq(0, 100));
  return { test, school };
}

describe.each(engines)('figures of groups on %s', (engine) => {
  it('shows the same numbers as somebody who counts the raw rows again', async () => {
    const { test, school } = await fernhill(engine);
    test.setNow(evening('2025-11-20'));
    const head = await school.signedIn('head');
    const { groups, total } = await head.call('readGroupFigures', { query: { by: 'pupilPremium' } });
    const { placements, moments } = await rawRows(test, school);
    const latest = new Map<string, (typeof placements)[number]>();
    for (const one of placements.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)))
      latest.set(`${one.adultId} ${one.pupilId}`, one);
    const inGroup = (pupilId: string, yes: boolean) => (school.placeOf(pupilId) % 3 === 0) === yes;
    for (const [groupId, yes] of [
      ['yes', true],
      ['no', false],
    ] as const) {
      const shown = groups.find((one) => one.groupId === groupId);
      const ids = Object.values(school.pupils).filter((id) => inGroup(id, yes));
      const own = [...latest.values()].filter((one) => inGroup(one.pupilId, yes));
      const inPhase = (phase: string) => own.filter((one) => one.to === phase).length;
      expect(shown?.pupils).toBe(ids.length);
      expect(shown?.phases).toEqual({
        establish: 0,
        maintain: inPhase('maintain'),
        restore: inPhase('restore'),
        // Ten adults meet every pupil; who has no placement is not placed yet.
        unsorted: ids.length * surnames.length - own.length,
      });
      expect(shown?.views).toBe(new Set(own.map((one) => one.adultId)).size);
      const restored = new Set(own.filter((one) => one.to === 'restore').map((one) => one.pupilId));
      expect(shown?.shares.restore).toMatchObject({ cases: restored.size, pupils: ids.length });
      const noticed = (id: string) =>
        moments.filter((one) => one.pupilId === id && (one.happenedOn ?? '') >= '2025-10-17').length;
      const counts = ids.map(noticed).sort((a, b) => a - b);
      expect(shown?.attention?.median).toBe(counts[Math.floor(counts.length / 2)]);
      // Thirteen school days lie between 3 and 20 November: nobody noticed for so long is past the limit of ten.
      const unseen = ids.filter((id) => noticed(id) === 0);
      expect(shown?.shares.invisible).toMatchObject({ cases: ids.length, pupils: ids.length });
      expect(unseen.length).toBeGreaterThan(0);
    }
    expect(total?.pupils).toBe(120);
  });

  it('hides a group of three and what would give it away, in every answer', async () => {
    const { school } = await fernhill(engine);
    const head = await school.signedIn('head');
    const { groups, total } = await head.call('readGroupFigures', { query: { by: 'sen' } });
    const hidden = groups.filter((one) => one.pupils === null).map((one) => one.groupId);
    expect(hidden).toContain('E');
    expect(hidden.length).toBe(2);
    const shown = groups.reduce((sum, one) => sum + (one.pupils ?? 0), 0);
    expect((total?.pupils ?? 0) - shown).toBeGreaterThanOrEqual(5);
    const { comparisons } = await head.call('compareGroups', { query: {} });
    expect(comparisons.find((one) => one.dimensionId === 'sen' && one.groupId === 'E')).toMatchObject({
      group: null,
      rest: null,
      hidden: 'too-few',
    });
    const mix = await head.call('readPhaseMix', { query: { by: 'tutor-group', across: 'sen' } });
    const place = mix.columns.findIndex((one) => one.id === 'E');
    expect(mix.cells.every((row) => row[place] === null)).toBe(true);
    expect(mix.columnTotals[place]).toBeNull();
  });

  it('finds that pupils with SEN support stand out, with counts, intervals and the adults behind them', async () => {
    const { test, school } = await fernhill(engine);
    await mark(test, school, (place) => ({ sen: place < 40 ? 'K' : 'N' }));
    const head = await school.signedIn('head');
    const { comparisons, family } = await head.call('compareGroups', { query: {} });
    const support = comparisons.find((one) => one.dimensionId === 'sen' && one.groupId === 'K');
    expect(support).toMatchObject({ group: { cases: 15, pupils: 40 }, rest: { cases: 0, pupils: 80 }, views: 5 });
    expect(support?.worthALook).toBe(true);
    expect(support?.difference?.low).toBeGreaterThan(0.2);
    expect(family).toBeGreaterThan(3);
  });

  it('tells from which phase to which relationships went in a window', async () => {
    const { test, school } = await fernhill(engine);
    test.setNow(evening('2025-11-20'));
    await places(school, 'lark', (place) => (place >= 100 ? 'restore' : null));
    const head = await school.signedIn('head');
    const query = { by: 'tutor-group', from: '2025-11-10', to: '2025-11-20' };
    const { groups, total } = await head.call('readMovement', { query });
    const last = groups.find((one) => one.name === '9D');
    expect(last?.movement?.maintain).toEqual({ unsorted: 0, establish: 0, maintain: 130, restore: 20 });
    expect(last?.movement?.unsorted.unsorted).toBe(150);
    expect(total?.maintain.restore).toBe(20);
  });
});
