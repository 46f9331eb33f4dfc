import { kept } from '@noticed/api/backup/rotation';
import { expect, it } from 'vitest';

/** A backup every night at two, for so many nights up to 29 March 2026. */
const nights = (count: number) =>
  Array.from({ length: count }, (_, back) => new Date(Date.UTC(2026, 2, 29 - back, 2)).toISOString());

it('keeps a week of days and five weeks', () => {
  const keep = kept(nights(100));
  expect([...keep].sort().map((at) => at.slice(0, 10))).toEqual([
    ...['2026-03-01', '2026-03-08', '2026-03-15', '2026-03-22'],
    ...['2026-03-23', '2026-03-24', '2026-03-25', '2026-03-26', '2026-03-27', '2026-03-28', '2026-03-29'],
  ]);
});

it('keeps the newest of a day that has several', () => {
  expect([...kept(['2026-03-29T02:00:00.000Z', '2026-03-29T14:00:00.000Z'])]).toEqual(['2026-03-29T14:00:00.000Z']);
});

it('lets no more go than on any other day when a clock jumps a year forward', () => {
  const before = [...kept(nights(30))].sort();
  const after = kept([...before, '2027-03-29T02:00:00.000Z']);
  expect(before.filter((at) => !after.has(at)).map((at) => at.slice(0, 10))).toEqual(['2026-03-01', '2026-03-23']);
});

it('never lets the only backup go', () => {
  expect(kept(['2020-01-01T02:00:00.000Z'])).toEqual(new Set(['2020-01-01T02:00:00.000Z']));
  expect(kept([])).toEqual(new Set());
});
