import { closeCode } from '@sanad/protocol/close-code';
import { docFrame } from '@sanad/protocol/doc-frame';
import { limits } from '@sanad/protocol/limit';
import { settle } from '@sanad/testing/settle';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { MemoryDocLog } from '../memory/memory-doc-log.ts';
import { createRoom, run, TestClient, writeMessage } from '../test/doc-room-desk.ts';
import { ByteReader } from './byte-reader.ts';
import { makeSnapshot } from './make-snapshot.ts';

type Room = Awaited<ReturnType<typeof openRoom>>;

/** The room as a process that starts finds it. */
async function openRoom(log = new MemoryDocLog()) {
  return createRoom({ log, stored: await log.load('w/d') });
}

/** What somebody who was never there reads. */
async function freshText({ room, time }: Room): Promise<string> {
  const fresh = new TestClient(room, 'fresh', { mayWrite: false });
  await run(time);
  fresh.leave();
  return fresh.text.toJSON();
}

/** Words under somebody's id on top of what is there, as an update of their own. */
function forge(from: Y.Doc, client: number, words: string): { doc: Y.Doc; update: Uint8Array } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  doc.clientID = client;
  const before = Y.encodeStateVector(doc);
  doc.getText('text').insert(doc.getText('text').length, words);
  return { doc, update: Y.encodeStateAsUpdate(doc, before) };
}

/** The clocks that a device was told are somebody else's: client, from, end. */
function forkOf(client: TestClient): number[] | undefined {
  const one = client.heard.find(({ type }) => type === docFrame.forked);
  if (!one) return undefined;
  const reader = new ByteReader(one.body);
  return [reader.varUint(), reader.varUint(), reader.varUint(), reader.varUint()].slice(1);
}

function isStored(client: TestClient): boolean {
  return client.stored === client.seat.writes;
}

describe('whose client id is whose', () => {
  it('[DC1][DC2] nobody writes under the id of somebody who is away, also after a restart and a compaction', async () => {
    const log = new MemoryDocLog();
    let here = await openRoom(log);
    const layla = new TestClient(here.room, 'layla', { clientId: 77 });
    await run(here.time);
    layla.text.insert(0, 'Mine. ');
    await run(here.time);
    layla.leave();
    for (const restart of [false, true]) {
      if (restart) {
        log.putSnapshot('w/d', makeSnapshot(await log.load('w/d')));
        here = await openRoom(log);
      }
      const mallory = new TestClient(here.room, 'mallory');
      await run(here.time);
      const forged = forge(mallory.doc, 77, 'Not hers.');
      // An answer that nobody asked for is none.
      mallory.send(writeMessage(forged.update, 1));
      await run(here.time);
      mallory.send(writeMessage(forged.update));
      await run(here.time);
      mallory.leave();
      expect(await freshText(here)).toBe('Mine. ');
    }
    // She comes back with what she typed meanwhile.
    layla.text.insert(6, 'Typed offline.');
    const back = new TestClient(here.room, 'layla', { doc: layla.doc, own: [77] });
    await run(here.time);
    expect(isStored(back)).toBe(true);
    expect(await freshText(here)).toBe('Mine. Typed offline.');
  });

  it('[DC2] a merged update of two people is refused whole', async () => {
    const here = await openRoom();
    const layla = new TestClient(here.room, 'layla', { clientId: 77 });
    await run(here.time);
    layla.text.insert(0, 'Mine. ');
    await run(here.time);
    layla.leave();
    const mallory = new TestClient(here.room, 'mallory', { clientId: 66 });
    await run(here.time);
    const own = forge(mallory.doc, 66, 'Own. ');
    mallory.send(writeMessage(Y.mergeUpdates([own.update, forge(own.doc, 77, 'Hers?').update])));
    await run(here.time);
    expect(await freshText(here)).toBe('Mine. ');
    expect(isStored(mallory)).toBe(true);
  });

  it('[DC3] a cursor under an id gives nothing and locks nobody out, also after a restart', async () => {
    const log = new MemoryDocLog();
    const doc = new Y.Doc();
    doc.clientID = 77;
    for (const start of [1, 2]) {
      const here = await openRoom(log);
      const mallory = new TestClient(here.room, 'mallory', { clientId: 66 });
      mallory.sendAwareness([[77, start, {}]]);
      await run(here.time);
      const layla = new TestClient(here.room, 'layla', { doc, own: [77] });
      await run(here.time);
      layla.text.insert(layla.text.length, `Written ${start}. `);
      layla.sendAwareness([[77, 10, { cursor: 'hers' }]]);
      await run(here.time);
      expect(forkOf(layla)).toBeUndefined();
      expect(isStored(layla)).toBe(true);
      // Her cursor is hers from the first word on.
      mallory.sendAwareness([[77, 20, { cursor: 'his' }]]);
      layla.sendAwareness([[77, 21, { cursor: 'hers' }]]);
      await run(here.time, 1_000);
      expect(layla.seat.client).toBe(77);
      expect(mallory.seat.client).not.toBe(77);
      for (const one of [layla, mallory]) one.leave();
    }
    expect(await freshText(await openRoom(log))).toBe('Written 1. Written 2. ');
  });

  it('[DC4] what was relayed and lost in a crash comes back from whoever has it, and its writer goes on', async () => {
    const log = new MemoryDocLog();
    const before = await openRoom(log);
    const layla = new TestClient(before.room, 'layla', { clientId: 77 });
    const mona = new TestClient(before.room, 'mona');
    await run(before.time);
    layla.text.insert(0, 'Stored. ');
    await run(before.time);
    // The process ends between the relay and the commit.
    log.failing = true;
    layla.text.insert(8, 'Relayed. ');
    before.time.endTurns();
    await settle();
    log.failing = false;
    expect(mona.text.toJSON()).toBe('Stored. Relayed. ');
    const after = await openRoom(log);
    const monaBack = new TestClient(after.room, 'mona', {
      doc: mona.doc,
      own: [mona.doc.clientID],
    });
    await run(after.time);
    expect(isStored(monaBack)).toBe(true);
    expect(await freshText(after)).toBe('Stored. Relayed. ');
    expect((await log.load('w/d')).clients).toMatchObject([
      { client: 77, userId: 'layla', brought: { from: 8, by: 'mona' } },
    ]);
    // Her device lives after all, and holds the same.
    const laylaBack = new TestClient(after.room, 'layla', { doc: layla.doc, own: [77] });
    await run(after.time);
    expect(forkOf(laylaBack)).toBeUndefined();
    laylaBack.text.insert(17, 'Goes on.');
    await run(after.time);
    expect(isStored(laylaBack)).toBe(true);
    expect(await freshText(after)).toBe('Stored. Relayed. Goes on.');
    expect((await log.load('w/d')).clients).toMatchObject([{ client: 77, brought: undefined }]);
  });

  it.each([
    ['shorter', 'No', 'And what I typed offline.'],
    ['as long', '123456', 'abcdef'],
    ['longer', 'Something that I never wrote.', 'Mine.'],
  ])(
    '[DC5] a device whose id was continued by somebody else (%s) hears it and nothing is called stored',
    async (_how, forged, typed) => {
      const log = new MemoryDocLog();
      const here = await openRoom(log);
      const layla = new TestClient(here.room, 'layla', { clientId: 77 });
      await run(here.time);
      layla.text.insert(0, 'Before. ');
      await run(here.time);
      layla.leave();
      const { doc } = forge(layla.doc, 77, forged);
      const mallory = new TestClient(here.room, 'mallory', { doc });
      await run(here.time);
      expect(await freshText(here)).toBe(`Before. ${forged}`);
      mallory.leave();
      layla.text.insert(8, typed);
      // The process may have been another since.
      const next = await openRoom(log);
      const back = new TestClient(next.room, 'layla', { doc: layla.doc, own: [77] });
      await run(next.time);
      back.text.insert(0, 'More. ');
      await run(next.time);
      expect(forkOf(back)).toEqual([77, 8, 8 + forged.length]);
      expect(isStored(back)).toBe(false);
    },
  );

  it('[DC5] so does one whose unused id somebody else began to write under while it was away', async () => {
    for (const typed of ['a', 'as long as', 'much longer than what was put there']) {
      const here = await openRoom();
      const mallory = new TestClient(here.room, 'mallory');
      await run(here.time);
      mallory.send(writeMessage(forge(mallory.doc, 88, 'as long as').update));
      await run(here.time);
      const doc = new Y.Doc();
      doc.clientID = 88;
      doc.getText('text').insert(0, typed);
      const layla = new TestClient(here.room, 'layla', { doc, own: [88] });
      await run(here.time);
      expect(forkOf(layla)).toEqual([88, 0, 10]);
      expect(isStored(layla)).toBe(false);
      // A page of the release before says by its cursor which id it takes for its own.
      const older = new TestClient(here.room, 'layla', { doc });
      older.sendAwareness([[88, 1, {}]]);
      await run(here.time);
      expect(isStored(older)).toBe(false);
    }
  });

  it('[DC5] and one whose first word crossed another’s under the same id', async () => {
    const here = await openRoom();
    const layla = new TestClient(here.room, 'layla', { clientId: 88, own: [88] });
    const mallory = new TestClient(here.room, 'mallory');
    await run(here.time);
    mallory.send(writeMessage(forge(mallory.doc, 88, 'first').update));
    layla.text.insert(0, 'x');
    await run(here.time);
    expect(forkOf(layla)).toEqual([88, 0, 5]);
    expect(isStored(layla)).toBe(false);
  });

  it('[DC5] a reader who has the true words of somebody else hears it too', async () => {
    const log = new MemoryDocLog();
    const before = await openRoom(log);
    const layla = new TestClient(before.room, 'layla', { clientId: 77 });
    const mona = new TestClient(before.room, 'mona');
    await run(before.time);
    layla.text.insert(0, 'Stored. ');
    await run(before.time);
    log.failing = true;
    layla.text.insert(8, 'True.');
    before.time.endTurns();
    await settle();
    log.failing = false;
    const after = await openRoom(log);
    const known = new Y.Doc();
    Y.applyUpdate(known, makeSnapshot(await log.load('w/d')).state);
    new TestClient(after.room, 'mallory', { doc: forge(known, 77, 'Forged').doc });
    await run(after.time);
    const back = new TestClient(after.room, 'mona', { doc: mona.doc, own: [mona.doc.clientID] });
    await run(after.time);
    expect(forkOf(back)).toEqual([77, 8, 14]);
    expect(isStored(back)).toBe(false);
  });

  it('[DC6] an id from before owners were kept is nobody’s to write under, until it is continued in an answer', async () => {
    const old = new Y.Doc();
    old.clientID = 77;
    old.getText('text').insert(0, 'Old. ');
    const log = new MemoryDocLog();
    log.putSnapshot('w/d', {
      ...makeSnapshot({ snapshot: undefined, tail: [] }),
      ...snapshotOf(old),
    });
    const here = await openRoom(log);
    const mallory = new TestClient(here.room, 'mallory');
    await run(here.time);
    mallory.send(writeMessage(forge(mallory.doc, 77, 'Not hers.').update));
    await run(here.time);
    mallory.leave();
    expect(await freshText(here)).toBe('Old. ');
    // A page that was open over the update types on under its id.
    const layla = new TestClient(here.room, 'layla', { doc: old });
    await run(here.time);
    layla.text.insert(5, 'On');
    await run(here.time);
    layla.text.insert(7, 'ward.');
    await run(here.time);
    expect(isStored(layla)).toBe(true);
    expect(await freshText(here)).toBe('Old. Onward.');
    expect((await log.load('w/d')).clients).toEqual([
      { client: 77, userId: 'layla', brought: undefined },
    ]);
  });

  it('[DC7] what is only on its way to the disk is not called stored for who repeats it', async () => {
    const log = new MemoryDocLog();
    const here = await openRoom(log);
    const layla = new TestClient(here.room, 'layla');
    await run(here.time);
    log.failing = true;
    layla.text.insert(0, 'Not yet.');
    here.time.endTurns();
    const tab = new TestClient(here.room, 'layla', { doc: layla.doc });
    tab.send(writeMessage(Y.encodeStateAsUpdate(layla.doc)));
    await run(here.time);
    expect(tab.stored).toBe(0);
    log.failing = false;
    await run(here.time, 30_000);
    expect(isStored(tab)).toBe(true);
  });

  it('[DC2] a run too long to be told from another’s words is not taken as somebody else’s', async () => {
    const here = await openRoom();
    const layla = new TestClient(here.room, 'layla', { clientId: 77 });
    await run(here.time);
    layla.text.insert(0, 'Mine. ');
    await run(here.time);
    layla.leave();
    const mallory = new TestClient(here.room, 'mallory', {
      doc: forge(layla.doc, 77, 'x'.repeat(300_000)).doc,
    });
    for (let i = 0; i <= limits.docRefusedAnswers; i++) await run(here.time, 10_000);
    expect(mallory.closedWith).toBe(closeCode.badFrame);
    expect(await freshText(here)).toBe('Mine. ');
  });
});

function snapshotOf(doc: Y.Doc) {
  const row = Y.encodeStateAsUpdate(doc);
  const framed = new Uint8Array([row.length, ...row]);
  return makeSnapshot({ snapshot: undefined, tail: [{ seq: 1, updates: framed }] });
}
