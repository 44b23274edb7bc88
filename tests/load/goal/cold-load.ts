import { setTimeout as wait } from 'node:timers/promises';

import * as Y from 'yjs';

import { DocClient } from '../client/doc-client.ts';
import { eachUpdateRange } from '../client/update-ranges.ts';
import { median } from '../measure/median.ts';
import type { DocServer } from '../server/doc-server.ts';
import type { Trace } from './trace.ts';

export interface ColdLoadResult {
  readonly server: string;
  /** Milliseconds from opening a socket to holding the whole document, the server just restarted; the median of the restarts. */
  readonly coldMs: number;
  readonly joinersMs: number;
  readonly reconnectMs: number;
  readonly equal: boolean;
}

/**
 * How long a server may work on its store after each document: debounced ones write after 10 s at most,
 * and LevelDB's queue is as far behind as that, so it starts once: its load of seconds needs no median.
 */
const habits: Record<string, { readonly settleSeconds: number; readonly starts: number }> = {
  sanad: { settleSeconds: 15, starts: 3 },
  'hocuspocus+sqlite': { settleSeconds: 12, starts: 3 },
  'y-websocket+leveldb': { settleSeconds: 90, starts: 1 },
};

export async function runColdLoad(
  start: () => Promise<DocServer>,
  trace: Trace,
  options: { readonly typed: boolean; readonly joiners: number },
): Promise<ColdLoadResult> {
  let server = await start();
  try {
    // A document for each restart: the first load may be what puts a store in order.
    const { settleSeconds, starts } = habits[server.name]!;
    const docs = await server.createDocs(starts);
    for (const doc of docs) {
      await seed(server, doc, trace, options.typed);
      await wait(settleSeconds * 1000);
    }
    const colds: number[] = [];
    for (const doc of docs) {
      server = await server.restart('stop');
      const [opened] = await openAll(server, doc, trace, 1);
      colds.push(opened!.ms);
    }
    const doc = docs.at(-1)!;
    // All at once: the last of them is as long as they took together.
    const joined = await openAll(server, doc, trace, options.joiners);
    const joinersMs = Math.max(...joined.map(({ ms }) => ms));
    const full = new Y.Doc();
    Y.applyUpdate(full, trace.whole);
    const vector = Y.encodeStateVector(full);
    const reconnects: number[] = [];
    for (let n = 0; n < 3; n += 1) reconnects.push(await reconnectOnce(server, doc, vector));
    const text = await readText(server, doc, trace);
    return {
      server: server.name,
      coldMs: median(colds),
      joinersMs,
      reconnectMs: median(reconnects),
      equal: text === trace.text,
    };
  } finally {
    await server.close();
  }
}

async function seed(server: DocServer, doc: string, trace: Trace, typed: boolean): Promise<void> {
  let seen = 0;
  const writer = new DocClient(server.target, doc);
  const peer = new DocClient(server.target, doc, {
    onUpdate: (update) =>
      eachUpdateRange(update, (_client, _from, end) => {
        seen = Math.max(seen, end);
      }),
  });
  await Promise.all([writer.ready, peer.ready]);
  const updates = typed ? trace.updates() : [trace.whole];
  let sent = 0;
  const caughtUp = async (): Promise<void> => {
    for (let tries = 0; tries < 60_000 && seen < sent; tries += 1) await wait(1);
    if (seen < sent) throw new Error(`${server.name}: the typed document did not arrive`);
  };
  let index = 0;
  for (const update of updates) {
    eachUpdateRange(update, (_client, _from, end) => {
      sent = Math.max(sent, end);
    });
    writer.sendUpdate(update);
    index += 1;
    if (index % 1000 === 0) await caughtUp();
  }
  await caughtUp();
  writer.close();
  peer.close();
}

/**
 * Opens so many clients at once and resolves with the milliseconds until each held the whole document:
 * until the server said "that is all", or, of a server that says so before it has loaded the document,
 * until that came. What came is read when all are done: reading megabytes here is not the server's time.
 */
async function openAll(
  server: DocServer,
  doc: string,
  trace: Trace,
  count: number,
): Promise<readonly { readonly ms: number; readonly arrivals: readonly Arrival[] }[]> {
  const started = performance.now();
  const opening = Array.from({ length: count }, async () => {
    const arrivals: Arrival[] = [];
    const client = new DocClient(server.target, doc, {
      onUpdate: (update) =>
        arrivals.push({ at: performance.now(), update: new Uint8Array(update) }),
    });
    await client.ready;
    return { client, arrivals, said: performance.now() };
  });
  const opened: { ms: number; arrivals: readonly Arrival[] }[] = [];
  for (const { client, arrivals, said } of await Promise.all(opening)) {
    const at = Math.max(said, await wholeAt(server, trace, arrivals));
    opened.push({ ms: at - started, arrivals });
    client.close();
  }
  return opened;
}

interface Arrival {
  readonly at: number;
  readonly update: Uint8Array;
}

/** When the last piece of the document had come. */
async function wholeAt(
  server: DocServer,
  trace: Trace,
  arrivals: readonly Arrival[],
): Promise<number> {
  const missing = new Map(Y.parseUpdateMeta(trace.whole).to);
  let read = 0;
  for (let tries = 0; tries < 60_000; tries += 1) {
    for (; read < arrivals.length; read += 1) {
      const { at, update } = arrivals[read]!;
      eachUpdateRange(update, (id, _from, end) => {
        if (end >= (missing.get(id) ?? Infinity)) missing.delete(id);
      });
      if (missing.size === 0) return at;
    }
    await wait(5);
  }
  throw new Error(`${server.name}: the whole document never came`);
}

async function reconnectOnce(server: DocServer, doc: string, vector: Uint8Array): Promise<number> {
  const started = performance.now();
  const client = new DocClient(server.target, doc, {}, vector);
  await client.ready;
  client.close();
  return performance.now() - started;
}

async function readText(server: DocServer, doc: string, trace: Trace): Promise<string> {
  const [opened] = await openAll(server, doc, trace, 1);
  const ydoc = new Y.Doc();
  for (const { update } of opened!.arrivals) Y.applyUpdate(ydoc, update);
  return ydoc.getText('content').toString();
}
