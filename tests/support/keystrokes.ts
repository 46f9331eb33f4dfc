import type { Locator, Page } from '@playwright/test';

/** The keystroke-level model of quality.md section 6, in seconds: what a practised hand needs, on any machine. */
const seconds = { key: 0.28, tap: 1.1, thought: 1.35 };
// A finger that stays: a little longer than the page waits before it takes a touch for a hold.
const held = 0.5;

/** Counts what a person does on a page, and says how long that takes. */
export class Hands {
  keys = 0;
  taps = 0;
  thoughts = 0;
  holds = 0;
  readonly page: Page;
  readonly #started = Date.now();

  constructor(page: Page) {
    this.page = page;
  }

  /** A decision: whom, which phase, which practice. */
  think(): void {
    this.thoughts += 1;
  }

  /** One key, or several at once: each is counted. */
  async key(keys: string): Promise<void> {
    this.keys += keys.split('+').length;
    await this.page.keyboard.press(keys);
  }

  /** One key held down while others are pressed. */
  async keeping(key: string, others: () => Promise<void>): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.down(key);
    await others();
    await this.page.keyboard.up(key);
  }

  async tap(target: Locator): Promise<void> {
    this.taps += 1;
    await target.tap();
  }

  /** A finger that stays; what it is held on must be in sight. */
  async hold(target: Locator): Promise<void> {
    this.taps += 1;
    this.holds += 1;
    const box = await target.boundingBox();
    if (!box) throw new Error('What should be held is not in sight.');
    const browser = await this.page.context().newCDPSession(this.page);
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await this.page.waitForTimeout(held * 1000);
    await browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** What the hand and the head need. Asserted, because it is the same on every machine. */
  seconds(): number {
    const { keys, taps, thoughts, holds } = this;
    return keys * seconds.key + taps * seconds.tap + thoughts * seconds.thought + holds * held;
  }

  /** The same with all that passed on this machine meanwhile, the driving of the browser included. Noted, never asserted. */
  toString(): string {
    const { keys, taps, thoughts } = this;
    const passed = (Date.now() - this.#started) / 1000 - this.holds * held;
    return `${keys} keys, ${taps} taps, ${thoughts} decisions: ${this.seconds().toFixed(2)} s, and ${passed.toFixed(2)} s of the machine’s`;
  }
}
