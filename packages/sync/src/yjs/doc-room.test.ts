import { closeCode } from '@sanad/protocol/close-code';
import { docFrame } from '@sanad/protocol/doc-frame';
import { SeededRandom } from '@sanad/testing/seeded-random';
import { decodeUtf8 } from 'lib0/string';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import {
  createRoom,
  message,
  run,
  TestClient,
  writeMessage,
  type Heard,
} from '../test/doc-room-desk.ts';
import { ByteReader } from './byte-reader.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { unframeUpdates } from './update-log.ts';

function textInLog(rows: readonly { readonly updates: Uint8Array }[]): string {
  const doc = new Y.Doc();
  for (const row of rows)
    for (const update of unframeUpdates(row.updates)) Y.applyUpdate(doc, update);
  return doc.getText('text').toString();
}

function statesIn(heard: readonly Heard[]): Record<string, unknown>[] {
  return heard
    .filter((one) => one.type === docFrame.awareness)
    .flatMap((one) => {
      const reader = new ByteReader(one.body);
      return Array.from({ length: reader.varUint() }, () => {
        const client = reader.varUint();
        const clock = reader.varUint();
        return { client, clock, state: JSON.parse(decodeUtf8(reader.run())) as unknown };
      });
    });
}

describe('a document in the room', () => {
  it('relays at once, stores in groups, and says stored only for what is durable', async () => {
    const { room, log, time } = createRoom();
    const layla = new TestClient(room, 'layla');
    const mona = new TestClient(room, 'mona');
    await run(time);
    layla.text.insert(0, 'first');
    time.endTurns();
    expect(mona.text.toString()).toBe('first');
    expect(layla.stored).toBeLessThan(layla.seat.writes);
    await run(time);
    expect(layla.stored).toBe(layla.seat.writes);
    const commits = log.commits.length;
    for (let i = 0; i < 10; i++) layla.text.insert(0, `${i}`);
    mona.text.insert(0, 'm');
    await run(time);
    // One group, one row, whoever wrote.
    expect(log.commits.length).toBe(commits + 1);
    expect(log.commits.at(-1)).toHaveLength(1);
    expect(textInLog((await log.load('w/d')).tail)).toBe(layla.text.toString());
    expect(mona.stored).toBe(mona.seat.writes);
  });

  it('relays with the event that brought an edit; where several write at once, once a turn', async () => {
    const { room, time } = createRoom();
    const writers = ['layla', 'mona'].map((userId) => new TestClient(room, userId));
    const reader = new TestClient(room, 'rami');
    await run(time);
    const bothWrite = () => {
      for (const { text } of writers) {
        text.insert(0, 'ab');
        text.insert(2, 'c');
        time.endEvent();
      }
    };
    const before = reader.packets;
    writers[0]!.text.insert(0, 'x');
    time.endEvent();
    expect(reader.text.toString()).toBe('x');
    time.endTurns();
    expect(reader.packets - before).toBe(1);
    // Taken by surprise: the first goes out alone. From then on they go together, until one has written alone for a while.
    for (const sofar of [3, 4, 5]) {
      bothWrite();
      time.endTurns();
      expect(reader.packets - before).toBe(sofar);
    }
    for (let alone = 0; alone < 16; alone++) {
      writers[0]!.text.insert(0, 'y');
      time.endTurns();
    }
    writers[0]!.text.insert(0, 'z');
    time.endEvent();
    expect(reader.text.toString()).toBe(writers[0]!.text.toString());
  });

  it('never echoes an edit to its author', async () => {
    const { room, time } = createRoom();
    const layla = new TestClient(room, 'layla');
    await run(time);
    const before = layla.heard.filter((one) => one.type === docFrame.sync).length;
    layla.text.insert(0, 'alone');
    await run(time);
    expect(layla.heard.filter((one) => one.type === docFrame.sync)).toHaveLength(before);
  });

  it('does not keep a write that stands on something missing, asks for it, and promises again after the answer', async () => {
    const { room, log, time } = createRoom();
    const layla = new TestClient(room, 'layla');
    const mona = new TestClient(room, 'mona');
    await run(time);
    const lost: Uint8Array[] = [];
    const author = new Y.Doc();
    author.clientID = layla.doc.clientID;
    author.on('update', (update: Uint8Array) => lost.push(update));
    author.getText('text').insert(0, 'lost ');
    author.getText('text').insert(5, 'kept');
    // The first one never arrived.
    layla.send(writeMessage(lost[1]!));
    time.endTurns();
    expect(mona.text.toString()).toBe('');
    expect(layla.heard.at(-2)?.type).toBe(docFrame.resync);
    expect(layla.heard.at(-1)).toMatchObject({ type: docFrame.sync, step: 0 });
    expect(log.commits).toHaveLength(0);
    layla.send(writeMessage(Y.encodeStateAsUpdate(author), 1));
    await run(time);
    expect(mona.text.toString()).toBe('lost kept');
    expect(layla.stored).toBe(layla.seat.writes);
  });

  it('gives up on a client whose answers never help', async () => {
    const { room, time } = createRoom();
    const author = new Y.Doc();
    author.getText('text').insert(0, 'a');
    const known = Y.encodeStateVector(author);
    author.getText('text').insert(1, 'b');
    // It waits for a piece that nobody has, and whatever it is asked it answers with what stands on it.
    const stuck = new Y.Doc();
    Y.applyUpdate(stuck, Y.encodeStateAsUpdate(author, known));
    const broken = new TestClient(room, 'broken', { doc: stuck });
    for (let i = 0; i < 10; i++) await run(time, 5_000);
    expect(broken.closedWith).toBe(closeCode.badFrame);
  });

  it('[D04] drops the writes of who may only read, and says so', async () => {
    const { room, log, time } = createRoom();
    const mona = new TestClient(room, 'mona');
    const reader = new TestClient(room, 'reader', { mayWrite: false });
    const stock = new TestClient(room, 'stock', { mayWrite: false, stored: false });
    await run(time);
    reader.text.insert(0, 'x');
    stock.text.insert(0, 'y');
    await run(time);
    expect(mona.text.toString()).toBe('');
    expect(log.commits).toHaveLength(0);
    expect(decodeUtf8(reader.heard.find((one) => one.type === docFrame.readOnly)!.body)).toBe(
      'forbidden',
    );
    expect(stock.heard.some((one) => one.type === docFrame.auth)).toBe(true);
    expect(stock.heard.every((one) => one.type < docFrame.stored)).toBe(true);
    expect(reader.stored).toBe(0);
  });

  it('[D17] refuses what was queued when the right was taken, and takes it when it comes back', async () => {
    const { room, log, time } = createRoom();
    const layla = new TestClient(room, 'layla');
    await run(time);
    room.setRight(layla.seat, false);
    for (let i = 0; i < 500; i++) layla.text.insert(0, 'q');
    await run(time);
    expect(log.commits).toHaveLength(0);
    expect(layla.stored).toBeLessThan(layla.seat.writes);
    // Nothing is lost at the client: its own text is still there to export, or to send.
    expect(layla.text.length).toBe(500);
    room.setRight(layla.seat, true);
    await run(time);
    expect(textInLog((await log.load('w/d')).tail)).toBe('q'.repeat(500));
    expect(layla.stored).toBe(layla.seat.writes);
  });

  it('[D07][D08] lets a connection speak for itself only, with the name and colour that it really has', async () => {
    const { room, time } = createRoom();
    const layla = new TestClient(room, 'layla', { clientId: 5 });
    const mona = new TestClient(room, 'mona', { clientId: 6 });
    layla.sendAwareness([[5, 1, { cursor: 1, user: { name: '<b>Boss</b>', color: 'url(x)' } }]]);
    mona.sendAwareness([[6, 1, {}]]);
    await run(time);
    mona.heard.length = 0;
    // Others' entries, a stolen id, no JSON, an array, too much.
    layla.sendAwareness([
      [6, 99, null],
      [5, 2, { cursor: 2 }],
      [7, 1, { user: 'x' }],
    ]);
    await run(time);
    layla.sendAwareness([[5, 3, 'no json']]);
    await run(time);
    layla.sendAwareness([[5, 4, [1]]]);
    await run(time);
    layla.sendAwareness([[5, 5, { big: 'x'.repeat(9_000) }]]);
    await run(time);
    expect(statesIn(mona.heard)).toEqual([
      { client: 5, clock: 2, state: { cursor: 2, user: layla.person } },
    ]);
    mona.heard.length = 0;
    layla.leave();
    await run(time);
    expect(statesIn(mona.heard)).toEqual([{ client: 5, clock: 2, state: null }]);
  });

  it('[D08] an echo of others, as providers send it, takes no newer cursor’s place', async () => {
    const { room, time } = createRoom();
    const layla = new TestClient(room, 'layla', { clientId: 5 });
    const mona = new TestClient(room, 'mona', { clientId: 6 });
    mona.sendAwareness([[6, 1, {}]]);
    layla.sendAwareness([[5, 1, {}]]);
    await run(time, 1_000);
    mona.heard.length = 0;
    layla.sendAwareness([[5, 2, { cursor: 2 }]]);
    time.endTurns();
    // The room rests now; this one waits for its next turn.
    layla.sendAwareness([[5, 3, { cursor: 3 }]]);
    layla.sendAwareness([[6, 1, {}]]);
    await run(time, 1_000);
    expect(statesIn(mona.heard).at(-1)).toMatchObject({ client: 5, state: { cursor: 3 } });
  });

  it('[D08] passes on at most 20 cursors a second, and the last one always', async () => {
    const { room, time } = createRoom();
    const layla = new TestClient(room, 'layla', { clientId: 5 });
    const mona = new TestClient(room, 'mona');
    layla.sendAwareness([[5, 1, {}]]);
    await run(time, 1_000);
    mona.heard.length = 0;
    for (let i = 0; i < 100; i++) {
      layla.sendAwareness([[5, 2 + i, { cursor: i }]]);
      time.endTurns();
      time.advance(10);
    }
    await run(time, 1_000);
    const seen = statesIn(mona.heard);
    expect(seen.length).toBeLessThanOrEqual(22);
    expect(seen.at(-1)).toMatchObject({ clock: 101 });
  });

  it('[D13] keeps what the log could not take, says it, and stores it when the log is back', async () => {
    const { room, log, time, timesIdle } = createRoom();
    const layla = new TestClient(room, 'layla');
    const reader = new TestClient(room, 'reader', { mayWrite: false });
    await run(time);
    log.failing = true;
    layla.text.insert(0, 'typed while the disk was away');
    await run(time);
    expect(decodeUtf8(layla.heard.findLast((one) => one.type === docFrame.readOnly)!.body)).toBe(
      'unavailable',
    );
    expect(layla.stored).toBeLessThan(layla.seat.writes);
    layla.text.insert(0, 'refused: ');
    await run(time, 30_000);
    const late = new TestClient(room, 'late');
    expect(late.closedWith).toBe(closeCode.unavailable);
    late.leave();
    reader.leave();
    expect(timesIdle()).toBe(0);
    log.failing = false;
    await run(time, 30_000);
    expect(decodeUtf8(layla.heard.findLast((one) => one.type === docFrame.readOnly)!.body)).toBe(
      '',
    );
    expect(textInLog((await log.load('w/d')).tail)).toBe('refused: typed while the disk was away');
    expect(layla.stored).toBe(layla.seat.writes);
    layla.leave();
    await run(time);
    expect(timesIdle()).toBe(1);
  });

  it('[D01] lives through 30,000 random frames and keeps nothing of them', async () => {
    const random = new SeededRandom(20_261_122);
    const { room, log, time } = createRoom();
    const witness = new TestClient(room, 'witness');
    await run(time);
    let closed = 0;
    let hostile = new TestClient(room, 'hostile');
    for (let i = 0; i < 30_000; i++) {
      if (hostile.closedWith !== undefined) {
        closed++;
        hostile.leave();
        hostile = new TestClient(room, 'hostile');
      }
      const bytes = Uint8Array.from({ length: random.below(24) }, () => random.below(256));
      // Half of them look like a message of the protocol at first.
      if (random.chance(0.5)) bytes.set([random.below(4), random.below(4)].slice(0, bytes.length));
      hostile.send(bytes);
      if (i % 1_000 === 0) time.endTurns();
    }
    await run(time);
    expect(closed).toBeGreaterThan(15_000);
    expect(witness.closedWith).toBeUndefined();
    expect(witness.doc.store.pendingStructs).toBeNull();
    for (const entries of log.commits) {
      for (const { updates } of entries) {
        for (const update of unframeUpdates(updates))
          expect(() => Y.decodeUpdate(update)).not.toThrow();
      }
    }
  }, 120_000);

  it('[D06] closes on a state vector that claims a million clients', async () => {
    const { room, time } = createRoom();
    const client = new TestClient(room, 'layla');
    await run(time);
    client.send(message([docFrame.sync, 0], new Uint8Array([0xc0, 0x84, 0x3d, 1, 1])));
    expect(client.closedWith).toBe(closeCode.badFrame);
  });

  it('[D16] converges for five people through cuts, late answers, two tabs and compactions, and on the log', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const random = new SeededRandom(seed);
      const { room, log, time } = createRoom();
      const docs = Array.from({ length: 5 }, () => new Y.Doc());
      let clients = docs.map((doc, i) => reconnect(room, doc, i));
      for (let step = 0; step < 300; step++) {
        const i = random.below(5);
        const text = docs[i]!.getText('text');
        if (random.chance(0.7))
          text.insert(random.below(text.length + 1), String(random.below(10)));
        else if (text.length > 0) text.delete(random.below(text.length), 1);
        if (random.chance(0.05)) {
          clients[i]!.leave();
          // Typed without a line; sent with the answer to the room's first question.
          text.insert(0, 'off');
          clients = clients.with(i, reconnect(room, docs[i]!, i));
        }
        if (random.chance(0.2)) time.endTurns();
        if (random.chance(0.1)) await run(time, random.below(60));
        if (random.chance(0.03)) {
          const snapshot = makeSnapshot(await log.load('w/d'));
          if (snapshot.seq === 0) continue;
          log.putSnapshot('w/d', snapshot);
          room.adopt(snapshot);
        }
      }
      await run(time, 2_000);
      const texts = docs.map((doc) => doc.getText('text').toString());
      expect(new Set(texts).size, `seed ${seed}`).toBe(1);
      const stored = await log.load('w/d');
      const after = new Y.Doc();
      Y.applyUpdate(after, makeSnapshot(stored).state);
      expect(after.getText('text').toString(), `seed ${seed}`).toBe(texts[0]);
      for (const client of clients) expect(client.stored).toBe(client.seat.writes);
      // A newcomer and one who was away for all of it get the same from the room.
      const fresh = new TestClient(room, 'fresh');
      expect(fresh.text.toString(), `seed ${seed}`).toBe(texts[0]);
    }
  }, 120_000);
});

/** The same tab on a new connection: what it has is what it had. */
function reconnect(
  room: ReturnType<typeof createRoom>['room'],
  doc: Y.Doc,
  who: number,
): TestClient {
  return new TestClient(room, `person ${who % 3}`, { doc });
}
