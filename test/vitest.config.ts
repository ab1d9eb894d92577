import { defineConfig } from 'vitest/config';

const slow = { testTimeout: 120_000, hookTimeout: 300_000 };

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    // One fixture county is built once; tests of pages, links and the browser read it.
    globalSetup: ['test/build/global-setup.ts'],
    maxWorkers: 2,
    ...slow,
  },
});
