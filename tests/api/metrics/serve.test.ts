import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchLoop } from '@noticed/api/metrics/loop-delay';
import { Requests } from '@noticed/api/metrics/requests';
import { serveMetrics } from '@noticed/api/metrics/serve';
import { expect, it, onTestFinished } from 'vitest';
import { aSchool } from '../../support/builders.ts';
import { testWorld } from '../../support/world.ts';

it('tells Prometheus how the machine is, and nothing of a person', async () => {
  const test = await testWorld();
  const folder = mkdtempSync(join(tmpdir(), 'noticed-metrics-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const backups = () => ({ newest: null, failedAt: '2026-01-12T02:00:00.000Z' });
  test.world.machine = { folder, backupFolder: folder, backups, loopDelay: watchLoop(), requests: new Requests() };
  const school = await aSchool(test);
  const osei = await school.as('osei');
  await osei.call('findPupils', { query: { text: 'Amira' } });
  await osei.send('readPupil', { params: { pupilId: 'nobody' } });
  const server = await serveMetrics(test.world, 0);
  onTestFinished(() => void server.close());
  const place = server.address();
  expect(place).toMatchObject({ address: '127.0.0.1' });
  const port = typeof place === 'object' && place ? place.port : 0;
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toContain('version=0.0.4');
  expect(text).toMatch(/^noticed_database_bytes \d{5,}$/m);
  expect(text).toMatch(/^noticed_backup_failed 1$/m);
  expect(text).toMatch(/^noticed_loop_delay_p99_seconds [\d.e-]+$/m);
  expect(text).toContain('noticed_request_seconds_count{method="GET",route="/pupils/:pupilId",status="404"} 1');
  expect(text).not.toMatch(/Amira|osei|fernhill|nobody/i);
  for (const line of text.trim().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) .+|\w+(\{[^{}]*\})? [\d.e+-]+)$/);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
});

it('says on /readyz how old the newest backup is', async () => {
  const test = await testWorld();
  const newest = { takenAt: '2026-01-11T02:10:00.000Z' } as ReturnType<
    NonNullable<typeof test.world.machine>['backups']
  >['newest']; // only its moment is asked for
  const backups = () => ({ newest, failedAt: null });
  test.world.machine = {
    folder: tmpdir(),
    backupFolder: tmpdir(),
    backups,
    loopDelay: watchLoop(),
    requests: new Requests(),
  };
  const ready = await (await fetch(`${test.address}/readyz`)).json();
  expect(ready).toEqual({ status: 'ready', engine: 'sqlite', backup: { ageHours: 30, failed: false } });
});
