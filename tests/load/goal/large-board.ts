import { lookCold, type Look } from '../first-look/look-at-board.ts';
import { prepareCheckout } from '../first-look/prepare-checkout.ts';
import { openLargeProduct, type LargeProduct } from '../large/large-product.ts';
import { median } from '../measure/median.ts';
import type { GoalReport } from '../report/goal-report.ts';
import { ourRoot } from '../server/sanad.ts';

/**
 * A board of 10,000 open tasks on a device that never saw the product, beside an earlier checkout, which
 * runs twice so that its difference from itself shows what the machine adds.
 */
export interface LargeBoardEffort {
  readonly rounds: number;
  readonly tasks: number;
  /** The root of an earlier checkout. */
  readonly earlier?: string | undefined;
}

type Side = 'now' | 'earlier' | 'earlier again';

export async function largeBoard({
  rounds,
  tasks,
  earlier,
}: LargeBoardEffort): Promise<GoalReport> {
  for (const root of earlier === undefined ? [ourRoot] : [ourRoot, earlier]) prepareCheckout(root);
  const size = { tasks, messages: 0, lines: 0 };
  const products = new Map<Side, LargeProduct>();
  const looks = new Map<Side, Look[]>();
  try {
    const sides: Side[] = earlier === undefined ? ['now'] : ['now', 'earlier', 'earlier again'];
    for (const side of sides) {
      const checkout = side === 'now' ? undefined : earlier;
      products.set(side, await openLargeProduct({ size, workspaces: 1, checkout }));
      looks.set(side, []);
    }
    // The first round warms the servers up, and is not compared.
    for (let round = 0; round <= rounds; round += 1) {
      const order = [...products];
      for (let turn = 0; turn < round % order.length; turn += 1) order.push(order.shift()!);
      for (const [side, { server, entrance }] of order) {
        const look = await lookCold(server.running.origin, { latencyMs: 0 }, entrance());
        if (round > 0) looks.get(side)!.push(look);
      }
    }
  } finally {
    for (const product of products.values()) await product.stop();
  }
  return reportOf(looks, tasks, rounds);
}

function reportOf(looks: ReadonlyMap<Side, Look[]>, tasks: number, rounds: number): GoalReport {
  const middle = (side: Side, of: (look: Look) => number | undefined): number =>
    median((looks.get(side) ?? []).map((look) => of(look) ?? Number.NaN));
  const ratio = (side: Side, of: (look: Look) => number | undefined): number =>
    middle(side, of) / middle('earlier', of);
  const longest = (look: Look): number => look.longestTask;
  const heap = (look: Look): number => look.heapMiB;
  const isCompared = looks.has('earlier');
  return {
    goal: 'large-board',
    title: `a board of ${tasks} open tasks, cold, ${rounds} rounds`,
    columns: [
      'build',
      'painted ms',
      'usable ms',
      'longest task ms',
      'long tasks ms',
      'heap MiB',
      'nodes',
      'kB',
    ],
    rows: [...looks.keys()].map((side) => [
      side,
      middle(side, (look) => look.painted),
      middle(side, (look) => look.usable),
      middle(side, longest),
      middle(side, (look) => look.longTasks),
      middle(side, heap),
      middle(side, (look) => look.nodes),
      middle(side, (look) => look.bytes / 1000),
    ]),
    bars: isCompared
      ? [
          {
            what: 'longest task / earlier',
            reached: ratio('now', longest),
            bar: 0.35,
            sense: 'at most',
          },
          { what: 'heap / earlier', reached: ratio('now', heap), bar: 0.8, sense: 'at most' },
        ]
      : [],
    notes: isCompared
      ? [
          `the same build twice: longest task ${ratio('earlier again', longest).toPrecision(3)}, heap ${ratio('earlier again', heap).toPrecision(3)}`,
        ]
      : ['no earlier checkout was given: --earlier=PATH'],
  };
}
