import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actsOf } from '../support/axe/writes.ts';
import { atLeast, atMost, type Figure, type Part } from '../support/prove/part.ts';

const tests = fileURLToPath(new URL('..', import.meta.url));
/** What is about a mouse, widths of its own or a browser of its own tells nothing of a phone in the hand. */
const elsewhere = 'with the mouse|in 35 keys|every address|two devices';

interface Report {
  stats: { expected: number; unexpected: number; flaky: number };
}

/** Every journey of the product on a phone of 360 px: what it said of itself, and which acts that write it carried out. */
async function walk(folder: string): Promise<{ report: Report; carriedOut: Set<string> }> {
  const [noted, told] = [join(folder, 'writes.txt'), join(folder, 'report.json')];
  const playwright = join(tests, 'node_modules/@playwright/test/cli.js');
  const words = ['test', '--grep-invert', elsewhere, '--reporter', 'list,json', '--output', join(folder, 'results')];
  const child = spawn(process.execPath, [playwright, ...words], {
    cwd: tests,
    env: { ...process.env, NARROW: noted, PLAYWRIGHT_JSON_OUTPUT_NAME: told },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await new Promise((done) => child.once('exit', done));
  const carriedOut = new Set(existsSync(noted) ? readFileSync(noted, 'utf8').split('\n').filter(Boolean) : []);
  return { report: JSON.parse(readFileSync(told, 'utf8')) as Report, carriedOut }; // Playwright's own form
}

export const part: Part = {
  about: 'every journey on a phone of 360 px, and which acts that write it carries out',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'noticed-narrow-'));
    try {
      const { report, carriedOut } = await walk(folder);
      const { expected, unexpected, flaky } = report.stats;
      const acts = Object.values(actsOf).flat();
      const left = acts.filter((one) => !carriedOut.has(one));
      const because = left.length > 0 ? { because: `Not carried out: ${left.join(', ')}.` } : {};
      const figures: Figure[] = [
        atLeast('journeys on a phone of 360 px that reach their end', expected + unexpected + flaky, expected),
        atMost('journeys that break off, or press what a finger could miss', 0, unexpected + flaky),
        { ...atLeast('acts that write, carried out on it', acts.length, acts.length - left.length), ...because },
      ];
      return figures;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
