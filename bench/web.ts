import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from './report/measure.ts';
import { type Figure, keepResult } from './report/results.ts';

/** Builds the product, which refuses pages over their budget, and says what they weigh (quality.md section 5). */
const folder = mkdtempSync(join(tmpdir(), 'noticed-bench-'));
const file = join(folder, 'weights.json');
const { status } = spawnSync('pnpm', ['run', 'build'], {
  cwd: join(import.meta.dirname, '..'),
  env: { ...process.env, WEIGHTS_TO: file },
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);
const weights = JSON.parse(readFileSync(file, 'utf8')) as { first: number; register: number }; // budget.plugin.ts writes it
rmSync(folder, { recursive: true, force: true });
const floors = { 'React, router and query alone': 109 };
const figures: Figure[] = [
  { what: 'JavaScript of the first page', ours: weights.first, unit: 'kB gz', goal: 115, floors },
  { what: 'JavaScript to a usable register', ours: weights.register, unit: 'kB gz', goal: 150, floors },
];
keepResult('web', { figures });
console.log(
  table(
    ['', 'kB gz', 'goal'],
    figures.map(({ what, ours, goal }) => [what, ours.toFixed(1), `≤ ${goal}`]),
  ),
);
