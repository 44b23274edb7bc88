import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'server',
    root: import.meta.dirname,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // What measures its own process has one to itself.
    exclude: [...configDefaults.exclude, '**/*.alone.db.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    maxWorkers: 2,
    // Each test has an app and a database of its own; reading the modules once is a quarter of the time.
    isolate: false,
    // Bounds against hanging, no measures.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
