import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { TestWorld } from '../product.ts';
import { failuresOf, tooWide, violationsOf } from './look.ts';

/** What a page may be like when somebody looks at it. */
export type State = 'as it is' | 'loading' | 'error';

/** So high that all of a page is in sight: what a bar that stays covers for a moment is not too small. */
const height = 4000;
const desk = 1280;
const widths = [320, 768, desk] as const;

export interface Found {
  visits: number;
  faults: string[];
}

/** A browser of one width in which somebody is signed in, or nobody. */
async function contextOf(browser: Browser, product: TestWorld, width: number, token: string | null) {
  const phone = width < 400 ? { hasTouch: true, isMobile: true } : {};
  const viewport = { width, height };
  const context = await browser.newContext({ viewport, ...phone, reducedMotion: 'reduce', serviceWorkers: 'block' });
  if (token) await context.addCookies([{ name: 'noticed', value: token, url: product.address }]);
  return context;
}

/** What the server says to all that a page reads, but for who is signed in. */
async function put(context: BrowserContext, state: State): Promise<void> {
  if (state === 'as it is') return;
  await context.route(/\/api\/(?!me$)/, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    if (state === 'loading') return; // never answered
    const problem = { type: 'about:blank#unknown', title: 'Something went wrong.', status: 500, requestId: 'r1' };
    return route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) });
  });
}

async function open(page: Page, address: string, state: State): Promise<void> {
  // An act before may have cut the connection.
  await page.context().setOffline(false);
  await page.goto(address, { waitUntil: state === 'loading' ? 'load' : 'networkidle' });
  // What waits has nothing to wait for but the page's own files.
  if (state === 'loading') await page.locator('main').first().waitFor();
  else await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** The page as it stands, light and dark; on a desk also in forced colours. */
export async function inEveryLight(page: Page, where: string, width: number, state: State): Promise<Found> {
  const manner = state === 'loading' ? 'waiting' : 'whole';
  const faults = [...(await tooWide(page, where)), ...(await violationsOf(page, `${where}, light`, manner))];
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.push(...(await violationsOf(page, `${where}, dark`, 'colours')));
  if (width === desk) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    faults.push(...(await violationsOf(page, `${where}, forced colours`, 'colours')));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return { visits: width === desk ? 3 : 2, faults };
}

export interface Visit {
  name: string;
  address: string;
  token: string | null;
  state?: State;
  /** Brings the page to where it should be looked at. */
  act?: (page: Page) => Promise<void>;
}

/** Visits some addresses at every width and in every light. */
export async function visitAll(browser: Browser, product: TestWorld, visits: readonly Visit[]): Promise<Found> {
  const found: Found = { visits: 0, faults: [] };
  await Promise.all(
    widths.map(async (width) => {
      const rooms = new Map<string, BrowserContext>();
      for (const visit of visits) {
        const { token, state = 'as it is' } = visit;
        const key = `${token} ${state}`;
        const room = rooms.get(key) ?? (await contextOf(browser, product, width, token));
        if (!rooms.has(key)) await put(room, state);
        rooms.set(key, room);
        const one = await visitOnce(room, product, width, visit);
        found.visits += one.visits;
        found.faults.push(...one.faults);
      }
      for (const room of rooms.values()) await room.close();
    }),
  );
  return found;
}

async function visitOnce(room: BrowserContext, product: TestWorld, width: number, visit: Visit): Promise<Found> {
  const { name, address, state = 'as it is', act } = visit;
  const where = `${name}, ${width}`;
  const page = await room.newPage();
  page.setDefaultTimeout(20_000);
  const failures = failuresOf(page);
  try {
    await open(page, product.address + address, state);
    await act?.(page);
    const { visits, faults } = await inEveryLight(page, where, width, state);
    return { visits, faults: [...faults, ...failures.map((one) => `${where}: ${one}`)] };
  } catch (error) {
    return { visits: 0, faults: [`${where}: ${error instanceof Error ? error.message.split('\n')[0] : error}`] };
  } finally {
    await page.close();
  }
}
