import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';

import { probeContext, settledLook, type LookMoments } from './look-probe.ts';
import { watchWire, type WireUse } from './wire.ts';

export interface Look extends LookMoments, WireUse {}

export interface Line {
  /** Added to every request by the browser itself; 0 is plain loopback. */
  readonly latencyMs: number;
}

const executablePath =
  process.env['CHROMIUM_PATH'] ?? (process.platform === 'linux' ? '/usr/bin/chromium' : undefined);

/** A profile of its own: nothing cached, nobody known. It is signed in to the sample data. */
async function withProfile<T>(
  origin: string,
  presses: boolean,
  look: (context: BrowserContext, board: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-look-'));
  const context = await chromium.launchPersistentContext(folder, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox'],
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  });
  try {
    await context.addCookies([{ name: choiceCookies.language, value: 'en', url: origin }]);
    const answer = await context.request.post(`${origin}/api/demo/open`, {
      headers: { origin },
      data: { side: 'client', language: 'en', startOver: false },
    });
    const { workspaceId } = (await answer.json()) as { workspaceId: string };
    await probeContext(context, presses);
    return await look(context, `${origin}/w/${workspaceId}/board`);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function onLine(page: Page, line: Line): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  if (line.latencyMs > 0) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latencyMs,
      downloadThroughput: 2_500_000,
      uploadThroughput: 1_250_000,
    });
  }
  return session;
}

/** The first look of a device that never saw the product, until a task can be added. */
export function lookCold(origin: string, line: Line): Promise<Look> {
  return withProfile(origin, true, async (context, board) => {
    const page = context.pages()[0] ?? (await context.newPage());
    const wire = await watchWire(await onLine(page, line));
    await page.goto(board);
    const look = await settledLook(page, true);
    return { ...look, ...wire.take() };
  });
}

/** Reloads of a device that has the product and the board: the engine's own compiled code is there from the third on. */
export function lookWarm(origin: string, line: Line, times: number): Promise<readonly Look[]> {
  return withProfile(origin, false, async (context, board) => {
    const page = context.pages()[0] ?? (await context.newPage());
    const wire = await watchWire(await onLine(page, line));
    await page.goto(board);
    await settledLook(page, false);
    await page.reload();
    await settledLook(page, false);
    const looks: Look[] = [];
    for (let time = 0; time < times; time += 1) {
      wire.reset();
      await page.reload();
      looks.push({ ...(await settledLook(page, false)), ...wire.take() });
    }
    return looks;
  });
}
