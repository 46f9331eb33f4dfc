import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { filledSchool } from './made/filled.ts';
import { quantile, table } from './report/measure.ts';
import { keepResult } from './report/results.ts';

/**
 * From the command that starts the built product on the bench school to its first answer, and its memory once it has
 * nothing to do (quality.md section 5), beside a bare server of node:http and one of Express on the same rows.
 */
const root = join(import.meta.dirname, '..');
const main = join(root, 'packages/api/dist/main.js');
/** As `npm start` starts it. */
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }; // our own
const [, flags = ''] = /node (\S.*)packages\/api\/dist\/main\.js/.exec(scripts.start.split('&&').at(-1) ?? '') ?? [];
const bare = join(import.meta.dirname, 'floors/serve-bare.ts');
const idleSeconds = 8;
const times = 5;
if (!existsSync(main)) throw new Error('Nothing is built yet: pnpm run build');

const folder = mkdtempSync(join(tmpdir(), 'noticed-bench-'));
const file = join(folder, 'noticed.sqlite');
await filledSchool(file, 1);

interface Started {
  child: ChildProcess;
  seconds: number;
  /** Of CPU, all threads. */
  cpu: number;
}

/** Starts a program, waits until it says its port, and asks it for something. */
async function start(argv: string[], path: string): Promise<Started> {
  const from = performance.now();
  const env = { ...process.env, NOTICED_DATA: folder, PORT: '0', LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, argv, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const port = await new Promise<number>((done, failed) => {
    child.once('exit', (code) => failed(new Error(`${argv.at(-1)} ended with ${code} before it answered`)));
    child.on('message', (said) => done((said as { port: number }).port)); // serving.ts
    child.stdout?.on('data', (text: Buffer) => {
      const [, found] = /http:\/\/localhost:(\d+)/.exec(String(text)) ?? [];
      if (found) done(Number(found));
    });
  });
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  const seconds = (performance.now() - from) / 1000;
  return { child, seconds, cpu: cpuOf(child) };
}

const ticks = 100;

/** Seconds of CPU that a process has used, as Linux tells it; not a number elsewhere. */
function cpuOf({ pid }: ChildProcess): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return Number.NaN;
  const fields = readFileSync(stat, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}

/** MiB that are a process's own share of memory. */
function pssOf({ pid }: ChildProcess): number {
  const rollup = `/proc/${pid}/smaps_rollup`;
  if (!existsSync(rollup)) return Number.NaN;
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(rollup, 'utf8'))?.[1]) / 1024;
}

async function stop({ child }: Started): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await Promise.race([ended, pause(5000)]);
  child.kill('SIGKILL');
}

interface Found {
  name: string;
  seconds: number;
  cpu: number;
  memory: number;
}

async function measured(name: string, argv: string[], path: string): Promise<Found> {
  const starts: Started[] = [];
  let memory = Number.NaN;
  for (let time = 0; time < times; time++) {
    const started = await start(argv, path);
    starts.push(started);
    if (time === times - 1) {
      await pause(idleSeconds * 1000);
      memory = pssOf(started.child);
    }
    await stop(started);
  }
  const middle = (of: (one: Started) => number) =>
    quantile(
      starts.map(of).sort((a, b) => a - b),
      0.5,
    );
  return { name, seconds: middle((one) => one.seconds), cpu: middle((one) => one.cpu), memory };
}

const ours = await measured('ours', [...flags.split(' ').filter(Boolean), main], '/api/start');
const floors = [
  await measured('node:http', [bare, 'node', file], '/invisible-kept'),
  await measured('Express', [bare, 'express', file], '/invisible-kept'),
];
const floorsOf = (of: (one: Found) => number) => Object.fromEntries(floors.map((one) => [one.name, of(one)]));
keepResult('start', {
  figures: [
    {
      what: 'start to first reply',
      ours: ours.seconds,
      unit: 's',
      goal: 0.5,
      goalFloor: 0.21,
      floors: floorsOf((one) => one.seconds),
    },
    { what: '… CPU of it', ours: ours.cpu, unit: 's', goal: null, floors: floorsOf((one) => one.cpu) },
    { what: 'idle memory (PSS)', ours: ours.memory, unit: 'MiB', goal: 80, floors: floorsOf((one) => one.memory) },
  ],
});
const rows = [ours, ...floors].map((one) => [
  one.name,
  one.seconds.toFixed(2),
  one.cpu.toFixed(2),
  one.memory.toFixed(0),
]);
console.log(`Median of ${times} starts on the bench school; memory ${idleSeconds} s after the last of them.\n`);
console.log(table(['', 'first reply, s', 'CPU until then, s', 'idle PSS, MiB'], rows));
rmSync(folder, { recursive: true, force: true });
