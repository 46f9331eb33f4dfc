import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdFolder } from '@noticed/api/lock';
import { expect, it } from 'vitest';
import { aFolder } from '../support/durability/store-file.ts';

const child = fileURLToPath(new URL('../support/durability/hold-folder.ts', import.meta.url));

it('lets one process at a time own a data folder', () => {
  const lock = join(aFolder(), 'noticed.lock');
  const release = holdFolder(lock);
  expect(release).not.toBeNull();
  expect(holdFolder(lock)).toBeNull();
  release?.();
  const again = holdFolder(lock);
  expect(again).not.toBeNull();
  again?.();
});

it('is free at once when its owner is killed', async () => {
  const lock = join(aFolder(), 'noticed.lock');
  const owner = spawn(process.execPath, [child, lock], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(owner, 'exit');
  await once(owner.stdout, 'data');
  expect(holdFolder(lock)).toBeNull();
  owner.kill('SIGKILL');
  await ended;
  const release = holdFolder(lock);
  expect(release).not.toBeNull();
  release?.();
});
