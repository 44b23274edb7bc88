import type { Page } from '@playwright/test';

import { middleOf } from '../../e2e/sample/sample-people.ts';
import { withProfile } from '../first-look/look-at-board.ts';
import { probeContext, settledLook } from '../first-look/look-probe.ts';
import { prepareCheckout } from '../first-look/prepare-checkout.ts';
import { traceFrames, type FrameTrace } from '../large/frame-trace.ts';
import { openLargeProduct } from '../large/large-product.ts';
import { median } from '../measure/median.ts';
import type { GoalReport } from '../report/goal-report.ts';
import { ourRoot } from '../server/sanad.ts';

/** Scrolling a column of a large board, and carrying a task across it: no task of the main thread over 50 ms. */
export interface BoardFramesEffort {
  readonly rounds: number;
  readonly tasks: number;
}

interface Acted extends FrameTrace {
  readonly nodes: number;
}

const acts = { scrolling, dragging };

export async function boardFrames({ rounds, tasks }: BoardFramesEffort): Promise<GoalReport> {
  prepareCheckout(ourRoot);
  const size = { tasks, messages: 0, lines: 0 };
  const product = await openLargeProduct({ size, workspaces: 1 });
  const results = new Map(Object.keys(acts).map((act) => [act, [] as Acted[]]));
  try {
    const { origin } = product.server.running;
    for (let round = 0; round < rounds; round += 1) {
      await withProfile(origin, product.entrance(), async (context, board) => {
        await probeContext(context, false);
        const page = context.pages()[0] ?? (await context.newPage());
        const session = await context.newCDPSession(page);
        await page.goto(board);
        await settledLook(page, false);
        for (const [name, act] of Object.entries(acts)) {
          const nodes = await mostNodes(page);
          const trace = await traceFrames(page, session, () => act(page));
          results.get(name)!.push({ ...trace, nodes: await nodes() });
        }
      });
    }
  } finally {
    await product.stop();
  }
  const middle = (act: string, of: (acted: Acted) => number): number =>
    median(results.get(act)!.map(of));
  return {
    goal: 'frames',
    title: `scrolling and dragging on a board of ${tasks} open tasks, ${rounds} rounds`,
    columns: [
      'act',
      'tasks',
      'longest task ms',
      'tasks over 50 ms',
      'longest call ms',
      'longest layout ms',
      'most elements',
    ],
    rows: Object.keys(acts).map((act) => [
      act,
      middle(act, (acted) => acted.tasks),
      middle(act, (acted) => acted.longestTaskMs),
      middle(act, (acted) => acted.over50Ms),
      middle(act, (acted) => acted.longestCallMs),
      middle(act, (acted) => acted.longestLayoutMs),
      Math.max(...results.get(act)!.map((acted) => acted.nodes)),
    ]),
    bars: Object.keys(acts).map((act) => ({
      what: `${act}: longest call or layout, ms`,
      reached: middle(act, (acted) => Math.max(acted.longestCallMs, acted.longestLayoutMs)),
      bar: 50,
      sense: 'at most' as const,
    })),
    notes: [],
  };
}

interface CountedWindow extends Window {
  mostNodes: number;
  stopCounting(): void;
}

/** Counts elements in every frame from now on, until the answer is asked for. */
async function mostNodes(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = globalThis as unknown as CountedWindow;
    let frame = 0;
    const all = document.getElementsByTagName('*');
    const count = (): void => {
      counted.mostNodes = Math.max(counted.mostNodes, all.length);
      frame = requestAnimationFrame(count);
    };
    counted.mostNodes = 0;
    counted.stopCounting = () => cancelAnimationFrame(frame);
    count();
  });
  return () =>
    page.evaluate(() => {
      const counted = globalThis as unknown as CountedWindow;
      counted.stopCounting();
      return counted.mostNodes;
    });
}

/** By the wheel: slowly, then in throws, then back up. */
async function scrolling(page: Page): Promise<void> {
  const { x, y } = await middleOf(page.locator('[data-column-id]').first());
  await page.mouse.move(x, y);
  for (const by of [
    120, 120, 120, 120, 600, 600, 600, 3_000, 20_000, 20_000, -120, -600, -40_000,
  ]) {
    for (let step = 0; step < 6; step += 1) {
      await page.mouse.wheel(0, by);
      await nextFrame(page);
    }
  }
}

/** From one column over the next ones, and down at an edge, where the list runs by itself. */
async function dragging(page: Page): Promise<void> {
  const columns = page.locator('section[data-column-id]');
  const start = await middleOf(columns.first().locator('[data-task-id]').nth(2));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 4);
  for (let at = 0; at < Math.min(3, await columns.count()); at += 1) {
    const { x, y } = await middleOf(columns.nth(at));
    await page.mouse.move(x, y, { steps: 20 });
    await page.mouse.move(x, 780, { steps: 10 });
    for (let frame = 0; frame < 30; frame += 1) await nextFrame(page);
    await page.mouse.move(x, y - 60, { steps: 10 });
  }
  await page.mouse.up();
  for (let frame = 0; frame < 20; frame += 1) await nextFrame(page);
}

function nextFrame(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
}
