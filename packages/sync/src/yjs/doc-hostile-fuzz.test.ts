import { docFrame } from '@sanad/protocol/doc-frame';
import { SeededRandom } from '@sanad/testing/seeded-random';
import { settle } from '@sanad/testing/settle';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { MemoryDocLog } from '../memory/memory-doc-log.ts';
import { createRoom, run, TestClient, writeMessage } from '../test/doc-room-desk.ts';
import { beginAnew } from './begin-anew.ts';
import { ByteReader } from './byte-reader.ts';
import { makeSnapshot } from './make-snapshot.ts';
import type { ClockRun } from './move-words.ts';

type Room = ReturnType<typeof createRoom>;

/**
 * A page as ours is: it remembers what it wrote since all was stored, asks about those ids, and begins
 * anew when it hears that one of them is not its own.
 */
class Page {
  doc = new Y.Doc();
  client: TestClient | undefined;
  #runs: ClockRun[] = [];
  #heard = 0;
  /** Words (of one letter, so that nothing is written into them) that it was told are on the server. */
  readonly kept = new Set<string>();
  readonly typed: string[] = [];
  #waiting: string[] = [];
  forks = 0;

  readonly #userId: string;
  readonly #random: SeededRandom;
  #id = 0;

  constructor(userId: string, random: SeededRandom) {
    this.#userId = userId;
    this.#random = random;
    this.#listen();
  }

  type(word: string, at: number): void {
    const text = this.doc.getText('text');
    text.insert(Math.min(at, text.length), word);
    this.#waiting.push(word);
    this.typed.push(word);
  }

  connect({ room }: Room): void {
    const own = [this.doc.clientID, ...this.#runs.map(({ client }) => client)];
    this.client = new TestClient(room, this.#userId, { doc: this.doc, own });
    this.#heard = 0;
    this.client.sendAwareness([[this.doc.clientID, 1, {}]]);
  }

  leave(): void {
    this.client?.leave();
    this.client = undefined;
  }

  /** What came since it looked last. */
  hear(room: Room): void {
    const { client } = this;
    if (!client) return;
    const told = client.heard.slice(this.#heard).find(({ type }) => type === docFrame.forked);
    this.#heard = client.heard.length;
    if (told) return this.#beginAnew(room, told.body);
    const synced = client.heard.some(({ type, step }) => type === docFrame.sync && step === 1);
    if (!synced || client.stored < client.seat.writes || client.seat.writes === 0) return;
    for (const word of this.#waiting.splice(0)) this.kept.add(word);
    this.#runs = [];
  }

  #beginAnew(room: Room, frame: Uint8Array): void {
    this.forks++;
    const reader = new ByteReader(frame);
    reader.varUint();
    const fork = { client: reader.varUint(), from: reader.varUint(), end: reader.varUint() };
    this.leave();
    const next = new Y.Doc();
    const to = this.#newId();
    const { state, runs } = beginAnew(Y.encodeStateAsUpdate(this.doc), this.#runs, fork, to);
    Y.applyUpdate(next, state);
    this.doc = next;
    this.#runs = [...runs];
    this.#listen();
    this.connect(room);
  }

  #newId(): number {
    return 1 + this.#random.below(2 ** 31);
  }

  #listen(): void {
    this.#id = this.doc.clientID = this.#newId();
    // Yjs takes another by itself where it hears of its own from outside: a seed must know that one too.
    this.doc.on('update', (_update: Uint8Array, _origin: unknown, doc: Y.Doc) => {
      if (doc.clientID !== this.#id) this.#id = doc.clientID = this.#newId();
    });
    this.doc.on(
      'afterTransaction',
      ({ local, beforeState, afterState }: Y.Transaction, doc: Y.Doc) => {
        const client = doc.clientID;
        const [from, end] = [beforeState.get(client) ?? 0, afterState.get(client) ?? 0];
        if (local && end > from) this.#runs.push({ client, from, end });
      },
    );
  }
}

/** Writes under everybody's ids, whenever it can, in every way that the wire has. */
function attack(random: SeededRandom, here: Room, victims: readonly number[]): void {
  const mallory = new TestClient(here.room, 'mallory', {
    clientId: 7,
    own: random.chance(0.3) ? [...victims] : [],
  });
  const doc = new Y.Doc();
  for (const update of here.room.state.answer(new Map())) Y.applyUpdate(doc, update);
  const known = Y.encodeStateVector(doc);
  for (let i = random.below(3); i >= 0; i--) {
    doc.clientID = random.pick(victims)!;
    const text = doc.getText('text');
    text.insert(random.below(text.length + 1), `<${'x'.repeat(1 + random.below(9))}>`);
  }
  if (random.chance(0.5)) mallory.sendAwareness([[random.pick(victims)!, random.below(9), {}]]);
  const forged = Y.encodeStateAsUpdate(doc, known);
  mallory.send(writeMessage(forged, random.chance(0.6) ? 1 : 2));
  if (random.chance(0.5)) mallory.send(writeMessage(forged, 1));
  here.time.endTurns();
  mallory.leave();
}

async function freshText(log: MemoryDocLog): Promise<string> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, makeSnapshot(await log.load('w/d')).state);
  return doc.getText('text').toJSON();
}

describe('somebody writes under the ids of others', () => {
  it('[DC1][DC2][DC5][DC7][DC8] and whatever a page was told is on the server is in a fresh page', async () => {
    let forks = 0;
    let kept = 0;
    for (let seed = 1; seed <= 25; seed++) {
      const random = new SeededRandom(seed);
      const log = new MemoryDocLog();
      let here = createRoom({ log });
      const pages = ['layla', 'mona', 'rami'].map((userId) => new Page(userId, random));
      const ids = new Set<number>();
      for (const page of pages) page.connect(here);
      for (let step = 0; step < 120; step++) {
        const page = random.pick(pages)!;
        for (const one of pages) ids.add(one.doc.clientID);
        if (random.chance(0.6)) page.type(String.fromCharCode(0x4e00 + step), random.below(40));
        else if (random.chance(0.3)) page.leave();
        else if (!page.client) page.connect(here);
        if (random.chance(0.12)) attack(random, here, [...ids]);
        if (random.chance(0.3)) here.time.endTurns();
        if (random.chance(0.3)) await run(here.time, random.below(60));
        for (const one of pages) one.hear(here);
        if (random.chance(0.05)) {
          const snapshot = makeSnapshot(await log.load('w/d'));
          if (snapshot.seq > 0) {
            log.putSnapshot('w/d', snapshot);
            here.room.adopt(snapshot);
          }
        }
        if (random.chance(0.05)) {
          // A kill: what was relayed and is in no commit is gone here, and perhaps at its writer too.
          log.failing = true;
          here.time.endTurns();
          await settle();
          log.failing = false;
          for (const one of pages) one.leave();
          here = createRoom({ log, stored: await log.load('w/d') });
          for (const one of pages) if (random.chance(0.7)) one.connect(here);
        }
      }
      for (let round = 0; round < 12; round++) {
        for (const one of pages) if (!one.client) one.connect(here);
        await run(here.time, 2_000);
        for (const one of pages) one.hear(here);
      }
      const text = await freshText(log);
      for (const page of pages) {
        forks += page.forks;
        kept += page.kept.size;
        for (const word of page.kept) expect(text, `seed ${seed}`).toContain(word);
        // And so is, in the end, everything that it wrote, whatever happened to its ids. (Twice, where
        // somebody brought it first and said that it was theirs.)
        for (const word of page.typed) expect(text, `seed ${seed}`).toContain(word);
      }
    }
    expect(forks).toBeGreaterThan(20);
    expect(kept).toBeGreaterThan(500);
  }, 120_000);
});
