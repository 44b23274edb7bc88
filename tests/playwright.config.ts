import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { defineConfig, devices } from '@playwright/test';

import { dataFolder } from './e2e/data-folder.ts';
import { allocator } from './harness/allocator.ts';
import { mailKeyInStartLine } from './harness/captured-mail.ts';
import { withoutSuggestions } from './harness/without-suggestions.ts';

/**
 * Each worker has a product of its own, for the sample data has one table: on ports of its own, in demo mode on
 * loopback, with an empty data folder.
 */
const workers = 2;
const firstPort = Number(process.env['E2E_PORT'] ?? 4170);
/** LiveKit takes up to three behind its product's. */
const ports = Array.from({ length: workers }, (_, at) => firstPort + 5 * at);
const ownWorker = process.env['TEST_PARALLEL_INDEX'];
if (ownWorker === undefined) {
  for (const port of ports) {
    const dataDir = dataFolder(port);
    removeDataElsewhere(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
    chmodSync(dataDir, 0o711);
  }
}

/** In a checkout that the database's user cannot enter, the last run's data lies elsewhere. */
function removeDataElsewhere(folder: string): void {
  const note = join(folder, 'postgres-place.json');
  if (!existsSync(note)) return;
  const { data } = JSON.parse(readFileSync(note, 'utf8')) as { data: string };
  rmSync(data, { recursive: true, force: true });
}

const usual = existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
/** Undefined: Playwright's own download. */
const executablePath = process.env['CHROMIUM_PATH'] ?? usual;
const rates = { signInsPerMinute: 10_000, signUpsPerMinute: 10_000, mailRequestsPerMinute: 10_000 };

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.e2e.ts',
  // What reads real data needs it; `.ci/run` says when it is not there.
  testIgnore: process.env['SANAD_REAL_DATA'] === undefined ? ['**/real/**'] : [],
  outputDir: '../test-results/e2e',
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers,
  fullyParallel: true,
  timeout: 120_000,
  globalTimeout: 25 * 60_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    [
      'json',
      {
        outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '../test-results/playwright.json',
      },
    ],
  ],
  use: {
    baseURL: `http://localhost:${ports[Number(ownWorker ?? 0)]}`,
    // Recording every step is a fifth of the whole run's time.
    trace: process.env['E2E_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        '--autoplay-policy=no-user-gesture-required',
        withoutSuggestions,
      ],
    },
    permissions: ['camera', 'microphone'],
    // Each test is a new device, which would keep the whole page: the tests of that are allowed to.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'en',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1280, height: 800 },
        locale: 'en-GB',
      },
    },
    {
      name: 'ar',
      grep: /@ar|@both/,
      use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 }, locale: 'ar-EG' },
    },
  ],
  webServer: ports.map((port, at) => ({
    command: 'node ../apps/server/src/main.ts',
    url: `http://localhost:${port}/`,
    wait: { stdout: mailKeyInStartLine(at) },
    timeout: 60_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 12_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      ...allocator,
      PORT: String(port),
      SANAD_DATA: dataFolder(port),
      LIVEKIT_PORT: String(port + 1),
      LOG_LEVEL: 'warn',
      SANAD_LIMITS: JSON.stringify(rates),
    },
  })),
});
