import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { budget } from './budget.plugin.ts';
import { fileOf } from './chunks.ts';
import { operations } from './operations.plugin.ts';
import { pack } from './pack.plugin.ts';
import { shell } from './shell.plugin.ts';

const api = 'http://localhost:4780';

export default defineConfig(({ mode }) => ({
  plugins: [react(), operations(), budget(), shell(), pack()],
  server: { proxy: { '/api': api, '/demo/api': api, '/healthz': api, '/readyz': api } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    // The polyfill would be an inline script, which our content security policy refuses.
    modulePreload: { polyfill: false },
    // A small font or picture as a data: address would be refused too.
    assetsInlineLimit: 0,
    // Only its own test builds the gallery; the product is index.html.
    rolldownOptions: {
      input: mode === 'gallery' ? 'gallery.html' : 'index.html',
      // The first page names every other's files, to fetch them in one go: short names save it a kilobyte.
      output: {
        chunkFileNames: 'assets/[hash].js',
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: fileOf(), debugName: 'shared' }] },
      },
    },
  },
}));
