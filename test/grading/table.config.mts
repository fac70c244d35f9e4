import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/grading/table.ts'], env: { TZ: 'UTC' }, testTimeout: 60_000, disableConsoleIntercept: true, reporters: ['dot'] },
});
