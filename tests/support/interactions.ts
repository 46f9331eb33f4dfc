import type { Page } from '@playwright/test';

/** A device four times slower than this machine: a school's older tablet. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Emulation.setCPUThrottlingRate', { rate: times });
}

type Timed = { name: string; duration: number }[];

/** From now on every key and press is timed by the browser itself, from the hand to the next paint. */
export async function watchInteractions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const timed: Timed = [];
    Object.assign(globalThis, { timed });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) timed.push({ name, duration });
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit); // the option is newer than the library
  });
}

/** The milliseconds of one kind of interaction, done so many times: its median, so that a stall of the machine is not the page's. */
export async function milliseconds(page: Page, times: number, act: (turn: number) => Promise<void>): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    await page.evaluate(() => void (globalThis as unknown as { timed: Timed }).timed.splice(0)); // set above
    await act(turn);
    // Two frames later the browser has told; what took less than 16 ms it does not tell.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60))));
    const found = await page.evaluate(() =>
      (globalThis as unknown as { timed: Timed }).timed.map((one) => one.duration),
    ); // as above
    taken.push(Math.max(16, ...found));
  }
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
}
