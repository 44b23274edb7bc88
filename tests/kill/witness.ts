import { randomUUID } from 'node:crypto';

import { RecordSocket } from '../harness/record-socket.ts';
import { StoredDoc } from '../harness/stored-doc.ts';
import type { FromWitness, Promised, ToWitness } from './witness-message.ts';

/**
 * A process of its own that writes and remembers what the server promised. Each task's title is a
 * chain: write n names the revision of write n - 1, so one lost or doubled write shows as a second
 * version beside the title. Documents are typed through the stock provider; `stored` is the promise.
 */
class Chain {
  readonly taskId: string;
  acked = 0;
  sent = 0;
  #rev: string;

  constructor(taskId: string, rev: string) {
    this.taskId = taskId;
    this.#rev = rev;
  }

  write(socket: RecordSocket, refusals: string[]): void {
    const rev = randomUUID();
    this.sent += 1;
    const number = this.sent;
    const args = { taskId: this.taskId, base: this.#rev, rev, text: `write ${number}` };
    this.#rev = rev;
    socket.mutate('writeTaskTitle', args).then(
      () => {
        this.acked = number;
      },
      (error: Error) => refusals.push(`${this.taskId} ${number}: ${error.message}`),
    );
  }
}

const sockets: RecordSocket[] = [];
const chains: Chain[] = [];
const docs: StoredDoc[] = [];
const refusals: string[] = [];
let timer: NodeJS.Timeout | undefined;
let mutations = 0;
let edits = 0;

function say(message: FromWitness): void {
  process.send?.(message);
}

function promised(): Promised {
  return {
    tasks: chains.map(({ taskId, acked, sent }) => ({ taskId, acked, sent })),
    docs: docs.map(({ id, doc, stored, typed }) => ({
      documentId: id,
      client: doc.clientID,
      stored,
      typed,
      text: doc.getText('content').toString(),
    })),
    mutations,
    edits,
    refusals,
  };
}

let rates = { mutationsPerSecond: 0, editsPerSecond: 0 };

function write(): void {
  const started = performance.now();
  let made = 0;
  let typed = 0;
  timer = setInterval(() => {
    const seconds = (performance.now() - started) / 1000;
    for (; made < seconds * rates.mutationsPerSecond; made += 1) {
      const at = mutations % chains.length;
      // A chain always goes over the same line, so its writes keep their order.
      chains[at]!.write(sockets[at % sockets.length]!, refusals);
      mutations += 1;
    }
    for (; typed < seconds * rates.editsPerSecond; typed += 1) {
      type(docs[edits % docs.length]!);
      edits += 1;
    }
  }, 5);
}

function type({ doc }: StoredDoc): void {
  const text = doc.getText('content');
  text.insert(text.length, String.fromCharCode(97 + (text.length % 26)));
}

function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = setInterval(() => {
      if (!holds()) return;
      clearInterval(look);
      resolve();
    }, 10);
  });
}

/** The server keeps what is written from now on: every chain has a new ack, some document a new promise. */
function flowing(): Promise<void> {
  const acked = chains.map((chain) => chain.acked);
  const stored = docs.map((doc) => doc.stored);
  return until(
    () =>
      chains.every((chain, at) => chain.acked > acked[at]!) &&
      docs.some((doc, at) => doc.stored > stored[at]!),
  );
}

async function settled(): Promise<void> {
  clearInterval(timer);
  await until(
    () => sockets.every((socket) => socket.unacked === 0) && docs.every((doc) => doc.isStored()),
  );
}

process.on('message', (message: ToWitness) => {
  switch (message.type) {
    case 'begin': {
      const { origin, cookie, workspaceId, tasks, docs: ids } = message;
      const member = { origin, headers: { Cookie: cookie, Origin: origin } };
      rates = message;
      for (let line = 0; line < 4; line += 1) sockets.push(new RecordSocket(member, workspaceId));
      for (const { taskId, rev } of tasks) chains.push(new Chain(taskId, rev));
      for (const id of ids) docs.push(new StoredDoc(member, workspaceId, id));
      write();
      void flowing().then(() => say({ type: 'flowing' }));
      return;
    }
    case 'hold':
      clearInterval(timer);
      for (const socket of sockets) socket.hold();
      for (const doc of docs) doc.hold();
      say({ type: 'promised', promised: promised() });
      return;
    case 'resume':
      for (const socket of sockets) socket.resume();
      for (const doc of docs) doc.resume();
      write();
      void flowing().then(() => say({ type: 'flowing' }));
      return;
    case 'settle':
      void settled().then(() => say({ type: 'promised', promised: promised() }));
  }
});
process.on('disconnect', () => process.exit(0));
