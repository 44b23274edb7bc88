import { median } from '../measure/median.ts';
import type { Bar, GoalReport } from '../report/goal-report.ts';
import { limitsInForce } from '../server/sanad.ts';
import { docServerNames, startDocServer, type DocServerName } from '../server/start-doc-server.ts';
import { runColdLoad, type ColdLoadResult } from './cold-load.ts';
import { runDocCrash } from './doc-crash.ts';
import { makeEditStreams, runDocLoad, type DocLoad, type DocLoadResult } from './doc-load.ts';
import { loadTrace } from './trace.ts';

export interface Effort {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmupSeconds: number;
  readonly quick: boolean;
}

/** Server → median of one number over the rounds. */
type Medians = Record<DocServerName, number>;

async function rounds(load: DocLoad, count: number): Promise<Map<DocServerName, DocLoadResult[]>> {
  const streams = makeEditStreams(load);
  const results = new Map(docServerNames.map((name) => [name, [] as DocLoadResult[]]));
  for (let round = 0; round < count; round += 1) {
    const order = round % 2 === 0 ? docServerNames : docServerNames.toReversed();
    for (const name of order) {
      const server = await startDocServer(name);
      try {
        results.get(name)!.push(await runDocLoad(server, load, streams));
      } finally {
        await server.close();
      }
    }
  }
  return results;
}

function medians(
  results: Map<DocServerName, DocLoadResult[]>,
  of: (result: DocLoadResult) => number,
): Medians {
  return Object.fromEntries(
    [...results].map(([name, rows]) => [name, median(rows.map(of))]),
  ) as Medians;
}

function rowsOf(
  label: string,
  results: Map<DocServerName, DocLoadResult[]>,
): (string | number)[][] {
  return [...results].map(([name, rows]) => {
    const middle = (of: (result: DocLoadResult) => number): number => median(rows.map(of));
    return [
      label,
      name,
      middle((row) => row.deliveriesPerSecond),
      middle((row) => row.deliveriesPerCpuSecond),
      middle((row) => row.cpuMicrosPerDelivery),
      middle((row) => row.latency.p50),
      middle((row) => row.latency.p95),
      middle((row) => row.latency.p99),
      middle((row) => row.serverCores),
      middle((row) => row.loadCores),
      middle((row) => row.otherCores),
      rows.every((row) => row.converged && row.lost === 0) ? 'yes' : 'NO',
    ];
  });
}

const loadColumns = [
  'shape',
  'server',
  'deliveries/s',
  'per CPU s',
  'µs CPU each',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'cores',
  'load cores',
  'other',
  'all arrived',
];

export async function docFanOut(effort: Effort): Promise<GoalReport> {
  const shapes = [
    { label: '20 x 4', rooms: 20, clients: 4, writers: 1, hocuspocus: 3, level: 2.5, relay: 0.85 },
    { label: '5 x 20', rooms: 5, clients: 20, writers: 2, hocuspocus: 2, level: 4, relay: 2 },
    { label: '1 x 100', rooms: 1, clients: 100, writers: 5, hocuspocus: 1.2, level: 4, relay: 3 },
  ];
  const rows: (string | number)[][] = [];
  const bars: Bar[] = [];
  for (const shape of shapes) {
    const load = { ...shape, ...effort, pace: { window: 4 } };
    const results = await rounds(load, effort.rounds);
    rows.push(...rowsOf(shape.label, results));
    const each = medians(results, (result) => result.deliveriesPerCpuSecond);
    const bar = (peer: DocServerName, limit: number): Bar => ({
      what: `${shape.label}: deliveries per CPU second / ${peer}`,
      reached: each.sanad / each[peer],
      bar: limit,
      sense: 'at least',
    });
    bars.push(bar('hocuspocus+sqlite', shape.hocuspocus));
    bars.push(bar('y-websocket+leveldb', shape.level));
    bars.push(bar('relay', shape.relay));
  }
  return {
    goal: '1',
    title: 'document fan-out at saturation, durable, every process counted',
    columns: loadColumns,
    rows,
    bars,
    notes: [`limits in force: ${limitsInForce}`],
  };
}

export async function docLatency(effort: Effort): Promise<GoalReport> {
  const load = { rooms: 20, clients: 4, writers: 2, pace: { editsPerSecond: 2000 }, ...effort };
  const results = await rounds(load, effort.rounds);
  const p95 = medians(results, (result) => result.latency.p95);
  const cpu = medians(results, (result) => result.cpuMicrosPerDelivery);
  return {
    goal: '2',
    title: 'document latency at 2,000 edits/s over 20 x 4',
    columns: loadColumns,
    rows: rowsOf('2,000/s', results),
    bars: [
      {
        what: 'p95 / hocuspocus+sqlite',
        reached: p95.sanad / p95['hocuspocus+sqlite'],
        bar: 0.5,
        sense: 'at most',
      },
      { what: 'p95 / relay', reached: p95.sanad / p95.relay, bar: 1.6, sense: 'at most' },
      {
        what: 'CPU per delivery / hocuspocus+sqlite',
        reached: cpu.sanad / cpu['hocuspocus+sqlite'],
        bar: 0.8,
        sense: 'at most',
      },
    ],
    notes: [],
  };
}

export async function docCrash(effort: Effort): Promise<GoalReport> {
  const names = ['sanad', 'y-websocket+leveldb', 'hocuspocus+sqlite'] as const;
  const rows: (string | number)[][] = [];
  const bars: Bar[] = [];
  for (const rate of effort.quick ? [2000] : [2000, 5000, 20_000]) {
    for (const name of names) {
      const result = await runDocCrash(() => startDocServer(name), { docs: 20, rate, seconds: 5 });
      const said = name === 'sanad';
      rows.push([
        `${rate}/s`,
        name,
        result.edits,
        result.seenByPeers,
        said ? result.stored : 'not said',
        said ? result.storedLost : '–',
        result.seenButLost,
      ]);
      if (!said) continue;
      bars.push({
        what: `${rate}/s: stored edits lost`,
        reached: result.storedLost,
        bar: 0,
        sense: 'at most',
      });
      // A server that never says "stored" would lose none of them: it must have said it of nearly all.
      bars.push({
        what: `${rate}/s: share of seen edits said to be stored before the kill`,
        reached: result.stored / result.seenByPeers,
        bar: 0.5,
        sense: 'at least',
      });
    }
  }
  return {
    goal: '3',
    title: 'kill -9 right after peers have every edit',
    columns: ['rate', 'server', 'edits', 'seen by peers', 'stored', 'stored, lost', 'seen, lost'],
    rows,
    bars,
    notes: [],
  };
}

export async function coldLoad(effort: Effort): Promise<GoalReport> {
  const names = ['sanad', 'hocuspocus+sqlite', 'y-websocket+leveldb'] as const;
  const run = async (
    label: string,
    repeat: number,
    typed: boolean,
    among: readonly DocServerName[],
  ): Promise<Map<DocServerName, ColdLoadResult>> => {
    const trace = loadTrace(repeat);
    const results = new Map<DocServerName, ColdLoadResult>();
    for (const name of among) {
      results.set(
        name,
        await runColdLoad(() => startDocServer(name), trace, { typed, joiners: 30 }),
      );
    }
    for (const [name, result] of results) {
      rows.push([
        label,
        name,
        result.coldMs,
        result.joinersMs,
        result.reconnectMs,
        result.equal ? 'yes' : 'NO',
      ]);
    }
    return results;
  };
  const rows: (string | number)[][] = [];
  const typed = await run('typed, 260k updates', 1, true, effort.quick ? names.slice(0, 2) : names);
  const large = await run('3.1 MB in one update', 10, false, names.slice(0, 2));
  const ratio = (
    of: Map<DocServerName, ColdLoadResult>,
    peer: DocServerName,
    figure: 'coldMs' | 'joinersMs' | 'reconnectMs',
  ): number => (of.get('sanad')?.[figure] ?? NaN) / (of.get(peer)?.[figure] ?? NaN);
  const atMost = (what: string, reached: number, bar: number): Bar => ({
    what,
    reached,
    bar,
    sense: 'at most',
  });
  const bars = [
    atMost('typed: cold / hocuspocus+sqlite', ratio(typed, 'hocuspocus+sqlite', 'coldMs'), 0.2),
    atMost('3.1 MB: cold / hocuspocus+sqlite', ratio(large, 'hocuspocus+sqlite', 'coldMs'), 0.2),
    atMost('3.1 MB: 30 joiners', ratio(large, 'hocuspocus+sqlite', 'joinersMs'), 0.5),
    atMost('3.1 MB: reconnect', ratio(large, 'hocuspocus+sqlite', 'reconnectMs'), 1),
  ];
  if (!effort.quick) {
    bars.push(
      atMost(
        'typed: cold / y-websocket+leveldb',
        ratio(typed, 'y-websocket+leveldb', 'coldMs'),
        0.01,
      ),
    );
  }
  return {
    goal: '4',
    title: 'first full sync of a big document after a restart',
    columns: ['document', 'server', 'cold ms', '30 joiners ms', 'reconnect ms', 'text equal'],
    rows,
    bars,
    notes: [`edits: ${loadTrace(1).name}`],
  };
}
