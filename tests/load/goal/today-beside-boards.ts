import type { BrowserContext, CDPSession, Page } from '@playwright/test';

import { withProfile } from '../first-look/look-at-board.ts';
import { prepareCheckout } from '../first-look/prepare-checkout.ts';
import { probeRows, settledRows, type RowsMoments } from '../first-look/rows-probe.ts';
import { openLargeProduct, type LargeProduct } from '../large/large-product.ts';
import { median } from '../measure/median.ts';
import type { GoalReport } from '../report/goal-report.ts';
import { ourRoot } from '../server/sanad.ts';

/**
 * An assistant's day over ten workspaces beside one of their boards, all of them on the device: when its rows are
 * there, and what it holds in memory. The board is looked at twice, so that its difference from itself shows what the
 * machine adds.
 */
const workspaceCount = 10;

type Side = 'empty' | 'board' | 'board again' | 'today';

interface Seen extends RowsMoments {
  readonly heapMiB: number;
}

export async function todayBesideBoards(effort: {
  readonly rounds: number;
  readonly tasks: number;
}): Promise<GoalReport> {
  prepareCheckout(ourRoot);
  const size = { tasks: effort.tasks, messages: 0, lines: 0 };
  const product = await openLargeProduct({ size, workspaces: workspaceCount, side: 'assistant' });
  try {
    const seen = await look(product, effort.rounds);
    return reportOf(seen, effort);
  } finally {
    await product.stop();
  }
}

async function look(
  product: LargeProduct,
  rounds: number,
): Promise<ReadonlyMap<Side, readonly Seen[]>> {
  const { origin } = product.server.running;
  const seen = new Map<Side, Seen[]>();
  const enter = (context: BrowserContext, at: string) => product.entrance()(context, at);
  await withProfile(origin, enter, async (context) => {
    await probeRows(context);
    const page = context.pages()[0] ?? (await context.newPage());
    const session = await context.newCDPSession(page);
    await keepAll(page, origin, product.home.workspaceIds);
    const [workspaceId] = product.home.workspaceIds;
    const sides: [Side, string][] = [
      ['empty', '/profile'],
      ['board', `/w/${workspaceId}/board`],
      ['today', '/today'],
      ['board again', `/w/${workspaceId}/board`],
    ];
    // The first round warms the server and the browser's own code up, and is not compared.
    for (let round = 0; round <= rounds; round += 1) {
      for (let turn = 0; turn < round % sides.length; turn += 1) sides.push(sides.shift()!);
      for (const [side, path] of sides) {
        const one = await lookAt(page, session, origin + path, side === 'empty');
        if (round > 0) seen.set(side, [...(seen.get(side) ?? []), one]);
      }
    }
  });
  return seen;
}

/** Each board has been looked at, and is on the device. */
async function keepAll(page: Page, origin: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await page.goto(`${origin}/w/${id}/board`);
    await settledRows(page);
    await page.waitForFunction(
      (room) =>
        new Promise<boolean>((resolve) => {
          void indexedDB.databases().then(([own]) => {
            if (own?.name === undefined) return resolve(false);
            const opening = indexedDB.open(own.name);
            opening.onsuccess = () => {
              const database = opening.result;
              const count = database.transaction('snapshot').objectStore('snapshot').count(room);
              count.onsuccess = () => {
                database.close();
                resolve(count.result === 1);
              };
            };
            return undefined;
          });
        }),
      `workspace:${id}`,
      { polling: 200 },
    );
  }
}

async function lookAt(
  page: Page,
  session: CDPSession,
  url: string,
  isEmpty: boolean,
): Promise<Seen> {
  await page.goto(url);
  if (isEmpty) await page.getByRole('heading', { level: 1 }).waitFor();
  const moments = isEmpty ? { longestTask: 0 } : await settledRows(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  return { ...moments, heapMiB: heap / 2 ** 20 };
}

function reportOf(
  seen: ReadonlyMap<Side, readonly Seen[]>,
  { rounds, tasks }: { readonly rounds: number; readonly tasks: number },
): GoalReport {
  const middle = (side: Side, of: (one: Seen) => number | undefined): number =>
    median((seen.get(side) ?? []).map((one) => of(one) ?? Number.NaN));
  const first = (one: Seen) => one.first;
  const all = (one: Seen) => one.all;
  const heap = (one: Seen) => one.heapMiB;
  const beyond = (side: Side): number => middle(side, heap) - middle('empty', heap);
  return {
    goal: 'today',
    title: `a day over ${workspaceCount} workspaces of ${tasks} open tasks beside one of their boards, warm, ${rounds} rounds`,
    columns: ['page', 'first rows ms', 'all ms', 'longest task ms', 'heap MiB'],
    rows: (['empty', 'board', 'board again', 'today'] as const).map((side) => [
      side,
      middle(side, first),
      middle(side, all),
      middle(side, (one) => one.longestTask),
      middle(side, heap),
    ]),
    bars: [
      {
        what: 'first rows / the board',
        reached: middle('today', first) / middle('board', first),
        bar: 1.3,
        sense: 'at most',
      },
      {
        what: 'all of it / the board',
        reached: middle('today', all) / middle('board', first),
        bar: 3,
        sense: 'at most',
      },
      {
        what: 'heap beyond the empty app / that of ten boards',
        reached: beyond('today') / (workspaceCount * beyond('board')),
        bar: 1.2,
        sense: 'at most',
      },
    ],
    notes: [
      `the board twice: ${(middle('board again', first) / middle('board', first)).toPrecision(3)}`,
    ],
  };
}
