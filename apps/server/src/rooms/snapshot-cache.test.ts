import { gunzipSync } from 'node:zlib';

import { expect, it } from 'vitest';

import type { AnyRoom } from './room-kinds.ts';
import { SnapshotCache } from './snapshot-cache.ts';

/** As much of a room as a snapshot reads. */
function roomOf(count: number, fields: object = {}) {
  const task = Array.from({ length: count }, (_, n) => ({ id: `task-${n}`, ...fields }));
  const room = {
    version: 1,
    asked: 0,
    snapshot() {
      room.asked += 1;
      return { version: room.version, collections: { column: [], task } };
    },
  };
  return room;
}
const asRoom = (room: ReturnType<typeof roomOf>) => room as unknown as AnyRoom;

it.each([0, 1, 500, 5_000])(
  'writes %i records as JSON does, and compresses them',
  async (count) => {
    const room = roomOf(count, { title: 'مهمة "x"\n', nested: { list: [1, null, true] } });
    const { plain, gzip, version } = await new SnapshotCache().get(asRoom(room));
    expect(version).toBe(1);
    expect(plain.toString()).toBe(JSON.stringify(room.snapshot()));
    if (gzip) expect(gunzipSync(gzip)).toEqual(plain);
    expect(gzip === undefined).toBe(count < 500);
  },
);

it('makes one per version, and one for all who ask before it has begun', async () => {
  const cache = new SnapshotCache();
  const room = roomOf(3_000);
  const first = cache.get(asRoom(room));
  expect(cache.get(asRoom(room))).toBe(first);
  expect((await first).version).toBe(1);
  expect(cache.get(asRoom(room))).toBe(first);
  room.version = 2;
  const second = cache.get(asRoom(room));
  room.version = 3;
  // It has not begun: it will be of the version that the room has then.
  expect(cache.get(asRoom(room))).toBe(second);
  expect((await second).version).toBe(3);
});

it('lets a small room not wait for a large one', async () => {
  const cache = new SnapshotCache();
  const order: string[] = [];
  const large = cache.get(asRoom(roomOf(60_000, { text: 'x'.repeat(200) })));
  const small = cache.get(asRoom(roomOf(10)));
  await Promise.all([large.then(() => order.push('large')), small.then(() => order.push('small'))]);
  expect(order).toEqual(['small', 'large']);
});
