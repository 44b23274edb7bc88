import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';

import { probeContext, settledLook, type LookMoments } from './look-probe.ts';
import { watchWire, type WireUse } from './wire.ts';

export interface Look extends LookMoments, WireUse, PageWeight {}

/** What a page holds once everything is there, after a collection. */
interface PageWeight {
  readonly heapMiB: number;
  readonly nodes: number;
}

export interface Line {
  /** Added to every request by the browser itself; 0 is plain loopback. */
  readonly latencyMs: number;
}

const executablePath =
  process.env['CHROMIUM_PATH'] ?? (process.platform === 'linux' ? '/usr/bin/chromium' : undefined);

/** Makes the one whose browser it is somebody, and says where their board is. */
export type Entrance = (context: BrowserContext, origin: string) => Promise<string>;

export const sampleData: Entrance = async (context, origin) => {
  const answer = await context.request.post(`${origin}/api/demo/open`, {
    headers: { origin },
    data: { side: 'client', language: 'en', startOver: false },
  });
  const { workspaceId } = (await answer.json()) as { workspaceId: string };
  return `${origin}/w/${workspaceId}/board`;
};

/** A profile of its own: nothing cached, nobody known. */
export async function withProfile<T>(
  origin: string,
  entrance: Entrance,
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
    return await look(context, await entrance(context, origin));
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

async function weightOf(session: CDPSession): Promise<PageWeight> {
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heapMiB: of('JSHeapUsedSize') / 2 ** 20, nodes: of('Nodes') };
}

/** The first look of a device that never saw the product, until a task can be added. */
export function lookCold(origin: string, line: Line, entrance = sampleData): Promise<Look> {
  return withProfile(origin, entrance, async (context, board) => {
    await probeContext(context, true);
    const page = context.pages()[0] ?? (await context.newPage());
    const session = await onLine(page, line);
    const wire = await watchWire(session);
    await page.goto(board);
    const look = await settledLook(page, true);
    return { ...look, ...wire.take(), ...(await weightOf(session)) };
  });
}

/** Reloads of a device that has the product and the board: the engine's own compiled code is there from the third on. */
export function lookWarm(
  origin: string,
  line: Line,
  times: number,
  entrance = sampleData,
): Promise<readonly Look[]> {
  return withProfile(origin, entrance, async (context, board) => {
    await probeContext(context, false);
    const page = context.pages()[0] ?? (await context.newPage());
    const session = await onLine(page, line);
    const wire = await watchWire(session);
    await page.goto(board);
    await settledLook(page, false);
    await page.reload();
    await settledLook(page, false);
    const looks: Look[] = [];
    for (let time = 0; time < times; time += 1) {
      wire.reset();
      await page.reload();
      const look = await settledLook(page, false);
      looks.push({ ...look, ...wire.take(), ...(await weightOf(session)) });
    }
    return looks;
  });
}
