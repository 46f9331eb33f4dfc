import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../support/builders.ts';
import { openProduct, type TestWorld } from '../support/product.ts';
import { transfer } from '../support/transfer.ts';

/** One file of Vite's manifest: what is fetched with it. */
interface Part {
  file: string;
  css?: string[];
  imports?: string[];
}

const web = fileURLToPath(new URL('../../packages/web', import.meta.url));
const built = mkdtempSync(join(tmpdir(), 'noticed-budget-'));
let manifest: Record<string, Part>;
let product: TestWorld;

beforeAll(async () => {
  const vite = join(web, 'node_modules/vite/bin/vite.js');
  const words = ['build', '--outDir', built, '--manifest', '--logLevel', 'error'];
  // A test runner says that this is a test, and React would come with its warnings.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [vite, ...words], { cwd: web, stdio: 'pipe', env });
  manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'));
  product = await openProduct({ engine: 'sqlite', at: '2026-01-12T08:40:00.000Z', postgres: '', pages: built });
}, 120_000);
afterAll(async () => {
  await product.close();
  rmSync(built, { recursive: true, force: true });
});

/** Everything that must be there before these parts can run. */
function needed(keys: readonly string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    needed(manifest[key]?.imports ?? [], seen);
  }
  return seen;
}

/** Kilobytes on the wire, in thousands: what the server really sends. Scripts are counted gzipped (quality.md section 5). */
async function sent(paths: readonly string[], reads = 'gzip', cookie = ''): Promise<number> {
  const answers = await Promise.all(
    paths.map((path) => transfer(product.address + path, { 'accept-encoding': reads, cookie })),
  );
  expect(answers.map((one) => one.status)).toEqual(paths.map(() => 200));
  return answers.reduce((sum, one) => sum + one.bytes.length, 0) / 1000;
}

const fileOf = (page: string) => (page === 'routes' ? 'src/routes.tsx' : `src/pages/${page}.tsx`);
const keysOf = (...pages: string[]) => needed(['index.html', ...pages.map(fileOf)]);
const scripts = (...pages: string[]) => [...keysOf(...pages)].map((key) => `/${manifest[key]?.file}`);
const styles = (...pages: string[]) => [
  ...new Set([...keysOf(...pages)].flatMap((key) => (manifest[key]?.css ?? []).map((file) => `/${file}`))),
];
const framed = ['routes', 'signed-in', 'frame'];
const usable = [...framed, 'register', 'check-in/sheet'];

describe('what the server sends', () => {
  it('is at most 115 kB of JavaScript for a first page', async () => {
    for (const page of ['start', 'sign-in', 'set-up', 'welcome'])
      expect(await sent(scripts(page)), page).toBeLessThanOrEqual(115);
  });

  it('is at most 150 kB of JavaScript for a register that can be used, its check-in sheet included', async () => {
    expect(await sent(scripts(...usable))).toBeLessThanOrEqual(150);
  });

  it('is at most 150 kB in all, with every word, style and pupil of it, as a browser of today asks for it', async () => {
    const school = await aSchool(product, { pupils: 30, registers: [aRegister('9b')], staff: { osei: ['9b'] } });
    const { token } = await school.as('osei');
    const read = ['/me', '/practices', `/registers/${school.registers['9b']}`].map((path) => `/api${path}`);
    const page = [`/registers/${school.registers['9b']}`, '/theme.js'];
    const all = [...page, ...scripts(...usable), ...styles(...usable), ...read];
    expect(await sent(all, 'gzip, deflate, br, zstd', `noticed=${token}`)).toBeLessThanOrEqual(150);
  });

  it('is at most 60 kB of JavaScript more than the frame for any other page', async () => {
    const pages = Object.keys(manifest).flatMap((key) => /^src\/pages\/([\w/-]+)\.tsx$/.exec(key)?.[1] ?? []);
    expect(pages.length).toBeGreaterThan(10);
    const frame = await sent(scripts(...framed));
    for (const page of pages) expect((await sent(scripts(...framed, page))) - frame, page).toBeLessThanOrEqual(60);
  });

  it('is smaller still for a browser that reads brotli, and the same words', async () => {
    const [file = ''] = scripts();
    const [plain, br] = await Promise.all([
      transfer(product.address + file),
      transfer(product.address + file, { 'accept-encoding': 'gzip, br' }),
    ]);
    expect([plain.headers['content-encoding'], br.headers['content-encoding']]).toEqual([undefined, 'br']);
    expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true);
    expect(br.bytes.length).toBeLessThan(plain.bytes.length / 3);
  });

  it('is kept by the browser for a year where its name says what is in it, and asked for again where not', async () => {
    const kept = async (path: string) => (await transfer(product.address + path)).headers['cache-control'];
    expect(await kept(scripts()[0] ?? '')).toBe('public,max-age=31536000,immutable');
    expect(await kept('/registers')).toBe('public,max-age=0,must-revalidate');
    expect((await transfer(`${product.address}/assets/of-an-older-release.js`)).status).toBe(404);
  });
});
