import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { createRoom, run, TestClient, writeMessage } from '../test/doc-room-desk.ts';
import { unframeUpdates } from './update-log.ts';

describe('a write that repeats what is known', () => {
  it('[DC7] is kept and relayed without the repetition, whatever it says there', async () => {
    const { room, log, time } = createRoom();
    const layla = new TestClient(room, 'layla', { clientId: 77 });
    const mona = new TestClient(room, 'mona');
    await run(time);
    layla.text.insert(0, 'known ');
    await run(time);
    const other = new Y.Doc();
    other.clientID = 77;
    other.getText('text').insert(0, 'other ');
    other.getText('text').insert(6, 'and new');
    layla.send(writeMessage(Y.encodeStateAsUpdate(other)));
    await run(time);
    const { tail } = await log.load('w/d');
    const kept = unframeUpdates(tail.at(-1)!.updates);
    expect(kept.map((update) => Y.decodeUpdate(update).structs.map(({ id }) => id.clock))).toEqual([
      [6],
    ]);
    expect(mona.text.toJSON()).toBe('known and new');
    const fresh = new TestClient(room, 'fresh');
    expect(fresh.text.toJSON()).toBe('known and new');
  });

  it('[DC20] an answer is relayed without what its writer had deleted, though their editor kept it', async () => {
    const { room, time } = createRoom();
    const reader = new TestClient(room, 'mona');
    const doc = new Y.Doc({ gc: false });
    doc.getText('text').insert(0, 'SECRET kept');
    doc.getText('text').delete(0, 7);
    expect(String.fromCharCode(...Y.encodeStateAsUpdate(doc))).toContain('SECRET');
    const layla = new TestClient(room, 'layla', { doc });
    await run(time);
    expect(layla.stored).toBe(layla.seat.writes);
    expect(reader.text.toJSON()).toBe('kept');
    for (const { body } of reader.heard)
      expect(String.fromCharCode(...body)).not.toContain('SECRET');
  });
});
