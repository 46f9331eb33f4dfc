import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePage } from './report/page.ts';

/**
 * `npm run bench [name …]`: runs the measurements one after the other; each is a file beside this one and prints a table.
 * `npm run bench -- --write` runs those of quality.md section 5 in at most eight minutes and writes docs/performance.
 */
const here = dirname(fileURLToPath(import.meta.url));
const all = readdirSync(here)
  .filter((one) => one.endsWith('.ts'))
  .map((one) => basename(one, '.ts'))
  .filter((one) => one !== 'main');
/** Those of the page, with what they are told: one year of history, and how many seconds are left for the curves. */
const shown: readonly (readonly [string, ...string[]])[] = [
  ['web'],
  ['requests', '1'],
  ['start'],
  ['flags', '1'],
  ['import'],
  ['curves'],
];
const most = 460_000;

const asked = process.argv.slice(2).filter((one) => one !== '--write');
const writing = process.argv.includes('--write');
const unknown = asked.filter((one) => !all.includes(one));
if (unknown.length > 0) {
  console.error(`There is no measurement “${unknown.join(', ')}”. There are: ${all.join(', ')}.`);
  process.exit(1);
}

function run(name: string, ...argv: string[]): void {
  console.log(`\n— ${name} —`);
  const { status } = spawnSync(process.execPath, [join(here, `${name}.ts`), ...argv], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (writing) {
  const chosen = shown.filter(([name]) => asked.length === 0 || asked.includes(name));
  // The curves come last and have the time that is left, less what a point may overrun.
  const left = () => String(Math.max(20, Math.round((most - performance.now()) / 1000) - 60));
  for (const [name, ...argv] of chosen) run(name, ...(name === 'curves' ? [left()] : argv));
  writePage(shown.map(([name]) => name));
} else for (const name of asked.length > 0 ? asked : all) run(name);
