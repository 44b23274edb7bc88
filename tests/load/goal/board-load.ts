import { setTimeout as wait } from 'node:timers/promises';

import { BoardClient, type BoardTarget } from '../client/board-client.ts';
import { Histogram, type Percentiles } from '../measure/histogram.ts';
import { startReading } from '../measure/process-cpu.ts';

/** Load on one board: `clients` members, the first `writers` of them move cards, `window` unacked moves each. */
export interface BoardLoad {
  readonly clients: number;
  readonly writers: number;
  readonly pace: { readonly window: number } | { readonly movesPerSecond: number };
  readonly warmupSeconds: number;
  readonly seconds: number;
}

export interface BoardLoadResult {
  readonly server: string;
  readonly acksPerSecond: number;
  readonly acksPerCpuSecond: number;
  readonly cpuMicrosPerDelivery: number;
  readonly serverCores: number;
  readonly loadCores: number;
  readonly otherCores: number;
  readonly ack: Percentiles;
  readonly event: Percentiles;
  readonly lost: number;
}

interface Writer {
  readonly index: number;
  readonly client: BoardClient;
  readonly sentAt: number[];
  acked: number;
}

export async function runBoardLoad(
  server: { readonly name: string; readonly target: BoardTarget; readonly pids: readonly number[] },
  load: BoardLoad,
): Promise<BoardLoadResult> {
  const state = {
    acks: 0,
    sent: 0,
    deliveries: 0,
    stopping: false,
    measureFrom: Infinity,
    failed: '',
  };
  let ack = new Histogram();
  let event = new Histogram();
  const writers: Writer[] = [];
  const clients: BoardClient[] = [];

  const move = (writer: Writer): void => {
    if (state.stopping) return;
    const number = writer.sentAt.length;
    writer.sentAt.push(performance.now());
    state.sent += 1;
    writer.client.move(writer.index, number);
  };

  for (let index = 0; index < load.clients; index += 1) {
    let writer: Writer | undefined;
    const client = new BoardClient(server.target, {
      onMark: (of, number) => {
        if (of === writer?.index) return;
        const sentAt = writers[of]?.sentAt[number];
        if (sentAt === undefined) return;
        state.deliveries += 1;
        if (sentAt >= state.measureFrom) event.add(performance.now() - sentAt);
      },
      onAck: (upTo) => {
        if (!writer) return;
        const now = performance.now();
        for (; writer.acked < upTo; writer.acked += 1) {
          state.acks += 1;
          const sentAt = writer.sentAt[writer.acked]!;
          if (sentAt >= state.measureFrom) ack.add(now - sentAt);
          if ('window' in load.pace) move(writer);
        }
      },
      onClose: (why) => {
        if (!state.stopping) state.failed = why;
      },
    });
    clients.push(client);
    if (index < load.writers) {
      writer = { index, client, sentAt: [], acked: 0 };
      writers.push(writer);
    }
  }
  await Promise.all(clients.map((client) => client.ready));

  const started = performance.now();
  let timer: NodeJS.Timeout | undefined;
  if ('window' in load.pace) {
    for (const writer of writers) for (let n = 0; n < load.pace.window; n += 1) move(writer);
  } else {
    const { movesPerSecond } = load.pace;
    let done = 0;
    timer = setInterval(() => {
      const due = Math.floor(((performance.now() - started) / 1000) * movesPerSecond);
      for (; done < due; done += 1) move(writers[done % writers.length]!);
    }, 2);
  }
  await wait(load.warmupSeconds * 1000);
  state.measureFrom = performance.now();
  ack = new Histogram();
  event = new Histogram();
  const before = { ...state };
  const finishReading = startReading(server.pids);
  await wait(load.seconds * 1000);
  const reading = finishReading();
  const acks = state.acks - before.acks;
  const deliveries = state.deliveries - before.deliveries;
  state.stopping = true;
  clearInterval(timer);
  const wanted = (): number => state.sent * (load.clients - 1);
  for (let tries = 0; tries < 500; tries += 1) {
    if ((state.acks === state.sent && state.deliveries >= wanted()) || state.failed) break;
    await wait(20);
  }
  for (const client of clients) client.close();
  if (state.failed) throw new Error(`${server.name}: a connection ended: ${state.failed}`);
  return {
    server: server.name,
    acksPerSecond: acks / reading.seconds,
    acksPerCpuSecond: acks / reading.serverCpuSeconds,
    cpuMicrosPerDelivery: (reading.serverCpuSeconds * 1e6) / deliveries,
    serverCores: reading.serverCpuSeconds / reading.seconds,
    loadCores: reading.loadCores,
    otherCores: reading.otherCores,
    ack: ack.percentiles(),
    event: event.percentiles(),
    lost: wanted() - state.deliveries + state.sent - state.acks,
  };
}
