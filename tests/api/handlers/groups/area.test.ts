import { describe, expect, it } from 'vitest';
import type { TestWorld } from '../../../support/product.ts';
import { allLog, mark, places, surnames, type TrendSchool, trendSchool } from '../../../support/trend-school.ts';
import { testWorld } from '../../../support/world.ts';

const evening = (day: string) => `${day}T16:00:00.000Z`;
const everyone = Array.from({ length: 120 }, (_, at) => at);
const params = { until: '2025-10-24' };

async function released(test: TestWorld): Promise<TrendSchool> {
  test.setNow(evening('2025-10-10'));
  const school = await trendSchool(test);
  await mark(test, school, (place) => ({ sen: place < 41 ? 'K' : 'N' }));
  for (const surname of surnames.slice(0, 5))
    await places(school, surname, (place) => (place < 33 ? 'restore' : 'maintain'));
  await allLog(school, everyone);
  test.setNow(evening('2025-11-04'));
  await (await school.signedIn('head')).call('releaseFigures', { params });
  return school;
}

describe('the figures of an area', () => {
  it('are what at least two schools released, added up, and all that an analyst can open', async () => {
    const test = await testWorld('sqlite', evening('2025-10-10'));
    const school = await released(test);
    await school.give('aide', { role: 'area-analyst' });
    const alone = await (await school.as('aide')).call('readAreaFigures', { params });
    expect(alone).toEqual({ until: params.until, schools: 1, lines: [] });
    await released(test);
    const analyst = await school.as('aide');
    const own = await analyst.call('readRelease', { params });
    const area = await analyst.call('readAreaFigures', { params });
    expect(area.schools).toBe(2);
    for (const { dimension, groups } of area.lines)
      for (const group of groups) {
        const line = own.lines.find((one) => one.dimension === dimension);
        const alike = line?.groups.find((one) => one.name === group.name)?.measures.restore;
        // Both schools are alike, so that the area has twice of each.
        expect(group.measures.restore).toEqual({ pupils: 2 * (alike?.pupils ?? 0), cases: 2 * (alike?.cases ?? 0) });
      }
    expect(area.lines[0]?.groups[0]).toMatchObject({ schools: 2, measures: { restore: { pupils: 240, cases: 70 } } });
    expect((await analyst.send('exportAreaFigures', { params })).text).toContain('everyone,Everyone,2,240,70');
    expect((await analyst.send('readOverview')).status).toBe(403);
    expect((await analyst.send('releaseFigures', { params: { until: '2025-12-19' } })).status).toBe(403);
  });
});
