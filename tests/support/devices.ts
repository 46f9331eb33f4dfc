import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from './browser.ts';
import { password } from './passwords.ts';
import { type RoughNetwork, roughNetwork } from './rough-network.ts';

/** A device in somebody's hand: a browser with a profile that outlives it, behind a network of its own. */
export class Device {
  readonly network: RoughNetwork;
  readonly #profile = mkdtempSync(join(tmpdir(), 'noticed-device-'));
  #browser: BrowserContext | null = null;
  #page: Page | null = null;

  private constructor(network: RoughNetwork) {
    this.network = network;
  }

  static async behind(product: string, chance: () => number): Promise<Device> {
    const device = new Device(await roughNetwork(product, chance));
    await device.open();
    return device;
  }

  get page(): Page {
    if (!this.#page) throw new Error('This browser is closed.');
    return this.#page;
  }

  /** Opens the browser; its session ended with it, and what its owner kept did not. */
  async open(): Promise<void> {
    this.#browser = await chromium.launchPersistentContext(this.#profile, {
      executablePath: findBrowser(),
      args: browserArguments,
      viewport: { width: 1000, height: 900 },
      reducedMotion: 'reduce',
    });
    this.#page = this.#browser.pages()[0] ?? (await this.#browser.newPage());
  }

  async shut(): Promise<void> {
    await this.#browser?.close();
    this.#page = null;
  }

  async signIn(email: string, path: string): Promise<void> {
    const { page } = this;
    await page.goto(`${this.network.address}/sign-in?next=${encodeURIComponent(path)}`);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('.tile').first().waitFor();
  }

  /** The application's own files are on the device, and so is what was read last. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await expect.poll(() => this.kept('answers')).toBeGreaterThan(2);
  }

  /** How many things lie on the device: acts that wait, or answers. */
  async kept(box: 'acts' | 'answers'): Promise<number> {
    return (await this.onDisk(box)).length;
  }

  /** What somebody would read who took the device apart: every row as text. */
  onDisk(box: 'acts' | 'answers'): Promise<string[]> {
    return this.page.evaluate(async (name) => {
      // Opening it before the page has would make it, empty.
      if (!(await indexedDB.databases()).some((one) => one.name === 'noticed')) return [];
      return new Promise<string[]>((done) => {
        const opening = indexedDB.open('noticed');
        opening.onsuccess = () => {
          const rows = opening.result.transaction(name).objectStore(name).getAll();
          rows.onsuccess = () => {
            opening.result.close();
            const read = (value: unknown) => (value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value);
            done(
              rows.result.map((row: object) =>
                JSON.stringify(Object.entries(row).map(([key, value]) => [key, read(value)])),
              ),
            );
          };
        };
      });
    }, box);
  }

  /** The addresses of what the worker keeps in the clear. */
  cached(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const boxes = await Promise.all((await caches.keys()).map((one) => caches.open(one)));
      return (await Promise.all(boxes.map((one) => one.keys()))).flat().map((one) => new URL(one.url).pathname);
    });
  }

  async away(): Promise<void> {
    await this.shut();
    await this.network.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }
}
