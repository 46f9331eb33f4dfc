import { defineConfig } from 'vitest/config';
import { operations } from '../packages/web/operations.plugin.ts';

export default defineConfig({
  plugins: [operations()],
  test: {
    include: ['*.test.ts', '{shared,api,web}/**/*.test.{ts,tsx}'],
    // A page test asks for jsdom by itself, in its first line.
    environment: 'node',
    testTimeout: 30_000,
  },
});
