import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from './support/browser.ts';

/** Takes the pictures of docs/screens from the demo school: `pnpm --filter @noticed/tests screens`, after a build. */
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/screens');
const port = 4797;
const address = `http://localhost:${port}/demo`;
const widths = [360, 1280] as const;
const schemes = ['light', 'dark'] as const;
/** Pictures to take by name; all of them when none is named. */
const wanted = process.argv.slice(2);

/** Who looks at what, by the job that the demo school's first page names. */
const looks: { name: string; as: RegExp; go: (page: Page) => Promise<void> }[] = [
  { name: 'today', as: /tutor of/i, go: (page) => open(page, '/today') },
  { name: 'today-head-of-year', as: /head of year/i, go: (page) => open(page, '/today') },
  { name: 'today-behaviour-team', as: /behaviour/i, go: (page) => open(page, '/today') },
  { name: 'registers', as: /tutor of/i, go: (page) => open(page, '/registers') },
  { name: 'register', as: /tutor of/i, go: firstRegister },
  { name: 'seating', as: /tutor of/i, go: (page) => ofRegister(page, '?look=seating', '.room') },
  { name: 'parents-evening', as: /tutor of/i, go: (page) => ofRegister(page, '/parents-evening', '.appointment') },
  { name: 'family', as: /tutor of/i, go: family },
  { name: 'supply-sheet', as: /tutor of/i, go: (page) => ofRegister(page, '/supply-sheet', '.supply-pupils') },
  { name: 'check-in', as: /tutor of/i, go: checkIn },
  { name: 'pupil', as: /tutor of/i, go: firstPupil },
  { name: 'sessions', as: /head of year/i, go: (page) => open(page, '/sessions') },
  { name: 'agenda', as: /head of year/i, go: (page) => open(page, '/agenda') },
  { name: 'groups', as: /behaviour/i, go: (page) => open(page, '/groups') },
];

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${address}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function firstRegister(page: Page): Promise<void> {
  await open(page, '/registers');
  await page.getByRole('main').getByRole('link').first().click();
  await page.locator('.tile').first().waitFor();
}

async function ofRegister(page: Page, rest: string, ready: string): Promise<void> {
  await open(page, '/registers');
  await page.getByRole('main').getByRole('link', { name: '9B', exact: true }).first().click();
  await page.locator('.tile').first().waitFor();
  await page.goto(page.url().replace(/\?.*$/, '') + rest);
  await page.locator(ready).first().waitFor();
}

async function family(page: Page): Promise<void> {
  await ofRegister(page, '/parents-evening', '.appointment');
  await page.locator('.appointment a').nth(1).click();
  await page.locator('.family').waitFor();
}

async function checkIn(page: Page): Promise<void> {
  await firstRegister(page);
  await page
    .getByRole('button', { name: /^Log a moment with/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
}

async function firstPupil(page: Page): Promise<void> {
  await open(page, '/today');
  await page.getByRole('main').locator('a[href*="/pupils/"]').first().click();
  await page.waitForURL(/\/pupils\//);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function stepInto(page: Page, job: RegExp): Promise<void> {
  await page.goto(address);
  await page
    .getByRole('button', { name: job })
    .or(page.getByRole('listitem').filter({ hasText: job }).getByRole('button'))
    .first()
    .click();
  await page.waitForURL(/\/today$/);
}

async function take(browser: Browser): Promise<void> {
  for (const width of widths)
    for (const colorScheme of schemes)
      for (const look of looks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
        const context = await browser.newContext({
          viewport: { width, height: width === 360 ? 760 : 860 },
          colorScheme,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        await stepInto(page, look.as);
        await look.go(page);
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: join(folder, `${look.name}-${width}-${colorScheme}.png`) });
        await context.close();
      }
}

const home = mkdtempSync(join(tmpdir(), 'noticed-screens-'));
const server = spawn(process.execPath, [join(root, 'packages/api/dist/main.js')], {
  env: { ...process.env, PORT: String(port), NOTICED_DATA: home, NOTICED_DEMO: '1', LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((done) => server.stdout.once('data', done));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
try {
  await take(browser);
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await new Promise((done) => server.once('exit', done));
  rmSync(home, { recursive: true, force: true });
}
