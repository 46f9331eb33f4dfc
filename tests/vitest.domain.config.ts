import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * The tests of the rules that mutation testing breaks again and again, without stores or browsers. The alias makes a copy
 * of the project test its own copy of the rules, and the mode asks properties for a few of their runs.
 */
const rules = '{order,settings,access,readme,calendar/closed-spans,register/review}.test.ts';
const folders = '{relationship,flags,five,ledger,access,suppression,statistics}/**/*.test.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  mode: 'mutate',
  resolve: {
    alias: [
      {
        find: /^@noticed\/shared\/(.*)$/,
        replacement: `${fileURLToPath(new URL('../packages/shared/src/', import.meta.url))}$1.ts`,
      },
    ],
  },
  test: {
    include: [`shared/domain/${rules}`, `shared/domain/${folders}`],
    environment: 'node',
    testTimeout: 30_000,
    // Rules keep no state between files, so they share a worker: a third of the time.
    isolate: false,
  },
});
