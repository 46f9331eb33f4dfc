import { newId } from '@noticed/api/id';
import { statement } from '@noticed/api/store/database';
import { describe, expect, it } from 'vitest';
import type { TestWorld } from '../../../support/product.ts';
import { hand, held } from '../../../support/repair.ts';
import {
  allLog,
  mark,
  places,
  rawRows,
  surnames,
  type TrendSchool,
  trendSchool,
} from '../../../support/trend-school.ts';
import { testWorld } from '../../../support/world.ts';

const evening = (day: string) => `${day}T16:00:00.000Z`;
const seq = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const ids = (school: TrendSchool, some: readonly number[]) => some.map((place) => school.pupils[`p${place}`] ?? '');

function sundayOf(day: string): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + 7 - date.getUTCDay());
  return date.toISOString().slice(0, 10);
}

/**
 * Weekdays of the autumn without its half-term, counted by hand so that no calendar of the product stands behind them. No
 * terms are known before September, so that its weekdays count but for the bank holiday.
 */
const schoolDays = seq(0, 200)
  .map((at) => new Date(Date.UTC(2025, 7, 1 + at)))
  .filter((day) => day.getUTCDay() % 6 !== 0)
  .map((day) => day.toISOString().slice(0, 10))
  .filter((day) => day !== '2025-08-25' && !(day >= '2025-10-27' && day <= '2025-10-31'));
/** Weeks are told up to their Sundays. */
const weekEnds = [...new Set(schoolDays.map((day) => sundayOf(day)))];
/** The last twenty school days up to one. */
const window = (to: string) => schoolDays.filter((day) => day <= to).slice(-20);

const heldSessions = statement(({ q, t, mine }) =>
  q.select().from(t.restorativeSession).where(mine(t.restorativeSession)),
);
const everyChampion = statement(({ q, t, mine }) => q.select().from(t.champion).where(mine(t.champion)));

/** Places 0–39 have SEN support. */
const supported = 40;

async function placeIn(school: TrendSchool, surname: string, some: readonly number[]): Promise<void> {
  await places(school, surname, (place) => (some.includes(place) ? 'restore' : null));
}

async function moments(school: TrendSchool, surname: string, practiceId: string, some: readonly number[], more = {}) {
  const client = await school.signedIn(surname);
  const body = { id: newId(), practiceId, reach: 'individual' as const, pupilIds: ids(school, some), ...more };
  await client.call('logCheckIn', { body });
}

async function repaired(school: TrendSchool, surname: string, day: string, some: readonly number[]): Promise<void> {
  const client = await school.signedIn(surname);
  for (const [at, pupilId] of ids(school, some).entries()) {
    const id = newId();
    await client.call('recordSession', {
      params: { pupilId },
      body: { ...held, id, heldOn: day, followUpOn: '2025-12-19' },
    });
    const outcome = at % 3 === 0 ? 'mended' : 'better';
    if (at % 3 !== 2) await hand(client, id).move('follow-up', { outcome });
  }
}

/** A term in which a third drift into Restore, are noticed unevenly, and some of them have a session. */
async function autumn(test: TestWorld): Promise<TrendSchool> {
  test.setNow(evening('2025-09-05'));
  const school = await trendSchool(test);
  await mark(test, school, (place) => ({ sen: place < supported ? 'K' : 'N' }));
  for (const surname of surnames.slice(0, 6)) await places(school, surname, () => 'maintain');
  await allLog(school, seq(0, 120));
  await school.give('head', { role: 'head-of-year', relation: ['leads-year', '9'] });
  const head = await school.signedIn('head');
  for (const pupilId of ids(school, seq(10, 50)))
    await head.call('nameChampion', { params: { pupilId }, body: { id: newId(), adultId: school.staff.lark ?? '' } });
  test.setNow(evening('2025-10-08'));
  await placeIn(school, 'osei', seq(0, 15));
  await placeIn(school, 'lark', seq(60, 72));
  await moments(school, 'marsh', 'specific-praise', seq(0, 30));
  test.setNow(evening('2025-10-14'));
  await repaired(school, 'osei', '2025-10-10', seq(0, 6));
  await repaired(school, 'osei', '2025-10-14', seq(6, 13));
  await repaired(school, 'lark', '2025-10-13', seq(60, 71));
  await moments(school, 'quill', 'correction', seq(20, 60));
  await allLog(school, seq(0, 90));
  test.setNow(evening('2025-11-21'));
  await placeIn(school, 'reed', seq(5, 25));
  for (const some of [seq(0, 80), seq(0, 44), seq(0, 21)]) await moments(school, 'stone', 'specific-praise', some);
  await moments(school, 'thorn', 'specific-praise', seq(0, 120), { reach: 'whole-group' });
  await allLog(school, seq(0, 60));
  test.setNow(evening('2025-12-12'));
  return school;
}

/** What the raw rows say, counted again by the shortest means. */
async function recount(test: TestWorld, school: TrendSchool) {
  const raw = await rawRows(test, school);
  const actor = { schoolId: school.id, staffId: null };
  const sessions = await test.database.read(actor, (scope) => scope.all(heldSessions));
  const champions = await test.database.read(actor, (scope) => scope.all(everyChampion));
  const alone = raw.moments.filter((one) => one.reach === 'individual');
  const within = (days: readonly string[]) => alone.filter((one) => days.includes(one.happenedOn ?? ''));
  const latest = (day: string) => {
    const found = new Map<string, (typeof raw.placements)[number]>();
    for (const one of raw.placements.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)))
      if (one.happenedOn <= day) found.set(`${one.adultId} ${one.pupilId}`, one);
    return [...found.values()];
  };
  const inRestore = (day: string) =>
    new Set(
      latest(day)
        .filter((one) => one.to === 'restore')
        .map((one) => one.pupilId),
    );
  const noticings = (to: string, some: readonly string[]) => {
    const days = window(to);
    const good = within(days).filter((one) => one.practiceId !== 'correction');
    const met = (id: string) => sessions.filter((one) => one.pupilId === id && days.includes(one.heldOn ?? '')).length;
    return some
      .map((id) => ((good.filter((one) => one.pupilId === id).length + met(id)) * 20) / days.length)
      .sort((a, b) => a - b);
  };
  return { raw, sessions, champions, within, inRestore, noticings };
}

/** Type 7 of Hyndman and Fan, written down once more. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [low = 0, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place % 1);
}

type Recount = Awaited<ReturnType<typeof recount>>;

const close = (shown: number | undefined, told: number) => expect(shown).toBeCloseTo(told, 9);

/** Attention, tones, champions and repair of a group. */
async function sameFigures(
  school: TrendSchool,
  { within, noticings, champions, sessions, raw }: Recount,
): Promise<void> {
  const client = await school.signedIn('head');
  const now = await client.call('readGroupFigures', { query: { by: 'sen' } });
  const then = await client.call('readGroupFigures', { query: { by: 'sen', to: '2025-10-24' } });
  for (const [groupId, some] of [
    ['K', ids(school, seq(0, supported))],
    ['N', ids(school, seq(supported, 120))],
  ] as const) {
    const shown = now.groups.find((one) => one.groupId === groupId);
    const counts = noticings('2025-12-12', some);
    close(shown?.attention?.lower, quantile(counts, 0.25));
    close(shown?.attention?.median, quantile(counts, 0.5));
    close(shown?.attention?.upper, quantile(counts, 0.75));
    const own = within(window('2025-10-24')).filter((one) => some.includes(one.pupilId));
    const corrective = own.filter((one) => one.practiceId === 'correction').length;
    const old = then.groups.find((one) => one.groupId === groupId);
    expect(old?.tones).toEqual({ positive: own.length - corrective, corrective });
    const championed = champions.filter((one) => some.includes(one.pupilId)).length;
    expect(shown?.shares['no-champion']).toMatchObject({ cases: some.length - championed, pupils: some.length });
    const met = sessions.filter((one) => some.includes(one.pupilId));
    const days = met.map(({ pupilId, adultId, heldOn }) => {
      const entered = raw.placements.find(
        (one) => one.pupilId === pupilId && one.adultId === adultId && one.to === 'restore',
      );
      return schoolDays.filter((day) => day > (entered?.happenedOn ?? '') && day <= (heldOn ?? '')).length;
    });
    days.sort((a, b) => a - b);
    expect(old?.repair).toMatchObject({
      held: met.length,
      followedUp: met.filter((one) => one.outcome !== null).length,
      mended: met.filter((one) => one.outcome === 'mended').length,
    });
    expect(met.length).toBeGreaterThan(10);
    close(old?.repair?.days?.lower, quantile(days, 0.25));
    close(old?.repair?.days?.median, quantile(days, 0.5));
    close(old?.repair?.days?.upper, quantile(days, 0.75));
    // No session was held in the half-term of today.
    expect(shown?.repair).toBeNull();
  }
}

/** A chart’s points, middle and limits, week by week. */
async function sameChart(school: TrendSchool, { inRestore, noticings }: Recount): Promise<void> {
  const client = await school.signedIn('head');
  const query = { by: 'sen', group: 'K' };
  await expect.poll(async () => (await client.call('readGroup', { query })).pending, { timeout: 20_000 }).toBe(0);
  const { charts } = await client.call('readGroup', { query });
  const some = ids(school, seq(0, supported));
  const ends = weekEnds.filter((day) => '2025-09-02' < day && day <= '2025-12-12');
  expect(charts.restore.weeks.map((one) => one.to)).toEqual(ends);
  const cases = ends.map((day) => some.filter((id) => inRestore(day).has(id)).length);
  expect(charts.restore.values).toEqual(cases.map((one) => one / supported));
  const centre = cases.reduce((sum, one) => sum + one) / (supported * cases.length);
  const reach = 3 * Math.sqrt((centre * (1 - centre)) / supported);
  const { trend } = charts.restore;
  if (trend.kind !== 'p') throw new Error(`thirteen weeks make a p-chart, not ${trend.kind}`);
  for (const point of trend.points) {
    close(point.centre, centre);
    close(point.low, Math.max(0, centre - reach));
    close(point.high, Math.min(1, centre + reach));
  }
  const medians = ends.map((day) => quantile(noticings(day, some), 0.5));
  charts.attention.values.forEach((value, at) => {
    close(value, medians[at] ?? Number.NaN);
  });
  const middle = medians.reduce((sum, one) => sum + one) / medians.length;
  const ranges = medians.slice(1).map((one, at) => Math.abs(one - (medians[at] ?? 0)));
  const far = (2.66 * ranges.reduce((sum, one) => sum + one)) / ranges.length;
  expect(charts.attention.trend).toMatchObject({ kind: 'xmr' });
  if (charts.attention.trend.kind !== 'xmr') return;
  close(charts.attention.trend.centre, middle);
  close(charts.attention.trend.low, middle - far);
  close(charts.attention.trend.high, middle + far);
}

/** A release at its half-term’s end, rounded to 5. */
async function sameRelease(school: TrendSchool, { inRestore, champions }: Recount): Promise<void> {
  const until = '2025-10-24';
  const client = await school.signedIn('head');
  const release = await client.call('releaseFigures', { params: { until } });
  const round = (count: number) => Math.round(count / 5) * 5;
  const expected = (some: readonly string[]) => ({
    restore: { pupils: round(some.length), cases: round(some.filter((id) => inRestore(until).has(id)).length) },
    'no-champion': {
      pupils: round(some.length),
      cases: round(some.length - champions.filter((one) => some.includes(one.pupilId)).length),
    },
  });
  const groupsOf = (dimension: string) => release.lines.find((one) => one.dimension === dimension)?.groups ?? [];
  expect(groupsOf('everyone')[0]?.measures).toMatchObject(expected(ids(school, seq(0, 120))));
  const bySen = groupsOf('SEN provision');
  expect(bySen).toHaveLength(2);
  for (const { name, measures } of bySen) {
    const isSupported = name === 'SEN support';
    expect(measures).toMatchObject(expected(ids(school, isSupported ? seq(0, supported) : seq(supported, 120))));
  }
  expect([release.counted, release.onRoll]).toEqual([120, 120]);
}

describe('what screens tell', () => {
  it('is what somebody counts again from the raw rows: figures, charts and releases', async () => {
    const test = await testWorld('sqlite', evening('2025-09-05'));
    const school = await autumn(test);
    const again = await recount(test, school);
    await sameFigures(school, again);
    await sameChart(school, again);
    await sameRelease(school, again);
  });
});
