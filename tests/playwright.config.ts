import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './support/browser.ts';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  reporter: [['list']],
  forbidOnly: process.env.CI !== undefined,
  use: {
    launchOptions: { executablePath: findBrowser(), args: browserArguments },
    trace: 'retain-on-failure',
  },
});
