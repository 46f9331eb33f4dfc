import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const from = (name: string) => fileURLToPath(new URL(`./support/lifelines/${name}.ts`, import.meta.url));
const node = JSON.stringify(process.execPath);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticed-lifelines-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What listens until it is ended, and says in a file where. */
const lasting = (file: string) =>
  `require('node:net').createServer().listen(0, '127.0.0.1', function () {
    require('node:fs').writeFileSync(${JSON.stringify(file)}, String(this.address().port));
  });`;

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 200) throw new Error('it did not happen within ten seconds');
    await pause(50);
  }
}

/** A port closes with its process, also where nobody asks what became of it. */
function isOpen(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, '127.0.0.1', () => answer(true));
    socket.once('error', () => answer(false)).once('connect', () => socket.destroy());
  });
}

/** Runs what starts something that lasts, and kills it as a time limit would. */
async function killed(file: string, script: string): Promise<number> {
  const asking = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
  const said = () => (existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0);
  await until(() => said() > 0);
  expect(await isOpen(said())).toBe(true);
  asking.kill('SIGKILL');
  return said();
}

it('a database server of a test ends with the test that was killed, and what it lay on goes', async () => {
  const place = join(folder, 'cluster');
  const kept = { command: process.execPath, given: ['-e', lasting(join(folder, 'server'))], user: {}, throwAway: true };
  const server = await killed(
    join(folder, 'server'),
    `import { mkdirSync } from 'node:fs';
     import { guarded } from ${JSON.stringify(from('guarded'))};
     mkdirSync(${JSON.stringify(place)});
     guarded({ ...${JSON.stringify(kept)}, folder: ${JSON.stringify(place)} });
     setInterval(() => {}, 1000);`,
  );
  await until(async () => !(await isOpen(server)) && !existsSync(place));
});

it('a part of the proof ends, with all that it started, when the proof is killed', async () => {
  const part = `import { spawn } from 'node:child_process';
    import { endWithParent } from ${JSON.stringify(from('together'))};
    endWithParent();
    spawn(${node}, ['-e', ${JSON.stringify(lasting(join(folder, 'started')))}], { stdio: 'ignore' });`;
  const started = await killed(
    join(folder, 'started'),
    `import { startTogether } from ${JSON.stringify(from('together'))};
     startTogether(['--input-type=module', '-e', ${JSON.stringify(part)}]);`,
  );
  await until(async () => !(await isOpen(started)));
});
