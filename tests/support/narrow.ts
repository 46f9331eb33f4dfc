import { appendFileSync } from 'node:fs';
import { contract, type Operation } from '@noticed/shared/contract/contract';
import type { BrowserContext, Page } from '@playwright/test';

/** Where to note which acts that write were carried out on a narrow phone: NARROW=file before the command makes every journey one. */
export const noted = process.env.NARROW;

/** The smallest phone that the product promises to be usable on, and what a finger must be able to hit. */
export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const finger = 44;

const asPattern = (path: string) => new RegExp(`^/(demo/)?api${path.replaceAll(/:\w+/g, '[^/]+')}$`);
const writes = Object.entries(contract)
  .filter(([, one]) => one.method !== 'GET')
  .map(([name, { method, path }]) => ({ name: name as Operation, method: method as string, pattern: asPattern(path) })); // the contract's own names

/** The operation behind a request that writes. */
function writeOf(method: string, address: string): Operation | undefined {
  const { pathname } = new URL(address);
  return writes.find((one) => one.method === method && one.pattern.test(pathname))?.name;
}

/** Notes every write that a context sends from a narrow page and that was taken, and every control that was pressed and is too small. */
export async function watchPhone(context: BrowserContext, file: string): Promise<{ small: string[] }> {
  const small: string[] = [];
  const isNarrow = (page: Page) => (page.viewportSize()?.width ?? phone.viewport.width) <= phone.viewport.width;
  context.on('response', (answer) => {
    const request = answer.request();
    const name = writeOf(request.method(), request.url());
    if (name && answer.ok() && isNarrow(request.frame().page())) appendFileSync(file, `${name}\n`);
  });
  await context.exposeBinding('tooSmall', ({ page }, words: string) => {
    if (isNarrow(page)) small.push(words);
  });
  await context.addInitScript(measurePresses, finger);
  return { small };
}

/** Runs in the page: tells of each pressed control that a finger could miss. */
function measurePresses(least: number): void {
  const controls = 'button, summary, select, a.button, [role="option"], [role="menuitem"], label:has(> input)';
  const tell = globalThis as unknown as { tooSmall: (words: string) => void }; // exposed by watchPhone
  addEventListener(
    'click',
    ({ target, detail }) => {
      // A key that presses has no place, and needs no room.
      const control = target instanceof Element && detail > 0 ? target.closest(controls) : null;
      if (!control) return;
      const { width, height } = control.getBoundingClientRect();
      if (Math.min(width, height) >= least - 0.5) return;
      tell.tooSmall(`${control.textContent?.trim() || control.getAttribute('aria-label')} ${width}×${height}`);
    },
    true,
  );
}
