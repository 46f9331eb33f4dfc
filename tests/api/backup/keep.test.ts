import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDue, keepBackups } from '@noticed/api/backup/keep';
import type { Backup } from '@noticed/api/backup/manifest';
import { listBackups } from '@noticed/api/backup/manifest';
import { expect, it, onTestFinished } from 'vitest';
import { aDataFolder } from '../../support/durability/folder.ts';
import { openProduct } from '../../support/product.ts';

const taken = (takenAt: string) => ({ takenAt }) as Backup; // the rest is not asked for
const local = (day: number, hour: number) => new Date(2026, 2, day, hour);

/** What an older backup left in its folder, as far as rotation looks at it. */
function leave(backups: string, at: Date): void {
  const folder = join(backups, at.toISOString().slice(0, 10));
  mkdirSync(folder, { recursive: true });
  const figures = { noticed: '0.1.0', schema: 1, bytes: 1, rows: 1, checksum: '0', schools: 1, events: 1 };
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ takenAt: at.toISOString(), kind: 'scheduled', ...figures }),
  );
}

it('is due at night once a day, by day when the night was missed, and when there is none', () => {
  const lastNight = taken(local(10, 2).toISOString());
  expect(isDue(undefined, local(10, 12))).toBe(true);
  expect(isDue(lastNight, local(10, 23))).toBe(false);
  expect(isDue(lastNight, local(11, 2))).toBe(true);
  expect(isDue(taken(local(9, 20).toISOString()), local(10, 14))).toBe(false);
  expect(isDue(lastNight, local(11, 9))).toBe(true);
});

it('is due again when the clock was put back behind the newest', () => {
  expect(isDue(taken(local(20, 2).toISOString()), local(11, 12))).toBe(true);
});

it('takes backups by itself, lets old ones go, and says when one fails', async () => {
  const place = await aDataFolder(2);
  onTestFinished(place.remove);
  const backups = join(place.parent, 'backups');
  const test = await openProduct({
    engine: 'sqlite',
    at: local(1, 2).toISOString(),
    postgres: '',
    pages: null,
    folder: place.folder,
  });
  onTestFinished(test.close);
  const keeper = keepBackups(test.world, { data: place.folder, backups });
  onTestFinished(keeper.stop);
  for (let day = 1; day <= 8; day += 1) leave(backups, local(day, 2));
  test.setNow(local(9, 2).toISOString());
  expect(await keeper.look()).toBe(true);
  expect(await keeper.look()).toBe(false);
  // Seven days, and the Sunday before them as a week of its own.
  expect(listBackups(backups)).toHaveLength(8);
  expect(keeper.state()).toMatchObject({ newest: { takenAt: test.now(), schools: 1 }, failedAt: null });
  rmSync(backups, { recursive: true });
  writeFileSync(backups, 'a file stands where the folder should be');
  test.setNow(local(12, 2).toISOString());
  expect(await keeper.look()).toBe(false);
  expect(keeper.state().failedAt).toBe(test.now());
});
