import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['*.test.ts', '{shared,api,web}/**/*.test.{ts,tsx}'],
    // A page test asks for jsdom by itself, in its first line.
    environment: 'node',
    testTimeout: 30_000,
  },
});
