import { join } from 'node:path';

import { RecordSocket } from '../../harness/record-socket.ts';
import { lookCold, type Look } from '../first-look/look-at-board.ts';
import { prepareCheckout } from '../first-look/prepare-checkout.ts';
import { openLargeProduct, type LargeProduct } from '../large/large-product.ts';
import type { LargeSize } from '../large/large-workspace.ts';
import { median } from '../measure/median.ts';
import type { Bar, GoalReport } from '../report/goal-report.ts';
import { ourRoot } from '../server/sanad.ts';
import type { MemoryReading } from './memory-load.ts';

/**
 * What years of talk and history cost whoever opens the workspace: beside the same workspace without
 * them, which runs twice so that its difference from itself shows what the machine adds.
 */
export interface HistoryWeightEffort {
  readonly rounds: number;
  readonly quick: boolean;
  /** Where the filled databases are kept between runs; filling them takes minutes. */
  readonly folder?: string | undefined;
}

type Side = 'with' | 'without' | 'without again';

interface Weighed {
  readonly looks: Look[];
  /** After the first workspace was opened, and after all of them were. */
  readonly one: MemoryReading;
  readonly all: MemoryReading;
}

const workspaces = 10;
const full: LargeSize = { tasks: 10_000, messages: 200_000, lines: 500_000 };
const small: LargeSize = { tasks: 1_000, messages: 5_000, lines: 10_000 };

export async function historyWeight(effort: HistoryWeightEffort): Promise<GoalReport> {
  const { rounds, quick, folder } = effort;
  prepareCheckout(ourRoot);
  const size = quick ? small : full;
  const without = { ...size, messages: 0, lines: 0 };
  const sizes = new Map<Side, LargeSize>([
    ['with', size],
    ['without', without],
    ['without again', without],
  ]);
  const products = new Map<Side, LargeProduct>();
  const weighed = new Map<Side, Weighed>();
  try {
    for (const [side, of] of sizes) {
      const kept = folder && join(folder, side.replace(' ', '-'));
      products.set(side, await openLargeProduct({ size: of, workspaces, folder: kept }));
    }
    for (const [side, product] of products) {
      const one = await openedBy(product, 1);
      weighed.set(side, { looks: [], one, all: await openedBy(product, workspaces) });
    }
    // The first round warms the servers up, and is not compared.
    for (let round = 0; round <= rounds; round += 1) {
      const order = [...products];
      for (let turn = 0; turn < round % order.length; turn += 1) order.push(order.shift()!);
      for (const [side, { server, entrance }] of order) {
        const look = await lookCold(server.running.origin, { latencyMs: 0 }, entrance());
        if (round > 0) weighed.get(side)!.looks.push(look);
      }
    }
  } finally {
    for (const product of products.values()) await product.stop();
  }
  return reportOf(weighed, size, rounds);
}

/** Joins so many of the workspaces as a page without anything would, and leaves them open. */
async function openedBy({ server, home }: LargeProduct, count: number): Promise<MemoryReading> {
  const { origin } = server.running;
  const sockets = home.workspaceIds.slice(0, count).map((workspaceId) => {
    const signed = { origin, headers: { Cookie: home.cookie, Origin: origin } };
    const socket = new RecordSocket(signed, workspaceId);
    const joined = new Promise<void>((resolve, reject) => {
      socket.onDown = (message) => {
        if (message.type === 'joined') resolve();
        else if (message.type === 'ended' || message.type === 'fault')
          reject(new Error(`a workspace could not be opened: ${message.code}`));
      };
    });
    return { socket, joined, snapshot: `${origin}/api/workspaces/${workspaceId}/snapshot`, signed };
  });
  for (const { joined, snapshot, signed } of sockets) {
    await joined;
    const answer = await fetch(snapshot, { headers: signed.headers });
    if (!answer.ok) throw new Error(`no snapshot: ${answer.status}`);
    await answer.arrayBuffer();
  }
  const reading = await server.read();
  for (const { socket } of sockets) socket.close();
  return reading;
}

function reportOf(
  weighed: ReadonlyMap<Side, Weighed>,
  { tasks, messages, lines }: LargeSize,
  rounds: number,
): GoalReport {
  const middle = (side: Side, of: (look: Look) => number | undefined): number =>
    median(weighed.get(side)!.looks.map((look) => of(look) ?? Number.NaN));
  const measures: readonly (readonly [what: string, bar: number, of: (side: Side) => number])[] = [
    ['painted', 1.1, (side) => middle(side, (look) => look.painted)],
    ['usable', 1.1, (side) => middle(side, (look) => look.usable)],
    ['server, one open: live memory', 1.1, (side) => weighed.get(side)!.one.live],
    ['server, one open: resident', 1.1, (side) => weighed.get(side)!.one.resident],
    [`server, ${workspaces} open: live memory`, 1.15, (side) => weighed.get(side)!.all.live],
    [`server, ${workspaces} open: resident`, 1.15, (side) => weighed.get(side)!.all.resident],
  ];
  const bars = measures.map(([what, bar, of]): Bar => ({
    what: `${what} / without`,
    reached: of('with') / of('without'),
    bar,
    sense: 'at most',
  }));
  return {
    goal: 'history',
    title: `${tasks} open tasks with ${messages} messages and ${lines} lines of activity, cold, ${rounds} rounds`,
    columns: [
      'workspace',
      'painted ms',
      'usable ms',
      'page heap MiB',
      'kB',
      'live, 1 MiB',
      'resident, 1 MiB',
      `live, ${workspaces} MiB`,
      `resident, ${workspaces} MiB`,
    ],
    rows: [...weighed].map(([side, { one, all }]) => [
      side,
      middle(side, (look) => look.painted),
      middle(side, (look) => look.usable),
      middle(side, (look) => look.heapMiB),
      middle(side, (look) => look.bytes / 1000),
      one.live,
      one.resident,
      all.live,
      all.resident,
    ]),
    bars,
    notes: measures.map(
      ([what, , of]) =>
        `${what} of the same workspace twice: ${(of('without again') / of('without')).toPrecision(3)}`,
    ),
  };
}
