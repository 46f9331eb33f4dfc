import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actsOf } from '../support/axe/writes.ts';
import { atLeast, atMost, type Figure, inTurn, type Part } from '../support/prove/part.ts';
import { besideResults } from '../support/prove/results.ts';

const tests = fileURLToPath(new URL('..', import.meta.url));
/** What is about a mouse, widths of its own or a browser of its own tells nothing of a phone in the hand. */
const elsewhere = 'with the mouse|in 35 keys|every address|two devices';
/** So many parts share the journeys. */
const shares = 3;
const numbers = Array.from({ length: shares }, (_, at) => at + 1);
const notesOf = (nth: number) => besideResults(`writes-at-360-${nth}.txt`);

interface Report {
  stats: { expected: number; unexpected: number; flaky: number };
}

/** One share of the product's journeys on a phone of 360 px: what it said of itself; the acts that write are noted. */
async function walk(folder: string, nth: number): Promise<Report> {
  const told = join(folder, 'report.json');
  const playwright = join(tests, 'node_modules/@playwright/test/cli.js');
  const which = ['--grep-invert', elsewhere, '--shard', `${nth}/${shares}`];
  const words = ['test', ...which, '--reporter', 'list,json', '--output', join(folder, 'results')];
  rmSync(notesOf(nth), { force: true });
  const child = spawn(process.execPath, [playwright, ...words], {
    cwd: tests,
    env: { ...process.env, NARROW: notesOf(nth), PLAYWRIGHT_JSON_OUTPUT_NAME: told },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await new Promise((done) => child.once('exit', done));
  return JSON.parse(readFileSync(told, 'utf8')) as Report; // Playwright's own form
}

/** What all shares together carried out, as far as they were run. */
function inAll(): Figure {
  const read = (nth: number) => (existsSync(notesOf(nth)) ? readFileSync(notesOf(nth), 'utf8').split('\n') : []);
  const carriedOut = new Set(numbers.flatMap(read));
  const acts = Object.values(actsOf).flat();
  const left = acts.filter((one) => !carriedOut.has(one));
  const because = left.length > 0 ? { because: `Not carried out: ${left.join(', ')}.` } : {};
  return {
    ...atLeast('acts that write, carried out on it in all parts', acts.length, acts.length - left.length),
    ...because,
  };
}

/** Every journey on a narrow phone, in shares that end in time; the last one adds up. */
export const parts = inTurn(
  shares,
  (nth): Part => ({
    about: `every journey on a phone of 360 px, and which acts that write it carries out (${nth} of ${shares})`,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'noticed-narrow-'));
      try {
        const { expected, unexpected, flaky } = (await walk(folder, nth)).stats;
        const journeys = expected + unexpected + flaky;
        return [
          atLeast(`journeys on a phone of 360 px that reach their end (${nth} of ${shares})`, journeys, expected),
          atMost(
            `journeys that break off, or press what a finger could miss (${nth} of ${shares})`,
            0,
            unexpected + flaky,
          ),
          ...(nth === shares ? [inAll()] : []),
        ];
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  }),
);
