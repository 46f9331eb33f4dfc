import { defineConfig } from 'vitest/config';
import { operations } from '../packages/web/operations.plugin.ts';

const testTimeout = 30_000;
const setupFiles = ['./support/seed.ts'];

/** These put something else in the place of a module of the product. */
const mocking = ['api/store/engine/plans.test.ts'];

export default defineConfig({
  test: {
    // Left to itself the runner keeps one core free for a person at the keyboard: on two cores that halves it.
    maxWorkers: '100%',
    projects: [
      // Pure rules leave nothing behind, so that their files can share a worker.
      {
        test: {
          name: 'shared',
          include: ['shared/**/*.test.ts', '*.test.ts'],
          isolate: false,
          testTimeout,
          setupFiles,
        },
      },
      // Everything that touches rows runs on a real PostgreSQL too: one throw-away server for the run. Each test has a world of
      // its own, so that files can share a worker: reading the product anew for each would cost as much as testing it.
      {
        test: {
          name: 'api',
          include: ['api/**/*.test.ts'],
          exclude: mocking,
          isolate: false,
          testTimeout,
          setupFiles,
          globalSetup: './support/postgres.ts',
        },
      },
      {
        test: { name: 'api with a module of its own', include: mocking, testTimeout, setupFiles },
      },
      // A page test asks for jsdom by itself, in its first line. Each has a worker of its own: a page's clocks end with it.
      {
        plugins: [operations()],
        test: {
          name: 'web',
          include: ['web/**/*.test.{ts,tsx}'],
          testTimeout,
          setupFiles,
          // The product behind a page runs as it is served, not as something bundled for a browser.
          server: { deps: { external: [/packages\/api\//] } },
        },
      },
    ],
  },
});
