import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const builtSite = ['test/build/**/*.test.ts', 'test/browser/**/*.test.ts'];
const root = fileURLToPath(new URL('..', import.meta.url));
// Real builds and a real browser take their time on a small machine.
const slow = { testTimeout: 120_000, hookTimeout: 300_000 };

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: builtSite,
          // Files share a process, as all parts do in one command; starting one for each file took
          // longer than most files.
          isolate: false,
          ...slow,
        },
      },
      {
        root,
        // One fixture county is built once; tests of pages, links and the browser read it.
        test: {
          name: 'site',
          include: builtSite,
          globalSetup: ['test/build/global-setup.ts'],
          // When the other tests are through.
          sequence: { groupOrder: 1 },
          ...slow,
        },
      },
    ],
  },
});
