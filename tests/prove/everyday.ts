import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { goOver, logOne, logTwelve } from '../support/acts.ts';
import { browserArguments, findBrowser } from '../support/browser.ts';
import { aRegister, aSchool } from '../support/builders.ts';
import { milliseconds, slowDown, watchInteractions } from '../support/interactions.ts';
import { Hands } from '../support/keystrokes.ts';
import { openProduct, type TestWorld } from '../support/product.ts';
import { atMost, type Figure, type Part } from '../support/prove/part.ts';

const pages = fileURLToPath(new URL('../../packages/web/dist', import.meta.url));
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

interface Room {
  open: (screen?: BrowserContextOptions, look?: 'list' | 'board') => Promise<Page>;
}

/** A register of so many, and its tutor's browser. */
async function room(browser: Browser, product: TestWorld, pupils: number): Promise<Room> {
  const name = `${pupils}`;
  const school = await aSchool(product, { name, pupils, registers: [aRegister(name)], staff: { osei: [name] } });
  const { token } = await school.as('osei');
  return {
    open: async (screen = {}, look = 'list') => {
      const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...screen });
      await context.addCookies([{ name: 'noticed', value: token ?? '', url: product.address }]);
      const page = await context.newPage();
      await page.goto(`${product.address}/registers/${school.registers[name]}?look=${look}`, {
        waitUntil: 'networkidle',
      });
      await page.locator('.tile').first().waitFor();
      return page;
    },
  };
}

/** The hand's and the head's time by the keystroke-level model, and the page's own beside it. */
function byHand(what: string, most: number, hands: Hands): Figure {
  return {
    ...atMost(`${what}: seconds by the keystroke-level model`, most, hands.seconds(), 's'),
    because: String(hands),
  };
}

async function wentOver(page: Page): Promise<Figure[]> {
  const hands = new Hands(page);
  await goOver(page, hands, '2');
  return [
    atMost('30 pupils gone over with 5 changes: keys', 35, hands.keys),
    byHand('30 pupils gone over with 5 changes', 40, hands),
  ];
}

async function loggedOne(page: Page): Promise<Figure[]> {
  const hands = new Hands(page);
  await logOne(page, hands);
  return [atMost('a moment logged: taps', 2, hands.taps), byHand('a moment logged', 3, hands)];
}

async function loggedTwelve(page: Page): Promise<Figure[]> {
  const hands = new Hands(page);
  await logTwelve(page, hands);
  return [byHand('the same moment logged with 12', 8, hands)];
}

/** Every kind of interaction on a register, at a quarter of this machine's speed. */
async function answersIn(page: Page, what: string): Promise<Figure[]> {
  await slowDown(page, 4);
  await watchInteractions(page);
  await page.locator('.tile-main').first().focus();
  const kinds: [string, (turn: number) => Promise<void>][] = [
    ['going down', () => page.keyboard.press('ArrowDown')],
    ['placing', (turn) => page.keyboard.press(String((turn % 3) + 1))],
    ['choosing', () => page.keyboard.press('Space')],
  ];
  const figures: Figure[] = [];
  for (const [kind, act] of kinds)
    figures.push(atMost(`${what}, 4× slower: ${kind}, to the next paint`, 100, await milliseconds(page, 9, act), 'ms'));
  return figures;
}

async function measure(browser: Browser, product: TestWorld): Promise<Figure[]> {
  const thirty = await room(browser, product, 30);
  const some = await room(browser, product, 35);
  const many = await room(browser, product, 1500);
  return [
    ...(await wentOver(await thirty.open({}, 'board'))),
    ...(await loggedOne(await thirty.open(phone))),
    ...(await loggedTwelve(await thirty.open())),
    ...(await answersIn(await some.open({}, 'board'), 'a register of 35')),
    ...(await answersIn(await many.open(), 'a list of 1,500')),
  ];
}

export const part: Part = {
  about: 'keys, taps and seconds of the everyday acts in a real browser, and how soon it answers',
  async run() {
    const product = await openProduct({ engine: 'sqlite', at: '2026-01-12T08:40:00.000Z', postgres: '', pages });
    const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
    try {
      return await measure(browser, product);
    } finally {
      await browser.close();
      await product.close();
    }
  },
};
