import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foundSchool } from '@noticed/api/handlers/people/school';
import { newId } from '@noticed/api/id';
import { applyPlan } from '@noticed/api/import/plan/apply';
import { rosterHash } from '@noticed/api/import/plan/hash';
import { knownRoster } from '@noticed/api/import/plan/known';
import { planFor } from '@noticed/api/import/plan/plan';
import { nobody } from '@noticed/api/store/database';
import { openSqlite } from '@noticed/api/store/engine/sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { aListOf } from '../../../support/list-of.ts';

const child = fileURLToPath(new URL('../../../support/import-in-child.ts', import.meta.url));
const today = '2026-01-12';
const world = { id: newId } as Parameters<typeof foundSchool>[1]; // founding needs nothing of a world but its ids

/** Starts the import and kills it, without a chance to tidy up, some time after it said a word. */
function killed(file: string, schoolId: string, word: string, after: number): Promise<NodeJS.Signals | null> {
  const process = spawn(globalThis.process.execPath, [child, file, schoolId, '600'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals | null>();
  process.stdout.on('data', (said: Buffer) => {
    if (said.includes(word)) setTimeout(() => process.kill('SIGKILL'), after);
  });
  process.on('exit', (_code, signal) => resolve(signal));
  return promise;
}

it('leaves the old roster whole when the process is killed in the middle', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'noticed-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'noticed.sqlite');
  const first = await openSqlite(file);
  const schoolId = await first.transact(nobody, (scope) =>
    foundSchool(scope, world, { name: 'Fernhill', kind: 'secondary', ref: null, today, now: `${today}T08:00:00.000Z` }),
  );
  const actor = { schoolId, staffId: null };
  const before = await first.transact(actor, async (scope) => {
    await applyPlan(scope, planFor(aListOf(40), await knownRoster(scope, today), today), today, newId);
    return rosterHash(scope);
  });
  await first.close();
  for (const [word, after] of [
    ['began', 0],
    ['began', 15],
    ['began', 40],
    ['written', 0],
  ] as const) {
    expect(await killed(file, schoolId, word, after)).toBe('SIGKILL');
    const again = await openSqlite(file);
    expect(await again.read(actor, rosterHash), `killed after ${word}`).toBe(before);
    await again.close();
  }
}, 60_000);
