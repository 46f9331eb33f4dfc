import { defineConfig } from 'vitest/config';

/** The rules alone, without stores or browsers: what mutation testing runs again and again. */
export default defineConfig({
  test: { include: ['shared/domain/**/*.test.ts'], environment: 'node', testTimeout: 30_000 },
});
