import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';
import { getVideoState, startCall } from '@sanad/protocol/http/calls';

import {
  isPublished,
  leaveBare,
  openBarePage,
  othersInRoom,
  type BareCall,
} from '../join/bare-page.ts';
import { joinMoments, probeJoins, type JoinMoments } from '../join/join-probe.ts';
import { median } from '../measure/median.ts';
import { startSampleProduct } from '../pixel/sample-product.ts';
import type { GoalReport } from '../report/goal-report.ts';

/**
 * From the press on "Join the call" to the first frame of the other's picture on the screen: our page, from
 * the lobby, beside a page with nothing but the same client. One LiveKit, one server, one room, one other
 * person whose camera runs; the pages take turns.
 */
export interface JoinEffort {
  readonly rounds: number;
}

const sides = ['ours', 'bare', 'bare, plain options'] as const;
type Side = (typeof sides)[number];

const executablePath =
  process.env['CHROMIUM_PATH'] ?? (process.platform === 'linux' ? '/usr/bin/chromium' : undefined);

interface Place {
  readonly origin: string;
  readonly workspaceId: string;
  readonly callId: string;
}

export async function joinCall({ rounds }: JoinEffort): Promise<GoalReport> {
  const product = await startSampleProduct(undefined, { video: true });
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
  try {
    await product.ready;
    const { origin } = product;
    const open = async (side: 'client' | 'assistant') => {
      const context = await browser.newContext({
        baseURL: origin,
        viewport: { width: 1280, height: 800 },
        locale: 'en-GB',
        permissions: ['camera', 'microphone'],
      });
      await context.addCookies([{ name: choiceCookies.language, value: 'en', url: origin }]);
      const data = { side, language: 'en', startOver: false };
      const { workspaceId } = (await post(context, origin, '/api/demo/open', data)) as {
        workspaceId: string;
      };
      return { context, workspaceId };
    };
    const { context: theirs, workspaceId } = await open('client');
    const { context } = await open('assistant');
    await videoStands(theirs, workspaceId);
    const path = startCall.path.replace(':workspaceId', workspaceId);
    const started = await post(theirs, origin, path, { notesTitle: 'Check-in' });
    const place = { origin, workspaceId, callId: (started as { callId: string }).callId };

    const other = await openBarePage(theirs, origin, { ...place, options: 'ours' });
    await other.getByRole('button').click();
    await isPublished(other);
    await probeJoins(context);
    const joins = new Map<Side, JoinMoments[]>(sides.map((side) => [side, []]));
    // The first of each fills caches and compiles.
    for (let round = -1; round < rounds; round += 1) {
      const first = Math.max(round, 0) % sides.length;
      for (const side of [...sides.slice(first), ...sides.slice(0, first)]) {
        await othersInRoom(other, 0);
        const moments = await (side === 'ours'
          ? joinOurs(context, place)
          : joinBare(context, { ...place, options: side === 'bare' ? 'ours' : 'plain' }));
        if (round >= 0) joins.get(side)!.push(moments);
      }
    }
    return reportOf(joins, rounds);
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function post(
  context: BrowserContext,
  origin: string,
  path: string,
  data: unknown,
): Promise<unknown> {
  const answer = await context.request.post(path, { headers: { origin }, data });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
  return answer.json();
}

/** It may still be built or fetched. */
async function videoStands(context: BrowserContext, workspaceId: string): Promise<void> {
  const path = getVideoState.path.replace(':workspaceId', workspaceId);
  for (const until = Date.now() + 300_000; Date.now() < until;) {
    const { state } = (await (await context.request.get(path)).json()) as { state: string };
    if (state === 'ready') return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('there is no LiveKit to measure with');
}

async function joinOurs(
  context: BrowserContext,
  { origin, workspaceId, callId }: Place,
): Promise<JoinMoments> {
  const page = await context.newPage();
  await page.goto(`${origin}/w/${workspaceId}/call/${callId}`);
  await page.locator('.lobby-stage video').waitFor();
  await standsStill(page);
  await page.getByRole('button', { name: 'Join the call' }).click();
  const moments = await joinMoments(page, 'controls');
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByText('You have left the check-in').waitFor();
  await page.close();
  return moments;
}

async function joinBare(context: BrowserContext, call: Place & BareCall): Promise<JoinMoments> {
  const page = await openBarePage(context, call.origin, call);
  await standsStill(page);
  await page.getByRole('button').click();
  const moments = await joinMoments(page, 'frame');
  await leaveBare(page);
  await page.close();
  return moments;
}

/** Nothing more is fetched, and the page has been idle: a person looks before they press. */
async function standsStill(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    for (let idle = 0; idle < 5;) {
      const since = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 100));
      idle = performance.now() - since < 120 ? idle + 1 : 0;
    }
  });
}

function reportOf(joins: ReadonlyMap<Side, readonly JoinMoments[]>, rounds: number): GoalReport {
  const middle = (side: Side, part: keyof JoinMoments): number =>
    median(joins.get(side)!.map((moments) => moments[part]));
  const spread = (side: Side, edge: (...of: number[]) => number): number =>
    edge(...joins.get(side)!.map(({ frame }) => frame));
  const parts = [
    'token',
    'signal',
    'peer',
    'track',
    'frame',
    'controls',
    'longest',
    'longestToControls',
  ] as const;
  const plain = middle('ours', 'frame') / middle('bare, plain options', 'frame');
  const controls = middle('ours', 'controls') / middle('bare', 'frame');
  return {
    goal: 'join',
    title: `from the press on "Join the call" to the other's first frame, ${rounds} rounds, medians in ms`,
    columns: [
      'page',
      'pass',
      'signalling',
      'peer',
      'track',
      'frame',
      'controls',
      'longest task',
      'to controls',
      'min',
      'max',
    ],
    rows: sides.map((side) => [
      side,
      ...parts.map((part) => middle(side, part)),
      spread(side, Math.min),
      spread(side, Math.max),
    ]),
    bars: [
      {
        what: 'first frame / bare page with the same room options',
        reached: middle('ours', 'frame') / middle('bare', 'frame'),
        bar: 1.3,
        sense: 'at most',
      },
      {
        what: 'longest task before the first frame, ms',
        reached: middle('ours', 'longest'),
        bar: 50,
        sense: 'at most',
      },
    ],
    notes: [
      `first frame / bare page with the client's plain options: ${plain.toPrecision(3)}`,
      `controls / first frame of the bare page with the same room options: ${controls.toPrecision(3)}`,
    ],
  };
}
