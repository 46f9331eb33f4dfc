import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from '../../support/axe/look.ts';

// The strictest policy a page of ours is served under: nothing inline, nothing from elsewhere, no text turned into code.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const parts = ['today', 'people', 'actions', 'fields', 'table', 'feedback', 'overlay'];
// Three that differ in everything; tokens.test.ts holds the contrast of both themes.
const screens: Readonly<Record<string, BrowserContextOptions>> = {
  'a phone, light': { viewport: { width: 320, height: 700 }, colorScheme: 'light', hasTouch: true, isMobile: true },
  'a tablet, forced colours': { viewport: { width: 768, height: 1000 }, forcedColors: 'active' },
  'a desk, dark': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
};

const web = fileURLToPath(new URL('../../../packages/web', import.meta.url));
const built = mkdtempSync(join(tmpdir(), 'noticed-gallery-'));
const installed = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
let server: Server;
let browser: Browser;

function serve(): Promise<Server> {
  const listening = createServer((request, response) => {
    const path = join(built, new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!path.startsWith(built) || !existsSync(path)) return response.writeHead(404).end();
    return response
      .writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': policy,
      })
      .end(readFileSync(path));
  });
  return new Promise((ready) => listening.listen(0, '127.0.0.1', () => ready(listening)));
}

/** Opens one part and collects whatever the browser complains of: refused styles and scripts, errors, warnings. */
async function open(page: Page, part: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  await page.goto(`http://127.0.0.1:${port}/gallery.html?part=${part}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return complaints;
}

beforeAll(async () => {
  execFileSync(
    process.execPath,
    [
      join(web, 'node_modules/vite/bin/vite.js'),
      'build',
      '--mode',
      'gallery',
      '--outDir',
      built,
      '--logLevel',
      'error',
    ],
    { cwd: web },
  );
  server = await serve();
  browser = await chromium.launch({
    ...(installed ? { executablePath: installed } : {}),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(built, { recursive: true, force: true });
});

// The smallest screen shows every part; the other two share them out.
const shared = (screen: number) => parts.filter((_part, at) => screen === 0 || at % 2 === screen % 2);

describe.each(Object.entries(screens).map(([name, options], at) => [name, options, shared(at)] as const))(
  'on %s',
  (_screen, options, shown) => {
    test.each(shown)(
      'every state under “%s” can be used by everyone, fits, and keeps the strict policy',
      async (part) => {
        const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
        const page = await context.newPage();
        const complaints = await open(page, part);
        // The phone shows every part under every rule; another light changes the answer of the colour rules alone.
        expect(await violationsOf(page, part, options.isMobile === true ? 'whole' : 'colours')).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(complaints).toEqual([]);
        await context.close();
      },
    );

    test('what opens over the page can be used by everyone too', async () => {
      const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const complaints = await open(page, 'overlay');
      await page.getByRole('button', { name: 'Open sheet' }).click();
      expect(await violationsOf(page, 'overlay')).toEqual([]);
      await page.keyboard.press('Escape');
      expect(
        await page.getByRole('button', { name: 'Open sheet' }).evaluate((button) => button === document.activeElement),
      ).toBe(true);
      await page.getByRole('button', { name: 'Say done' }).click();
      await page.getByRole('button', { name: 'Your account' }).click();
      expect(await violationsOf(page, 'overlay')).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    });
  },
);

test('what is pressed with a finger is at least 44 px high, with a mouse 24', async () => {
  for (const [options, least] of [
    [screens['a phone, light'], 44],
    [screens['a desk, dark'], 24],
  ] as const) {
    const page = await browser.newPage(options);
    for (const part of parts) {
      await open(page, part);
      const small = await page.locator('main :is(a, button, select, label.tick-line):visible').evaluateAll(
        (targets, limit) =>
          targets
            .map((target) => ({
              words: target.textContent,
              height: Math.round(target.getBoundingClientRect().height),
            }))
            .filter(({ height }) => height < limit),
        least,
      );
      expect(small, part).toEqual([]);
    }
    await page.close();
  }
});

test('with the projector-safe key no letter, flag or label is left on the page or on paper', async () => {
  const page = await browser.newPage();
  await open(page, 'people');
  await page.keyboard.press('p');
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    expect(await page.locator('.phase-shape, .flag-mark, .phase-bar-drawing').count(), media).toBe(0);
    expect(await page.getByText('SEN support').count(), media).toBe(0);
  }
  await page.close();
});
