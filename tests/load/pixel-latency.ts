import { chromium, type Page } from '@playwright/test';

import { columnAt, middleOf, openSample } from '../e2e/sample/sample-people.ts';
import { rounded } from './measure/median.ts';
import { EndedEarly, earlyEnd } from './pixel/early-end.ts';
import { clockOffset, paintedMoments, probePage, watchFor } from './pixel/pixel-probe.ts';
import { startSampleProduct } from './pixel/sample-product.ts';

/**
 * From the drop of a task in one browser to the painted frame that shows it in another's: two people,
 * the real server and database, one machine. Prints p50 and p95 of the whole way and of its parts.
 *
 *   node tests/load/pixel-latency.ts [--moves=60]
 */
const moves = Number(process.argv.find((flag) => flag.startsWith('--moves='))?.slice(8) ?? 60);
const warmUp = 6;
const startsWithinMs = 60_000;
const moveWithinMs = 3_000;

const parts = [
  'drop to page',
  'page to push',
  'push to poke',
  'poke to page',
  'page to paint',
  'whole',
] as const;
const times = new Map<string, number[]>(parts.map((part) => [part, []]));

let done = 0;
const howFar = () => `at move ${done} of ${moves + warmUp}`;
const ended = earlyEnd(startsWithinMs + (moves + warmUp) * moveWithinMs, howFar);
const closing: (() => Promise<void>)[] = [];
try {
  await Promise.race([measure(), ended]);
} catch (error) {
  if (!(error instanceof EndedEarly)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  for (const close of closing.toReversed()) await close();
}
if (process.exitCode !== undefined) process.exit();

console.log(`\nDrop to the other browser's paint, ${moves} moves, milliseconds`);
for (const [part, list] of times) {
  console.log(`  ${part.padEnd(14)} p50 ${at(list, 0.5)}  p95 ${at(list, 0.95)}`);
}
process.exit(0);

async function measure(): Promise<void> {
  const product = await startSampleProduct();
  closing.push(() => product.stop());
  await product.ready;
  const executablePath = process.env['CHROMIUM_PATH'];
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox'],
    // A signal is heard by this script, which ends the browser and then the server.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  });
  closing.push(() => browser.close());
  const baseURL = product.origin;
  const options = { baseURL, language: 'en', viewport: { width: 1280, height: 800 } } as const;
  const layla = await openSample(browser, 'client', { ...options, startOver: true });
  const mona = await openSample(browser, 'assistant', options);
  for (const page of [layla.page, mona.page]) {
    await probePage(page);
    await page.reload();
    await page.locator('[data-task-id]').first().waitFor();
  }
  for (; done < moves + warmUp; done += 1) {
    await measureMove(layla.page, mona.page, done);
    if (done === warmUp - 1) for (const list of times.values()) list.length = 0;
  }
}

async function measureMove(from: Page, to: Page, move: number): Promise<void> {
  const [source, target] = [columnAt(from, move % 2), columnAt(from, (move + 1) % 2)];
  const task = source.locator('[data-task-id]').first();
  const taskId = await task.getAttribute('data-task-id');
  const columnId = await target.getAttribute('data-column-id');
  const start = await middleOf(task);
  const end = await middleOf(target);
  await from.mouse.move(start.x, start.y);
  await from.mouse.down();
  // Chromium takes one mouse event a frame: on a busy machine each step costs more than the drop.
  await from.mouse.move(start.x + 20, start.y);
  await from.mouse.move(end.x, start.y + 60, { steps: 2 });
  // The hand rests over the place: the other side shows it there before it is dropped.
  await from.locator('[data-slot-by=me]').waitFor({ state: 'attached' });
  await to.locator('[data-hand-of]').waitFor({ state: 'attached' });
  const landed = `[data-column-id="${columnId}"] [data-task-id="${taskId}"]`;
  await Promise.all([watchFor(from, landed), watchFor(to, landed)]);
  const [here, there] = [await clockOffset(from), await clockOffset(to)];
  await from.mouse.up();
  const theirs = await paintedMoments(to);
  const mine = await paintedMoments(from);
  const dropped = mine.drop! + here;
  const sent = mine.sent! + here;
  const heard = theirs.heard! + there;
  times.get('drop to page')!.push(mine.handled! - mine.drop!);
  times.get('page to push')!.push(mine.sent! - mine.handled!);
  times.get('push to poke')!.push(heard - sent);
  times.get('poke to page')!.push(theirs.shown! - theirs.heard!);
  times.get('page to paint')!.push(theirs.painted! - theirs.shown!);
  times.get('whole')!.push(theirs.painted! + there - dropped);
}

function at(list: readonly number[], share: number): string {
  const sorted = list.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return String(rounded(value)).padStart(6);
}
