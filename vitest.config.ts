import { defineConfig } from 'vitest/config';

const withDatabase = {
  globalSetup: ['tests/support/global-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

/** Pure parts beside their files; the rest on a real PostgreSQL, and the last in a real browser. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{server,shared,storefront,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          sequence: { shuffle: true },
          testTimeout: 60_000,
        },
      },
      { test: { name: 'server', include: ['tests/server/**/*.test.ts'], ...withDatabase } },
      { test: { name: 'journeys', include: ['tests/journeys/**/*.test.ts'], ...withDatabase } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          ...withDatabase,
          testTimeout: 180_000,
          // One browser at a time: two on two cores only wait for each other.
          maxWorkers: 1,
        },
      },
    ],
  },
});
