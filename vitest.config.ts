import { defineConfig } from 'vitest/config';

const packages = ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts'];
/** Tests that need a page around them (its elements, what it keeps), each with one of its own: that is dear. */
const pages = ['src/**/*.dom.test.ts', 'src/**/*.test.tsx'];
/** Those among them that put something else in a module's place, or ask what all modules loaded. */
const alone = ['src/**/*.alone.dom.test.ts', 'src/**/*.alone.test.tsx'];
/** What is waited for comes in milliseconds, on a busy machine in seconds. */
const patience = { testTimeout: 30_000, expect: { poll: { timeout: 10_000 } } };

export default defineConfig({
  test: {
    passWithNoTests: false,
    // Vitest leaves one processor free, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'packages',
          environment: 'node',
          include: packages,
          // Seeded runs on a busy machine: a bound against hanging, no measure.
          testTimeout: 30_000,
          // Pure code, no globals: one module graph for all of it is quicker.
          isolate: false,
        },
      },
      // Its global set-up boots one PostgreSQL for the run.
      './apps/server/vitest.config.ts',
      {
        root: 'apps/server',
        test: {
          name: 'server-alone',
          include: ['src/**/*.alone.db.test.ts'],
          globalSetup: ['test/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        root: 'apps/web',
        test: {
          name: 'web',
          environment: 'node',
          include: ['src/**/*.test.ts'],
          exclude: pages,
          ...patience,
          // As for the packages: no page, no globals.
          isolate: false,
        },
      },
      {
        root: 'apps/web',
        test: {
          name: 'web-dom',
          environment: 'jsdom',
          include: pages,
          exclude: alone,
          ...patience,
          isolate: false,
        },
      },
      {
        root: 'apps/web',
        test: { name: 'web-alone', environment: 'jsdom', include: alone, ...patience },
      },
      {
        test: {
          name: 'simulation',
          environment: 'node',
          include: ['tests/simulation/**/*.test.ts'],
          testTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'tooling',
          environment: 'node',
          include: ['tooling/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'start',
          environment: 'node',
          include: ['tests/start/**/*.test.ts'],
          globalSetup: ['tests/start/product/used-data-folder.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'kill',
          environment: 'node',
          include: ['tests/kill/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
