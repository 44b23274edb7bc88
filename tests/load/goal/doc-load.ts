import { setTimeout as wait } from 'node:timers/promises';

import * as Y from 'yjs';

import { DocClient } from '../client/doc-client.ts';
import { eachUpdateRange } from '../client/update-ranges.ts';
import { Histogram, type Percentiles } from '../measure/histogram.ts';
import { startReading } from '../measure/process-cpu.ts';
import type { DocServer } from '../server/doc-server.ts';

/**
 * Load on documents. Writers replay real Yjs edits, made once and the same for every server. A
 * delivery is one edit received by one other member, counted by Yjs clocks, so a server that merges
 * gets the credit for each edit. `window`: each writer keeps that many edits unreceived by its peers.
 */
export interface DocLoad {
  readonly rooms: number;
  readonly clients: number;
  readonly writers: number;
  readonly pace: { readonly window: number } | { readonly editsPerSecond: number };
  readonly warmupSeconds: number;
  readonly seconds: number;
}

export interface DocLoadResult {
  readonly server: string;
  readonly deliveriesPerSecond: number;
  readonly deliveriesPerCpuSecond: number;
  readonly cpuMicrosPerDelivery: number;
  readonly serverCores: number;
  readonly loadCores: number;
  readonly otherCores: number;
  readonly latency: Percentiles;
  readonly lost: number;
  readonly converged: boolean;
}

interface EditStream {
  readonly client: number;
  readonly updates: readonly Uint8Array[];
  readonly endClock: readonly number[];
}

interface Writer {
  readonly index: number;
  readonly stream: EditStream;
  readonly connection: Connection;
  readonly sentAt: number[];
  readonly awaited: number[];
  sent: number;
}

interface Connection {
  readonly client: DocClient;
  readonly next: number[];
  writer?: Writer;
}

interface Room {
  readonly doc: string;
  readonly writers: Writer[];
  readonly connections: Connection[];
  readonly byClient: Map<number, Writer>;
}

/** Each stream types at its own place in short runs with one deletion in ten, as people do. */
export function makeEditStreams(load: DocLoad): EditStream[] {
  const seconds = load.warmupSeconds + load.seconds + 1;
  const perRoom =
    'window' in load.pace
      ? Math.min(25_000 * seconds, (40_000 * seconds) / Math.sqrt(load.rooms))
      : (load.pace.editsPerSecond * seconds) / load.rooms;
  const count = Math.ceil((perRoom / load.writers) * 1.2) + 50;
  return Array.from({ length: load.writers }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = 1000 + index;
    const text = doc.getText('content');
    const updates: Uint8Array[] = [];
    const endClock: number[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    let position = 0;
    for (let edit = 0; edit < count; edit += 1) {
      // A new run every 300 edits: Yjs walks a whole unbroken run to find a position in it.
      if (edit % 300 === 0) position = 0;
      doc.transact(() => {
        if (edit % 300 > 4 && edit % 10 === 0) {
          position -= 1;
          text.delete(position, 1);
        }
        text.insert(position, 'abcdefghijklmnopqrstuvwxyz '[edit % 27]!);
        position += 1;
      });
      endClock.push(Y.getState(doc.store, doc.clientID));
    }
    return { client: doc.clientID, updates, endClock };
  });
}

export async function runDocLoad(
  server: DocServer,
  load: DocLoad,
  streams: readonly EditStream[],
): Promise<DocLoadResult> {
  const state = { delivered: 0, sent: 0, stopping: false, measureFrom: Infinity, failed: '' };
  let latency = new Histogram();
  let queue: Writer[] = [];

  const edit = (writer: Writer): void => {
    const update = writer.stream.updates[writer.sent];
    if (state.stopping || !update) return;
    writer.sent += 1;
    writer.awaited.push(load.clients - 1);
    writer.sentAt.push(performance.now());
    writer.connection.client.sendUpdate(update);
    state.sent += 1;
  };
  const drain = (): void => {
    const due = queue;
    queue = [];
    for (const writer of due) edit(writer);
  };
  const again = (writer: Writer): void => {
    queue.push(writer);
    if (queue.length === 1) setImmediate(drain);
  };
  const receive = (room: Room, connection: Connection, update: Uint8Array): void => {
    const now = performance.now();
    eachUpdateRange(update, (client, _from, end) => {
      const writer = room.byClient.get(client);
      if (!writer || writer.connection === connection) return;
      let next = connection.next[writer.index]!;
      while (next < writer.sent && writer.stream.endClock[next]! <= end) {
        state.delivered += 1;
        if (writer.sentAt[next]! >= state.measureFrom) latency.add(now - writer.sentAt[next]!);
        writer.awaited[next] = writer.awaited[next]! - 1;
        if (writer.awaited[next] === 0 && 'window' in load.pace && !state.stopping) again(writer);
        next += 1;
      }
      connection.next[writer.index] = next;
    });
  };

  const rooms = await openRooms(server, load, streams, receive, (why) => {
    if (!state.stopping) state.failed = why;
  });
  const writers = rooms.flatMap((room) => room.writers);

  const started = performance.now();
  let timer: NodeJS.Timeout | undefined;
  if ('window' in load.pace) {
    for (const writer of writers) for (let n = 0; n < load.pace.window; n += 1) again(writer);
  } else {
    const { editsPerSecond } = load.pace;
    let done = 0;
    timer = setInterval(() => {
      const due = Math.floor(((performance.now() - started) / 1000) * editsPerSecond);
      for (; done < due; done += 1) edit(writers[done % writers.length]!);
    }, 2);
  }
  await wait(load.warmupSeconds * 1000);
  state.measureFrom = performance.now();
  latency = new Histogram();
  const before = state.delivered;
  const finishReading = startReading(server.pids);
  await wait(load.seconds * 1000);
  const reading = finishReading();
  const delivered = state.delivered - before;
  state.stopping = true;
  clearInterval(timer);

  const wanted = state.sent * (load.clients - 1);
  for (let tries = 0; tries < 1000 && state.delivered < wanted && !state.failed; tries += 1) {
    await wait(20);
  }
  const converged = !state.failed && (await freshReadersAgree(server, rooms));
  for (const room of rooms) for (const connection of room.connections) connection.client.close();
  if (state.failed) throw new Error(`${server.name}: a connection ended: ${state.failed}`);
  return {
    server: server.name,
    deliveriesPerSecond: delivered / reading.seconds,
    deliveriesPerCpuSecond: delivered / reading.serverCpuSeconds,
    cpuMicrosPerDelivery: (reading.serverCpuSeconds * 1e6) / delivered,
    serverCores: reading.serverCpuSeconds / reading.seconds,
    loadCores: reading.loadCores,
    otherCores: reading.otherCores,
    latency: latency.percentiles(),
    lost: wanted - state.delivered,
    converged,
  };
}

async function openRooms(
  server: DocServer,
  load: DocLoad,
  streams: readonly EditStream[],
  receive: (room: Room, connection: Connection, update: Uint8Array) => void,
  onClose: (why: string) => void,
): Promise<Room[]> {
  const rooms: Room[] = [];
  for (const doc of await server.createDocs(load.rooms)) {
    const room: Room = { doc, writers: [], connections: [], byClient: new Map() };
    rooms.push(room);
    for (let index = 0; index < load.clients; index += 1) {
      const connection: Connection = {
        client: new DocClient(server.target, doc, {
          onUpdate: (update) => receive(room, connection, update),
          onClose,
        }),
        next: streams.map(() => 0),
      };
      room.connections.push(connection);
      const stream = streams[index];
      if (!stream) continue;
      const writer: Writer = { index, stream, connection, sentAt: [], awaited: [], sent: 0 };
      connection.writer = writer;
      room.writers.push(writer);
      room.byClient.set(stream.client, writer);
    }
    await Promise.all(room.connections.map((connection) => connection.client.ready));
  }
  return rooms;
}

/** A fresh client of each room must get what was typed. A plain relay keeps nothing and is not asked. */
async function freshReadersAgree(server: DocServer, rooms: readonly Room[]): Promise<boolean> {
  if (!server.target.answersSync) return true;
  for (const room of rooms) {
    const typed = new Y.Doc();
    typed.transact(() => {
      for (const writer of room.writers) {
        for (const update of writer.stream.updates.slice(0, writer.sent))
          Y.applyUpdate(typed, update);
      }
    });
    const text = typed.getText('content').toString();
    const fresh = new Y.Doc();
    const reader = new DocClient(server.target, room.doc, {
      onUpdate: (update) => Y.applyUpdate(fresh, new Uint8Array(update)),
    });
    await reader.ready;
    for (let tries = 0; tries < 200 && fresh.getText('content').toString() !== text; tries += 1) {
      await wait(20);
    }
    reader.close();
    if (fresh.getText('content').toString() !== text) return false;
  }
  return true;
}
