import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/built.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
  },
});
