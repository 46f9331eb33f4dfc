import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { files } from '@noticed/api/config';
import { hashOf, newSecret } from '@noticed/api/http/proof/secret';
import { newId } from '@noticed/api/id';
import { openSqlite } from '@noticed/api/store/engine/sqlite';
import { addSession, saveAccount } from '@noticed/api/store/sign-in/sign-in';
import { expect, it, onTestFinished } from 'vitest';
import { aSchool } from '../../../../support/builders.ts';
import { Client } from '../../../../support/client.ts';
import type { TestWorld } from '../../../../support/product.ts';

const main = fileURLToPath(new URL('../../../../../packages/api/src/main.ts', import.meta.url));

/** A data folder with a school in it, and a browser in which its teacher is signed in. */
async function schoolOnDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'noticed-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  const database = await openSqlite(files(folder).database);
  const now = new Date().toISOString();
  // The builder asks a world for its store, its ids and its clock, and for nothing else.
  const world = { database, world: { id: newId }, now: () => now } as unknown as TestWorld;
  const school = await aSchool(world, { pupils: 1 });
  const token = newSecret();
  const actor = school.actor('osei');
  await database.transact(actor, async (scope) => {
    await scope.run(saveAccount, { staffId: actor.staffId, email: 'osei@fernhill.example', passwordHash: null, now });
    await scope.run(addSession, { id: newId(), tokenHash: hashOf(token), staffId: actor.staffId, device: 'test', now });
  });
  await database.close();
  return { folder, token, pupilId: school.pupils.p0 ?? '' };
}

interface Running {
  server: ChildProcess;
  address: string;
}

/** Starts the server as a school does. A killed one leaves its lock behind, which counts as stale after ten seconds. */
async function start(folder: string): Promise<Running> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const running = await attemptTo(folder);
    if (running) return running;
    await new Promise((done) => setTimeout(done, 1_000));
  }
  throw new Error('The server does not start again.');
}

async function attemptTo(folder: string): Promise<Running | null> {
  const environment = { ...process.env, NOTICED_DATA: folder, PORT: '0', LOG_LEVEL: 'error' };
  const server = spawn(process.execPath, [main], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void server.kill('SIGKILL'));
  let said = '';
  for await (const part of server.stdout ?? []) {
    said += String(part);
    const port = /ready: http:\/\/localhost:(\d+)/.exec(said)?.[1];
    if (port) return { server, address: `http://127.0.0.1:${port}` };
  }
  return null;
}

it('keeps every acknowledged word of a conversation when the server is killed in the middle of it', {
  timeout: 90_000,
}, async () => {
  const { folder, token, pupilId } = await schoolOnDisk();
  const params = { pupilId, sessionId: newId() };
  let version = 0;
  const first = await start(folder);
  const client = new Client(first.address, token);
  for (let save = 1; save <= 10; save += 1) {
    const words = { whatHappened: `word ${save}` };
    version = (await client.call('saveDraft', { params, body: { version, draft: { words } } })).version;
  }
  first.server.kill('SIGKILL');
  await once(first.server, 'exit');
  const { address } = await start(folder);
  const last = await new Client(address, token).call('readDraft', { params });
  expect(last).toMatchObject({ version: 10, draft: { words: { whatHappened: 'word 10' } } });
});
