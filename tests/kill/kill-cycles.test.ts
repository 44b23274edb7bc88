import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { getSnapshot } from '@sanad/protocol/http/board';
import { createWorkspace } from '@sanad/protocol/http/workspace';
import { SeededRandom } from '@sanad/testing/seeded-random';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';

import { Member } from '../harness/member.ts';
import { RecordSocket } from '../harness/record-socket.ts';
import { DocClient } from '../load/client/doc-client.ts';
import { ServerUnderTest } from './server-under-test.ts';
import type { FromWitness, Promised, ToWitness } from './witness-message.ts';

/**
 * kill -9 under load, a third each of the server, the PostgreSQL postmaster and both. After each boot,
 * before any client may send again what it still has, everything that was promised must be there.
 *
 *   KILL_CYCLES=100 npm test -- --only=kill
 */
const cycles = Number(process.env['KILL_CYCLES'] ?? 6);
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const mutationsPerSecond = 250;
const editsPerSecond = 1_200;
const slowestBoot = 15_000;

let server: ServerUnderTest;
let member: Member;
let workspaceId: string;
let witness: ChildProcess;

function tell(message: ToWitness): void {
  witness.send(message);
}

async function flowing(message: ToWitness): Promise<void> {
  const said = once(witness, 'message') as Promise<[FromWitness]>;
  tell(message);
  const [answer] = await said;
  if (answer.type !== 'flowing') throw new Error(`unexpected ${answer.type}`);
}

async function promisedBy(message: ToWitness): Promise<Promised> {
  tell(message);
  const [answer] = (await once(witness, 'message')) as [FromWitness];
  if (answer.type !== 'promised') throw new Error(`unexpected ${answer.type}`);
  return answer.promised;
}

interface Title {
  readonly text: string;
  readonly others: readonly unknown[];
}

/** A request that is answered `unavailable` is asked again, for as long as a boot may take. */
async function whenServed<T>(ask: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + slowestBoot;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const soon = error instanceof Error && /unavailable|fetch failed/.test(error.message);
      if (!soon || performance.now() > deadline) throw error;
    }
  }
}

async function titles(): Promise<Map<string, Title>> {
  const params = { workspaceId: workspaceId as never };
  const { collections } = await whenServed(() => member.call(getSnapshot, { params }));
  return new Map(
    (collections['task'] ?? []).map((task) => [
      task.id,
      (task as unknown as { title: Title }).title,
    ]),
  );
}

/** The text a fresh reader gets, and the clock of the writer in it. */
async function readDoc(
  documentId: string,
  client: number,
): Promise<{ text: string; clock: number }> {
  const doc = new Y.Doc();
  const target = {
    url: `${server.origin.replace('http', 'ws')}/docs/${workspaceId}/{doc}`,
    dialect: 'y-websocket' as const,
    headers: member.headers,
    answersSync: true,
  };
  const deadline = performance.now() + slowestBoot;
  for (;;) {
    const reader = new DocClient(target, documentId, {
      onUpdate: (update) => Y.applyUpdate(doc, new Uint8Array(update)),
    });
    const refused = await reader.ready.then(
      () => '',
      (error: Error) => error.message,
    );
    reader.close();
    if (refused === '') break;
    // Not back yet, or hung up on because the server had been deaf for a moment: one comes back, for so long.
    if (performance.now() > deadline) throw new Error(`${documentId}: ${refused}`);
  }
  return { text: doc.getText('content').toString(), clock: Y.getState(doc.store, client) };
}

/** What was promised is there, and nothing twice. `final`: nothing is pending, so it is also all there is. */
async function expectKept(promised: Promised, final: boolean): Promise<void> {
  const now = await titles();
  for (const { taskId, acked, sent } of promised.tasks) {
    const title = now.get(taskId)!;
    const written = Number(title.text.replace('write ', ''));
    expect(title.others, `task ${taskId} has another version of its title`).toEqual([]);
    expect(written, `task ${taskId} lost an acked write`).toBeGreaterThanOrEqual(acked);
    expect(written).toBeLessThanOrEqual(sent);
    if (final) expect(written).toBe(sent);
  }
  for (const doc of promised.docs) {
    const kept = await readDoc(doc.documentId, doc.client);
    expect(kept.clock, `document ${doc.documentId} lost a stored edit`).toBeGreaterThanOrEqual(
      doc.stored,
    );
    expect(doc.text.startsWith(kept.text), 'the document holds what was never typed').toBe(true);
    if (final) expect(kept.text).toBe(doc.text);
  }
  expect(promised.refusals).toEqual([]);
}

beforeAll(async () => {
  server = await ServerUnderTest.create();
  await server.boot();
  member = await Member.signUp(server.origin, 'Witness');
  const { workspace } = await member.call(createWorkspace, {
    body: { name: 'Kill', side: 'client' },
  });
  workspaceId = workspace.id;
  const { collections } = await member.call(getSnapshot, { params: { workspaceId: workspace.id } });
  const columnId = collections['column']![0]!.id;
  const socket = new RecordSocket(member, workspaceId);
  const tasks = Array.from({ length: 20 }, () => ({ taskId: randomUUID(), rev: randomUUID() }));
  const docs = Array.from({ length: 5 }, () => randomUUID());
  await Promise.all([
    ...tasks.map(({ taskId, rev }) =>
      socket.mutate('createTask', { taskId, columnId, orderKey: 'V', title: 'write 0', rev }),
    ),
    ...docs.map((documentId) => socket.mutate('createDocument', { documentId, title: 'Kill' })),
  ]);
  socket.close();
  witness = fork(join(import.meta.dirname, 'witness.ts'));
  const { origin, cookie } = member;
  await flowing({
    type: 'begin',
    origin,
    cookie,
    workspaceId,
    tasks,
    docs,
    mutationsPerSecond,
    editsPerSecond,
  });
});

afterAll(async () => {
  witness?.disconnect();
  await server?.stop();
});

it(
  `keeps every promise through ${cycles} kills (KILL_SEED=${seed})`,
  { timeout: 60_000 + cycles * 20_000 },
  async () => {
    const random = new SeededRandom(seed);
    let slowest = 0;
    let acked = 0;
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const victim = (['server', 'postmaster', 'both'] as const)[cycle % 3]!;
      // The moment is the input here: the load must have run for a random while when the kill comes.
      await wait(random.below(900));
      if (victim !== 'server') server.killPostmaster();
      if (victim !== 'postmaster') await server.killServer();
      const promised = await promisedBy({ type: 'hold' });
      const started = performance.now();
      if (victim === 'postmaster') await server.answers();
      else await server.boot();
      const took = performance.now() - started;
      slowest = Math.max(slowest, took);
      expect(took, `cycle ${cycle} (${victim}) took long to recover`).toBeLessThan(slowestBoot);
      await expectKept(promised, false);
      const ackedNow = promised.tasks.reduce((sum, task) => sum + task.acked, 0);
      expect(ackedNow, `cycle ${cycle}: nothing was acked, so nothing was proved`).toBeGreaterThan(
        acked,
      );
      acked = ackedNow;
      await flowing({ type: 'resume' });
    }
    const final = await promisedBy({ type: 'settle' });
    await expectKept(final, true);
    console.log(
      `${cycles} kills: ${acked} acked mutations and ${final.docs.reduce((sum, doc) => sum + doc.stored, 0)} stored edits kept, none twice; slowest recovery ${Math.round(slowest)} ms; seed ${seed}`,
    );
  },
);
