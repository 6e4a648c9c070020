import { defineConfig } from 'vitest/config';

// Dates and words must not depend on the machine: the tests run far from Phnom Penh, on purpose.
const env = { TZ: 'America/New_York', LANG: 'C' };

export default defineConfig({
  test: {
    globalSetup: 'tests/global-setup.ts',
    // Most of them wait for processes that they have started: one at a time would take twice as long on two cores.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          setupFiles: 'tests/setup.ts',
          env,
          testTimeout: 60_000,
        },
      },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], env, testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
