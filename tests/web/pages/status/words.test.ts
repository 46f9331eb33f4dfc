import { bytesWords, concernsOf } from '@noticed/web/pages/status/words.ts';
import { expect, it } from 'vitest';

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_500, '1.5 kB'],
  [4_200_000, '4.2 MB'],
  [81_107_300_000, '81 GB'],
])('writes %i bytes as %s', (bytes, words) => {
  expect(bytesWords(bytes)).toBe(words);
});

it('raises no concern while there is room and a fresh backup, and names a disk that is nearly full', () => {
  const backups = [{ takenAt: '2026-01-12T02:00:00.000Z', bytes: 1, kind: 'scheduled' as const }];
  const well = { backups, backupFailedAt: null, diskFreeBytes: 5e9 } as Parameters<typeof concernsOf>[0]; // the rest is not looked at
  const now = new Date('2026-01-12T08:40:00.000Z');
  expect(concernsOf(well, now)).toEqual([]);
  expect(concernsOf({ ...well, diskFreeBytes: 9e8 }, now).map((one) => one.title)).toEqual(['The disk is nearly full']);
});
