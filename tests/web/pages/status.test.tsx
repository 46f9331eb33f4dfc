// @vitest-environment jsdom
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchLoop } from '@noticed/api/metrics/loop-delay';
import { Requests } from '@noticed/api/metrics/requests';
import { screen, within } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

/** A machine with one backup, and perhaps one that failed since. */
function aMachine(failedAt: string | null) {
  const folder = mkdtempSync(join(tmpdir(), 'noticed-status-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'one'));
  const figures = { noticed: '0.1.0', schema: 1, bytes: 4_200_000, rows: 1, checksum: '0', schools: 1, events: 1 };
  const manifest = { takenAt: '2026-01-08T02:00:00.000Z', kind: 'scheduled', ...figures };
  writeFileSync(join(folder, 'one', 'manifest.json'), JSON.stringify(manifest));
  const backups = () => ({ newest: null, failedAt });
  return { folder, backupFolder: folder, backups, loopDelay: watchLoop(), requests: new Requests() };
}

async function open(who: 'manager' | 'osei', machine: ReturnType<typeof aMachine> | null) {
  const product = await productForPages();
  product.world.machine = machine;
  const school = await aSchool(product, { staff: { osei: ['9b'], manager: [] } });
  await school.give('manager', { role: 'data-manager' });
  const client = await school.as(who);
  return { ...openScreen(product, client.token, '/settings/status'), client };
}

it('says how the server is, which backups there are, and what somebody should see to', async () => {
  await open('manager', aMachine('2026-01-12T02:00:00.000Z'));
  await screen.findByRole('heading', { level: 1, name: 'Server' });
  expect(screen.getByText(/^Noticed 0\.1\.0, SQLite 3\.\d+\.\d+, Node 2\d/)).toBeDefined();
  expect(screen.getByText('The last backup failed')).toBeDefined();
  expect(screen.getByText('The newest backup is more than two days old')).toBeDefined();
  const list = within(screen.getByRole('list', { name: 'Backups, newest first' }));
  expect(list.getByText('4.2 MB')).toBeDefined();
  expect(list.getByText('by itself')).toBeDefined();
});

it('says that a database of its own has backups of its own', async () => {
  await open('manager', null);
  expect(await screen.findByText(/which has its own backups/)).toBeDefined();
  expect(screen.queryByText('Space left')).toBeNull();
});

it('is not for a teacher', async () => {
  const { client } = await open('osei', null);
  expect((await client.send('readStatus')).status).toBe(403);
});
