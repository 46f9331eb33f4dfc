import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * The rules alone, without stores or browsers: what mutation testing runs again and again. The alias makes a copy of the
 * project test its own copy of the rules, and the mode asks properties for a tenth of their runs.
 */
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
  test: { include: ['shared/domain/**/*.test.ts'], environment: 'node', testTimeout: 30_000 },
});
