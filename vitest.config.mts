import { defineConfig } from 'vitest/config';
import { webAssembly } from './webassembly.mts';

export default defineConfig({
  plugins: [webAssembly],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/built.ts', 'test/temporary-folder.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
    // By default one core would be left idle.
    maxWorkers: '100%',
  },
});
