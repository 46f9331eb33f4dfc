import { newestMoment, steadyClock } from '@noticed/api/clock';
import { newId } from '@noticed/api/id';
import { statement } from '@noticed/api/store/database';
import { describe, expect, it } from 'vitest';
import { aSchool } from '../support/builders.ts';
import { testWorld } from '../support/world.ts';

const practiceId = 'specific-praise';
const everything = statement(({ q, t, mine }) => q.select().from(t.checkIn).where(mine(t.checkIn)));
const hour = 3_600_000;
const noon = Date.parse('2026-01-12T12:00:00.000Z');

/** A machine's clock that shows one moment after the other. */
const shows = (...moments: number[]) => {
  let at = 0;
  return () => moments[Math.min(at++, moments.length - 1)] ?? 0;
};
const told = (clock: () => Date, times: number) => Array.from({ length: times }, () => clock().getTime() - noon);

describe('time', () => {
  it('goes on when the machine’s clock is put back an hour, until that has caught up', () => {
    const clock = steadyClock(shows(noon, noon - hour, noon - hour + 5, noon + 10));
    expect(told(clock, 4)).toEqual([0, 1, 2, 10]);
  });

  it('believes a clock that had been a year ahead and is put right', () => {
    const year = 365 * 24 * hour;
    expect(told(steadyClock(shows(noon, noon + year, noon + 2)), 3)).toEqual([0, year, 2]);
  });

  it('is not behind what was recorded before a restart', () => {
    expect(told(steadyClock(shows(noon - hour), noon), 2)).toEqual([1, 2]);
  });
});

describe('a clock that steps while people work', () => {
  it('leaves moments and events in the order in which they were made', async () => {
    const test = await testWorld('sqlite', '2026-01-12T12:00:00.000Z');
    let machine = noon;
    test.world.clock = steadyClock(() => machine);
    const school = await aSchool(test);
    const osei = await school.as('osei');
    const pupilId = school.pupils.p0 ?? '';
    const made: string[] = [];
    for (const step of [0, -hour, 1, -1000, hour]) {
      machine += step;
      const { id } = await osei.call('logCheckIn', { body: { id: newId(), pupilIds: [pupilId], practiceId } });
      made.unshift(id);
    }
    const { checkIns } = await osei.call('readPupil', { params: { pupilId } });
    expect(checkIns.map((one) => one.id)).toEqual(made);
    const newest = await newestMoment(test.database);
    expect(newest).toBeGreaterThan(noon);
    expect(newest).toBeLessThanOrEqual(test.world.clock().getTime());
  });

  it('takes nothing away when it jumps a year forward, and nothing when it comes back', async () => {
    const test = await testWorld();
    const school = await aSchool(test);
    const pupilId = school.pupils.p0 ?? '';
    const osei = await school.as('osei');
    const { id } = await osei.call('logCheckIn', { body: { id: newId(), pupilIds: [pupilId], practiceId } });
    const rows = () => test.database.read(school.actor('osei'), (scope) => scope.all(everything));
    const before = await rows();
    test.setNow('2027-01-12T08:40:00.000Z');
    // Nobody stays signed in for a year.
    expect((await osei.send('readPupil', { params: { pupilId } })).status).toBe(401);
    await (await school.as('osei')).call('readPupil', { params: { pupilId } });
    test.setNow('2026-01-12T08:45:00.000Z');
    const { checkIns } = await (await school.as('osei')).call('readPupil', { params: { pupilId } });
    expect(checkIns.map((one) => one.id)).toEqual([id]);
    expect(await rows()).toEqual(before);
  });
});

const days = [
  ['the evening before the clocks go forward', '2026-03-28T23:30:00.000Z', '2026-03-28'],
  ['the night after they went forward', '2026-03-29T23:30:00.000Z', '2026-03-30'],
  ['the hour that comes twice in autumn', '2026-10-25T00:30:00.000Z', '2026-10-25'],
  ['the same hour again', '2026-10-25T01:30:00.000Z', '2026-10-25'],
  ['the last of August, late', '2026-08-31T22:59:00.000Z', '2026-08-31'],
  ['the first of September, just', '2026-08-31T23:00:00.000Z', '2026-09-01'],
  ['a leap day', '2028-02-29T12:00:00.000Z', '2028-02-29'],
  ['the day after it', '2028-03-01T00:00:00.000Z', '2028-03-01'],
] as const;

it('gives a moment the day on which it was in the school', async () => {
  const test = await testWorld('sqlite', '2025-09-02T08:00:00.000Z');
  const school = await aSchool(test);
  for (const [when, at, day] of days) {
    test.setNow(at);
    const body = { id: newId(), pupilIds: [school.pupils.p0 ?? ''], practiceId };
    expect((await (await school.as('osei')).call('logCheckIn', { body })).happenedOn, when).toBe(day);
  }
});
