import { median } from '../measure/median.ts';
import type { Bar, GoalReport } from '../report/goal-report.ts';
import { startBoardServer, type BoardServerName } from '../server/board-server.ts';
import { runBoardLoad, type BoardLoad, type BoardLoadResult } from './board-load.ts';
import type { Effort } from './doc-goals.ts';

/** Each server in turn, the order reversed every second round. */
export async function boardRounds<N extends BoardServerName>(
  names: readonly N[],
  load: BoardLoad,
  count: number,
  earlier?: string,
): Promise<Map<N, BoardLoadResult[]>> {
  const results = new Map(names.map((name) => [name, [] as BoardLoadResult[]]));
  for (let round = 0; round < count; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const server = await startBoardServer(name, earlier);
      try {
        results.get(name)!.push(await runBoardLoad(server, load));
      } finally {
        await server.close();
      }
    }
  }
  return results;
}

const columns = [
  'shape',
  'server',
  'acks/s',
  'acks per CPU s',
  'µs CPU per delivery',
  'ack p50 ms',
  'ack p99 ms',
  'event p99 ms',
  'cores',
  'load cores',
  'other',
  'all arrived',
];

function rowsOf(
  label: string,
  results: Map<BoardServerName, BoardLoadResult[]>,
): (string | number)[][] {
  return [...results].map(([name, rows]) => {
    const middle = (of: (result: BoardLoadResult) => number): number => median(rows.map(of));
    return [
      label,
      name,
      middle((row) => row.acksPerSecond),
      middle((row) => row.acksPerCpuSecond),
      middle((row) => row.cpuMicrosPerDelivery),
      middle((row) => row.ack.p50),
      middle((row) => row.ack.p99),
      middle((row) => row.event.p99),
      middle((row) => row.serverCores),
      middle((row) => row.loadCores),
      middle((row) => row.otherCores),
      rows.every((row) => row.lost === 0) ? 'yes' : 'NO',
    ];
  });
}

function ratio(
  results: Map<BoardServerName, BoardLoadResult[]>,
  of: (result: BoardLoadResult) => number,
  ours: BoardServerName,
  theirs: BoardServerName,
): number {
  return median(results.get(ours)!.map(of)) / median(results.get(theirs)!.map(of));
}

/** The real gateway and room over the in-memory store, beside plain Socket.IO and the corked limit. */
export async function boardFanOut(effort: Effort): Promise<GoalReport> {
  const rows: (string | number)[][] = [];
  const bars: Bar[] = [];
  for (const window of [1, 4]) {
    const load = { clients: 50, writers: 10, pace: { window }, ...effort };
    const results = await boardRounds(
      ['ws+cork', 'socket.io', 'sanad in memory', 'sanad'],
      load,
      effort.rounds,
    );
    rows.push(...rowsOf(`window ${window}`, results));
    const each = (result: BoardLoadResult): number => result.acksPerCpuSecond;
    bars.push(
      {
        what: `window ${window}: acks per CPU second / socket.io`,
        reached: ratio(results, each, 'sanad in memory', 'socket.io'),
        bar: 4,
        sense: 'at least',
      },
      {
        what: `window ${window}: acks per CPU second / ws+cork`,
        reached: ratio(results, each, 'sanad in memory', 'ws+cork'),
        bar: 0.65,
        sense: 'at least',
      },
    );
  }
  return {
    goal: '6',
    title: 'board fan-out, 50 members, 10 of them moving cards',
    columns,
    rows,
    bars,
    notes: ['"sanad" is the durable figure, without a bar here (goal 7 holds it)'],
  };
}

/** Our server on PostgreSQL beside a transaction, and a statement, for each mutation on the same PostgreSQL. */
export async function durableAcks(effort: Effort): Promise<GoalReport> {
  const crowd = { clients: 50, writers: 10, pace: { window: 4 }, ...effort };
  const steady = { clients: 50, writers: 10, pace: { movesPerSecond: 300 }, ...effort };
  const lone = { clients: 2, writers: 1, pace: { window: 1 }, ...effort };
  const atCrowd = await boardRounds(['socket.io+transaction', 'sanad'], crowd, effort.rounds);
  const atSteady = await boardRounds(['socket.io+transaction', 'sanad'], steady, effort.rounds);
  const alone = await boardRounds(['socket.io+statement', 'sanad'], lone, effort.rounds);
  return {
    goal: '7',
    title: 'acks after commit on PostgreSQL, its CPU counted',
    columns,
    rows: [
      ...rowsOf('10 writers, window 4', atCrowd),
      ...rowsOf('300/s', atSteady),
      ...rowsOf('one writer', alone),
    ],
    bars: [
      {
        what: 'acks/s / a transaction for each',
        reached: ratio(atCrowd, (result) => result.acksPerSecond, 'sanad', 'socket.io+transaction'),
        bar: 4,
        sense: 'at least',
      },
      {
        what: 'ack p99 ms at 300/s',
        reached: median(atSteady.get('sanad')!.map((result) => result.ack.p99)),
        bar: 10,
        sense: 'at most',
      },
      {
        what: 'lone ack p50 / a statement for each',
        reached: ratio(alone, (result) => result.ack.p50, 'sanad', 'socket.io+statement'),
        bar: 1.5,
        sense: 'at most',
      },
    ],
    notes: [],
  };
}

/** Our server beside an earlier one, which runs twice: its difference from itself is what the machine adds. */
export async function acksBeside(earlier: string | undefined, effort: Effort): Promise<GoalReport> {
  const crowd = { clients: 50, writers: 10, pace: { window: 4 }, ...effort };
  const sides: BoardServerName[] = earlier ? ['sanad', 'sanad earlier', 'sanad earlier again'] : [];
  const results = await boardRounds(sides, crowd, effort.rounds, earlier);
  const acks = (side: BoardServerName): number =>
    ratio(results, (result) => result.acksPerSecond, side, 'sanad earlier');
  return {
    goal: 'acks',
    title: `acks after commit beside an earlier build, ${effort.rounds} rounds`,
    columns,
    rows: rowsOf('10 writers, window 4', results),
    bars: earlier
      ? [{ what: 'acks/s / earlier', reached: acks('sanad'), bar: 0.95, sense: 'at least' }]
      : [],
    notes: [
      earlier
        ? `acks/s of the same build twice: ${acks('sanad earlier again').toPrecision(3)}`
        : 'no earlier checkout was given: --earlier=PATH',
    ],
  };
}
