import type { Page } from '@playwright/test';

import { middleOf } from '../../e2e/sample/sample-people.ts';
import { withProfile } from '../first-look/look-at-board.ts';
import { probeContext, settledLook } from '../first-look/look-probe.ts';
import { prepareCheckout } from '../first-look/prepare-checkout.ts';
import { traceFrames, type FrameTrace } from '../large/frame-trace.ts';
import { openLargeProduct, type LargeProduct } from '../large/large-product.ts';
import { median } from '../measure/median.ts';
import type { GoalReport } from '../report/goal-report.ts';
import { ourRoot } from '../server/sanad.ts';

/** Filtering, grouping and sorting a large board, and scrolling it as a list: no task of the main thread over 50 ms. */
export interface FilterFramesEffort {
  readonly rounds: number;
  readonly tasks: number;
  /** The root of another checkout, which does the same in turns. */
  readonly earlier?: string | undefined;
}

/** In this order: each goes on from where the one before left the page. */
const acts = { filtering, clearing, listing, grouping, sorting, scrolling, month };

export async function filterFrames(effort: FilterFramesEffort): Promise<GoalReport> {
  const { rounds, tasks, earlier } = effort;
  const checkouts = [ourRoot, ...(earlier === undefined ? [] : [earlier])];
  const sides: { readonly product: LargeProduct; readonly traces: Map<string, FrameTrace[]> }[] =
    [];
  try {
    for (const checkout of checkouts) {
      prepareCheckout(checkout);
      const size = { tasks, messages: 0, lines: 0 };
      const product = await openLargeProduct({ size, workspaces: 1, checkout });
      sides.push({ product, traces: new Map(Object.keys(acts).map((act) => [act, []])) });
    }
    for (let round = 0; round < rounds; round += 1)
      for (const { product, traces } of round % 2 === 0 ? sides : sides.toReversed())
        await traceActs(product, traces);
  } finally {
    for (const { product } of sides) await product.stop();
  }
  const tracesOf = (act: string, side = 0): readonly FrameTrace[] =>
    sides[side]?.traces.get(act) ?? [];
  const middle = (act: string, of: (trace: FrameTrace) => number, side = 0): number =>
    median(tracesOf(act, side).map(of));
  const longest = ({ longestCallMs, longestLayoutMs }: FrameTrace): number =>
    Math.max(longestCallMs, longestLayoutMs);
  return {
    goal: 'filter',
    title: `filtering, grouping and sorting ${tasks} open tasks, ${rounds} rounds`,
    columns: [
      'act',
      'tasks',
      'longest task ms',
      'tasks over 50 ms',
      'longest call ms',
      'longest layout ms',
      'of the best round',
      ...(earlier === undefined ? [] : ['earlier: task', 'call or layout', 'of its best']),
    ],
    rows: Object.keys(acts).map((act) => [
      act,
      middle(act, (trace) => trace.tasks),
      middle(act, (trace) => trace.longestTaskMs),
      middle(act, (trace) => trace.over50Ms),
      middle(act, (trace) => trace.longestCallMs),
      middle(act, (trace) => trace.longestLayoutMs),
      Math.min(...tracesOf(act).map(longest)),
      ...(earlier === undefined
        ? []
        : [
            middle(act, (trace) => trace.longestTaskMs, 1),
            middle(act, longest, 1),
            Math.min(...tracesOf(act, 1).map(longest)),
          ]),
    ]),
    bars: Object.keys(acts).map((act) => ({
      what: `${act}: longest call or layout, ms`,
      reached: middle(act, longest),
      bar: 50,
      sense: 'at most' as const,
    })),
    notes: ['what else the machine does can only add to a longest one'],
  };
}

async function traceActs(
  { server, entrance }: LargeProduct,
  traces: ReadonlyMap<string, FrameTrace[]>,
): Promise<void> {
  await withProfile(server.running.origin, entrance(), async (context, board) => {
    await probeContext(context, false);
    const page = context.pages()[0] ?? (await context.newPage());
    const session = await context.newCDPSession(page);
    await page.goto(board);
    await settledLook(page, false);
    for (const [name, act] of Object.entries(acts))
      traces.get(name)!.push(await traceFrames(page, session, () => act(page)));
  });
}

async function filtering(page: Page): Promise<void> {
  await page.locator('[data-filter-button]:visible').click();
  await page.locator('[data-filter-text]').waitFor();
  for (const letter of 'supplier') {
    await page.keyboard.type(letter);
    for (let frame = 0; frame < 12; frame += 1) await nextFrame(page);
  }
  await page.locator('[data-shown-count]').filter({ hasText: / of / }).waitFor();
}

async function clearing(page: Page): Promise<void> {
  await page.locator('[data-filter-text]').fill('');
  for (let frame = 0; frame < 40; frame += 1) await nextFrame(page);
}

async function listing(page: Page): Promise<void> {
  await page.locator('[data-view="list"]:visible').click();
  await page.locator('[data-list] [data-task-id]').first().waitFor();
}

async function grouping(page: Page): Promise<void> {
  await choose(page, 0, [1, 2, 3]);
}

async function sorting(page: Page): Promise<void> {
  await choose(page, 1, [2, 1, 3]);
}

/** One after the other of the lines of a menu above the list. */
async function choose(page: Page, menu: number, lines: readonly number[]): Promise<void> {
  for (const line of lines) {
    await page.locator('[data-list-tools] button:visible').nth(menu).click();
    await page.getByRole('menuitem').nth(line).click();
    for (let frame = 0; frame < 40; frame += 1) await nextFrame(page);
  }
}

async function scrolling(page: Page): Promise<void> {
  const { x, y } = await middleOf(page.locator('[data-list]'));
  await page.mouse.move(x, y);
  for (const by of [120, 120, 120, 600, 600, 600, 3_000, 20_000, 20_000, -120, -600, -40_000]) {
    for (let step = 0; step < 6; step += 1) {
      await page.mouse.wheel(0, by);
      await nextFrame(page);
    }
  }
}

async function month(page: Page): Promise<void> {
  await page.locator('[data-view="calendar"]:visible').click();
  await page.locator('[data-calendar] [data-day]').first().waitFor();
  for (let frame = 0; frame < 40; frame += 1) await nextFrame(page);
}

function nextFrame(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
}
