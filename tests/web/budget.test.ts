import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** One file of Vite's manifest: what is fetched with it, and what may be fetched later. */
interface Part {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

const web = fileURLToPath(new URL('../../packages/web', import.meta.url));
const built = mkdtempSync(join(tmpdir(), 'noticed-budget-'));
let manifest: Record<string, Part>;

beforeAll(() => {
  const vite = join(web, 'node_modules/vite/bin/vite.js');
  const words = ['build', '--outDir', built, '--manifest', '--logLevel', 'error'];
  // A test runner says that this is a test, and React would come with its warnings.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [vite, ...words], { cwd: web, stdio: 'pipe', env });
  manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'));
}, 120_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));

/** Everything that must be there before these parts can run. */
function needed(keys: readonly string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    needed(manifest[key]?.imports ?? [], seen);
  }
  return seen;
}

/** Kilobytes of JavaScript on the wire: quality.md section 5 counts them gzipped, in thousands. */
function weight(...pages: string[]): number {
  const keys = needed(['index.html', ...pages.map((page) => `src/pages/${page}.tsx`)]);
  const files = [...keys].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js'));
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0) / 1000;
}

const framed = ['signed-in', 'frame'];

describe('what a browser has to fetch', () => {
  it('is at most 115 kB of JavaScript for a first page', () => {
    for (const page of ['start', 'sign-in', 'set-up', 'welcome']) expect(weight(page), page).toBeLessThanOrEqual(115);
  });

  it('is at most 150 kB for a register that can be used, its check-in sheet included', () => {
    expect(weight(...framed, 'register', 'check-in/sheet')).toBeLessThanOrEqual(150);
  });

  it('is at most 60 kB more than the frame for any other page', () => {
    const pages = Object.keys(manifest).flatMap((key) => /^src\/pages\/([\w-]+)\.tsx$/.exec(key)?.[1] ?? []);
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) expect(weight(...framed, page) - weight(...framed), page).toBeLessThanOrEqual(60);
  });
});
