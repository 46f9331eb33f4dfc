import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './support/browser.ts';
import { noted, phone } from './support/narrow.ts';

export default defineConfig({
  // On a phone in the hand also the acts to which no journey comes by: they belong to the long proof.
  testMatch: noted ? ['e2e/*.spec.ts', 'prove/phone/*.spec.ts'] : 'e2e/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  reporter: [['list']],
  // A shared machine can stall for longer than any wait of ours: CI looks twice before it says no.
  retries: process.env.CI === undefined ? 0 : 1,
  forbidOnly: process.env.CI !== undefined,
  use: {
    launchOptions: { executablePath: findBrowser(), args: browserArguments },
    // A colour that is on its way from one theme to the other has no contrast to measure yet.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    ...(noted ? phone : {}),
  },
});
