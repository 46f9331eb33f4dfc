import { standings } from '@noticed/shared/domain/relationship/phase';
import { describe, expect, it } from 'vitest';
import { allLog, mark, places, surnames, type TrendSchool, trendSchool } from '../../../../support/trend-school.ts';
import { testWorld } from '../../../../support/world.ts';

/** Three pupils with a plan, whom nothing may tell of. */
async function withFew(): Promise<TrendSchool> {
  const test = await testWorld('sqlite', '2025-10-10T16:00:00.000Z');
  const school = await trendSchool(test);
  await mark(test, school, (place) => ({
    sen: place < 41 ? 'K' : place < 44 ? 'E' : 'N',
    premium: place % 3 ? 'no' : 'yes',
  }));
  for (const surname of surnames.slice(0, 6))
    await places(school, surname, (place) => (place < 33 ? 'restore' : 'maintain'));
  await allLog(school, [3, 50, 70]);
  return school;
}

type Query = { view: 'figures' | 'compare' | 'movement'; by?: string; year?: string; measure?: 'restore' };

const cellsIn = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** The cells of a file below its caution. */
async function cellsOf(school: TrendSchool, query: Query): Promise<string[][]> {
  const { text, status } = await (await school.signedIn('head')).send('exportGroups', { query });
  expect(status).toBe(200);
  return text.trim().split(/\r?\n/).slice(1).map(cellsIn);
}

const shown = (value: number | null | undefined) => (value === null || value === undefined ? '' : `${value}`);
const decimal = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : `${Number(value.toFixed(4))}`;

describe('a file of a screen', () => {
  it('holds the figures that its screen shows, and nothing where the screen hides', async () => {
    const school = await withFew();
    const head = await school.signedIn('head');
    for (const query of [{ by: 'sen' }, { by: 'pupilPremium', year: '9' }, { by: 'tutor-group' }]) {
      const { groups } = await head.call('readGroupFigures', { query });
      const [, ...rows] = await cellsOf(school, { view: 'figures', ...query });
      expect(rows.map((row) => row.slice(0, 7 + 5))).toEqual(
        groups.map((one) => [
          ...[one.name, shown(one.pupils), shown(one.views)],
          ...standings.map((standing) => shown(one.phases?.[standing])),
          ...[shown(one.shares.restore?.cases), shown(one.shares.restore?.pupils)],
          ...[one.shares.restore?.share?.share, one.shares.restore?.share?.low, one.shares.restore?.share?.high].map(
            decimal,
          ),
        ]),
      );
    }
    const [, ...bySen] = await cellsOf(school, { view: 'figures', by: 'sen' });
    const plan = bySen.find(([name]) => name?.includes('care plan'));
    expect(plan?.slice(1).join('')).toBe('');
  });

  it('holds the comparisons and the movement that its screen shows', async () => {
    const school = await withFew();
    const head = await school.signedIn('head');
    const { comparisons } = await head.call('compareGroups', { query: { measure: 'restore' } });
    const [, , ...rows] = await cellsOf(school, { view: 'compare', measure: 'restore' });
    expect(rows.map((row) => [...row.slice(0, 4), row[7], row[8], row[9], row[12], row[15]])).toEqual(
      comparisons.map((one) => [
        ...[one.dimension, one.name, shown(one.group?.cases), shown(one.group?.pupils)],
        ...[shown(one.rest?.cases), shown(one.rest?.pupils), decimal(one.riskRatio?.ratio)],
        decimal(one.difference?.difference),
        one.hidden ? '' : one.worthALook ? 'yes' : 'no',
      ]),
    );
    expect(rows.some((row) => row[1]?.includes('care plan') && row.slice(2).join('') === '')).toBe(true);
    const { groups } = await head.call('readMovement', { query: { by: 'sen' } });
    const [, ...moves] = await cellsOf(school, { view: 'movement', by: 'sen' });
    expect(moves).toEqual(
      groups.flatMap((one) =>
        standings.map((from) => [one.name, from, ...standings.map((to) => shown(one.movement?.[from][to]))]),
      ),
    );
  });
});
