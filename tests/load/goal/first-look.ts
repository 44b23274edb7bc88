import { join } from 'node:path';

import { lookCold, lookWarm, type Line, type Look } from '../first-look/look-at-board.ts';
import { prepareCheckout } from '../first-look/prepare-checkout.ts';
import { median } from '../measure/median.ts';
import { startSampleProduct, type SampleProduct } from '../pixel/sample-product.ts';
import type { Bar, GoalReport } from '../report/goal-report.ts';

/**
 * From the navigation to the board until its tasks are painted and until one can be added, on a device
 * that never saw the product and on one that has the board; beside an earlier checkout, if one is given,
 * which runs twice so that its difference from itself shows what the machine adds.
 */
export interface FirstLookEffort {
  readonly rounds: number;
  /** The root of an earlier checkout. */
  readonly earlier?: string | undefined;
  readonly line: Line;
}

const ours = join(import.meta.dirname, '../../..');
const reloads = 3;

type Side = 'now' | 'earlier' | 'earlier again';

interface Looks {
  readonly cold: Look[];
  readonly warm: Look[];
}

const middle = (looks: readonly Look[], of: (look: Look) => number | undefined): number =>
  median(looks.map((look) => of(look) ?? Number.NaN));

const columns = [
  'build',
  'look',
  'painted ms',
  'usable ms',
  'long tasks ms',
  'requests',
  'kB',
  'scripts',
  'script kB',
];

function rowOf(side: Side, kind: keyof Looks, looks: readonly Look[]): (string | number)[] {
  return [
    side,
    kind,
    middle(looks, (look) => look.painted),
    kind === 'cold' ? middle(looks, (look) => look.usable) : Number.NaN,
    middle(looks, (look) => look.longTasks),
    middle(looks, (look) => look.requests),
    middle(looks, (look) => look.bytes / 1000),
    middle(looks, (look) => look.scripts),
    middle(looks, (look) => look.scriptBytes / 1000),
  ];
}

async function measure(
  products: ReadonlyMap<Side, SampleProduct>,
  { rounds, line }: FirstLookEffort,
): Promise<ReadonlyMap<Side, Looks>> {
  const looks = new Map(
    [...products.keys()].map((side) => [side, { cold: [], warm: [] } as Looks]),
  );
  for (let round = 0; round < rounds; round += 1) {
    const order = [...products];
    for (let turn = 0; turn < round % order.length; turn += 1) order.push(order.shift()!);
    for (const [side, { origin }] of order) {
      const { cold, warm } = looks.get(side)!;
      cold.push(await lookCold(origin, line));
      const again = await lookWarm(origin, line, reloads);
      warm.push(again.toSorted((a, b) => a.painted! - b.painted!)[reloads >> 1]!);
    }
  }
  return looks;
}

export async function firstLook(effort: FirstLookEffort): Promise<GoalReport> {
  const { earlier, line, rounds } = effort;
  for (const root of earlier === undefined ? [ours] : [ours, earlier]) prepareCheckout(root);
  const products = new Map<Side, SampleProduct>();
  try {
    products.set('now', await startSampleProduct());
    if (earlier !== undefined) {
      products.set('earlier', await startSampleProduct(earlier));
      products.set('earlier again', await startSampleProduct(earlier));
    }
    for (const { ready } of products.values()) await ready;
    const looks = await measure(products, effort);
    return {
      goal: 'first-look',
      title: `the first look at the board, ${line.latencyMs > 0 ? `${line.latencyMs} ms a request` : 'loopback'}, ${rounds} rounds`,
      columns,
      rows: [...looks].flatMap(([side, { cold, warm }]) => [
        rowOf(side, 'cold', cold),
        rowOf(side, 'warm', warm),
      ]),
      bars: barsOf(looks),
      notes: notesOf(looks),
    };
  } finally {
    for (const product of products.values()) await product.stop();
  }
}

const ratios = [
  ['warm', 'warm: tasks painted / earlier', 0.5, (look: Look) => look.painted],
  ['cold', 'cold: usable / earlier', 0.6, (look: Look) => look.usable],
  ['warm', 'warm: long tasks / earlier', 0.4, (look: Look) => look.longTasks],
] as const;

function barsOf(looks: ReadonlyMap<Side, Looks>): Bar[] {
  const { cold } = looks.get('now')!;
  const bars: Bar[] = [
    {
      what: 'cold: requests',
      reached: middle(cold, (look) => look.requests),
      bar: 20,
      sense: 'at most',
    },
    {
      what: 'cold: kB of scripts on the wire',
      reached: middle(cold, (look) => look.scriptBytes / 1000),
      bar: 300,
      sense: 'at most',
    },
  ];
  const earlier = looks.get('earlier');
  if (earlier === undefined) return bars;
  for (const [kind, what, bar, of] of ratios) {
    const reached = middle(looks.get('now')![kind], of) / middle(earlier[kind], of);
    bars.push({ what, reached, bar, sense: 'at most' });
  }
  return bars;
}

function notesOf(looks: ReadonlyMap<Side, Looks>): string[] {
  const [one, other] = [looks.get('earlier'), looks.get('earlier again')];
  if (one === undefined || other === undefined)
    return ['no earlier checkout was given: --earlier=PATH, or FIRST_LOOK_EARLIER'];
  return ratios.map(([kind, what, , of]) => {
    const apart = middle(other[kind], of) / middle(one[kind], of);
    return `${what} again (the same build twice): ${apart.toPrecision(3)}`;
  });
}
