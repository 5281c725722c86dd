import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{server,shared,storefront,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          sequence: { shuffle: true },
        },
      },
    ],
  },
});
