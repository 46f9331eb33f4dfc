import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endWithParent, startTogether } from '../support/lifelines/together.ts';
import { type Part, usualMinutes } from '../support/prove/part.ts';
import { finished, forget, keep } from '../support/prove/results.ts';
import { tableOf } from '../support/prove/table.ts';

/**
 * `npm run prove [-- part …] [--again] [--list]`: runs the parts that have no result yet, or the named ones afresh, each in a process
 * of its own, and prints one table of all. Stopped at any moment, it goes on where it stood.
 */
const here = dirname(fileURLToPath(import.meta.url));
const stopped = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const files = readdirSync(here)
  .filter((one) => one.endsWith('.ts') && one !== 'main.ts')
  .map((one) => one.slice(0, -3))
  .sort();

const known = new Map<string, Part>();
for (const file of files) {
  const { part, parts = [] } = (await import(join(here, `${file}.ts`))) as { part?: Part; parts?: Part[] }; // README: every file exports one of them
  if (part) known.set(file, part);
  for (const [at, one] of parts.entries()) known.set(`${file}-${at + 1}`, one);
}
const names = [...known.keys()];

function partOf(name: string): Part {
  const part = known.get(name);
  if (!part) throw new Error(`There is no part “${name}”.`);
  return part;
}

/** In the process of one part: its figures are kept, then the process ends whatever the part left open. */
async function alone(name: string): Promise<never> {
  endWithParent();
  const started = performance.now();
  const figures = await partOf(name).run();
  keep(name, figures, Math.round((performance.now() - started) / 1000));
  process.exit(0);
}

/** Runs one part; what breaks or does not end is a missed figure, kept as such so that the others get their turn. Whoever stops us stops it. */
async function run(name: string): Promise<void> {
  forget(name);
  const { about, minutes = usualMinutes } = partOf(name);
  process.stdout.write(`— ${name}: ${about}\n`);
  const started = performance.now();
  const { child, end } = startTogether([join(here, 'main.ts'), '--alone', name]);
  const watchdog = setTimeout(end, minutes * 60_000);
  const stop = () => {
    end();
    process.exit(130);
  };
  for (const signal of stopped) process.once(signal, stop);
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  clearTimeout(watchdog);
  for (const signal of stopped) process.removeListener(signal, stop);
  if (finished(name)) return;
  const result = code === null ? 'was stopped' : `broke off with ${code}`;
  const seconds = Math.round((performance.now() - started) / 1000);
  keep(name, [{ figure: `ends by itself in ${minutes} minutes`, goal: 'yes', result, met: false }], seconds);
}

async function main(given: readonly string[]): Promise<number> {
  const [first, second] = given;
  if (first === '--alone' && second) return alone(second);
  const asked = given.filter((one) => !one.startsWith('--'));
  const unknown = asked.filter((one) => !names.includes(one));
  if (unknown.length > 0) {
    process.stderr.write(`There is no part “${unknown.join(', ')}”. There are: ${names.join(', ')}.\n`);
    return 2;
  }
  if (given.includes('--again')) for (const name of names) forget(name);
  if (!given.includes('--list'))
    for (const name of asked.length > 0 ? asked : names.filter((one) => !finished(one))) await run(name);
  const outcomes = new Map((asked.length > 0 ? asked : names).map((name) => [name, finished(name)]));
  process.stdout.write(`\n${tableOf(outcomes)}\n`);
  return [...outcomes.values()].every((one) => one?.figures.every((figure) => figure.met)) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
