import { chromium, type Locator, type Page } from '@playwright/test';

import { makeColumnsPlain } from '../e2e/sample/plain-columns.ts';
import { columnAt, middleOf, openSample } from '../e2e/sample/sample-people.ts';
import { rounded } from './measure/median.ts';
import { EndedEarly, earlyEnd } from './pixel/early-end.ts';
import { clockOffset, paintedMoments, probePage, watchFor } from './pixel/pixel-probe.ts';
import { startSampleProduct } from './pixel/sample-product.ts';

/**
 * From the drop of a task in one browser to the painted frame that shows it in another's: two people,
 * the real server and database, one machine. Every second drop crosses no border, every other one is a step
 * of a task's life (delivered, taken back). Prints p50 and p95 of the whole way and of its parts, and how a
 * step stands beside a move.
 *
 *   node tests/load/pixel-latency.ts [--moves=60]
 */
const moves = Number(process.argv.find((flag) => flag.startsWith('--moves='))?.slice(8) ?? 60);
const warmUp = 6;
const startsWithinMs = 60_000;
const moveWithinMs = 6_000;

const parts = [
  'drop to page',
  'page to push',
  'push to poke',
  'poke to page',
  'page to paint',
  'whole',
] as const;
type Times = ReadonlyMap<(typeof parts)[number], number[]>;
const timesOf = (): Times => new Map(parts.map((part) => [part, []]));

/** A drop between two columns, by their places: the plain ones, and those that show states. */
const kinds = {
  move: { times: timesOf(), between: [0, 2] },
  step: { times: timesOf(), between: [1, 3] },
} as const;
type DropKind = (typeof kinds)[keyof typeof kinds];

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

for (const [kind, { times }] of Object.entries(kinds)) {
  console.log(`\nDrop of a ${kind} to the other browser's paint, ${moves} drops, milliseconds`);
  for (const [part, list] of times) {
    console.log(`  ${part.padEnd(14)} p50 ${shown(list, 0.5)}  p95 ${shown(list, 0.95)}`);
  }
}
const whole = (kind: DropKind, share: number) => at(kind.times.get('whole')!, share);
const ratio = (share: number) => rounded(whole(kinds.step, share) / whole(kinds.move, share));
console.log(`\nA step beside a move: p50 ${ratio(0.5)}, p95 ${ratio(0.95)} (at most 1.2)`);
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
  const workspaceId = layla.board.split('/')[2]!;
  await makeColumnsPlain(layla.context, baseURL, workspaceId, ['requested', 'waiting_client']);
  for (const page of [layla.page, mona.page]) {
    await probePage(page);
    await page.reload();
    await page.locator('[data-task-id]').first().waitFor();
  }
  for (; done < moves + warmUp; done += 1) {
    for (const kind of Object.values(kinds)) {
      await measureDrop(mona.page, layla.page, done, kind);
      if (done === warmUp - 1) for (const list of kind.times.values()) list.length = 0;
    }
  }
}

async function measureDrop(from: Page, to: Page, turn: number, kind: DropKind): Promise<void> {
  const { times, between } = kind;
  const [source, target] = [between[turn % 2]!, between[(turn + 1) % 2]!].map((place) =>
    columnAt(from, place),
  ) as [Locator, Locator];
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

function at(list: readonly number[], share: number): number {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

function shown(list: readonly number[], share: number): string {
  return String(rounded(at(list, share))).padStart(6);
}
