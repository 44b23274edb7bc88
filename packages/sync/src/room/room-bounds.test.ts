import { settle } from '@sanad/testing/settle';
import { describe, expect, it } from 'vitest';

import type { Turns } from '../port/turns.ts';
import { addCard, dropCard, moveCard, nameCard } from '../test/card-model.ts';
import { RoomBench } from '../test/room-bench.ts';
import { pushed } from '../test/seat.ts';

const add = (id: number, title = '') => pushed(id, addCard, { id: `card${id}`, title });
/** A group takes one card of this: a second one has no room. */
const long = 'x'.repeat(1_000);
const narrow = { limits: { groupBytes: 1_000 } };

describe("a group's bounds", () => {
  it('[SR9] cut a push between two mutations, and what is left goes before what came later', async () => {
    const bench = await RoomBench.open(narrow);
    const [one, two] = [await bench.joined(), await bench.joined()];
    bench.store.holding = true;
    await bench.push(one, add(1, long), add(2, long), pushed(3, moveCard, { id: 'x', list: '' }));
    await bench.push(two, pushed(1, nameCard, { id: 'card2', title: 'later' }));
    for (let group = 0; group < 6; group += 1) {
      bench.store.letGo();
      await bench.rest();
    }
    expect(bench.store.groups.map(({ acks }) => acks)).toEqual([
      { [one.clientId]: 1 },
      { [one.clientId]: 2 },
      { [one.clientId]: 3, [two.clientId]: 1 },
    ]);
    expect(bench.room.get('card', 'card2')).toMatchObject({ title: 'later' });
    expect(one.of('refused')).toMatchObject([{ id: 3, code: 'not_found' }]);
    expect(one.of('gap')).toEqual([]);
  });

  it('[SR9] end a group whose time is up, after one mutation at least', async () => {
    const bench = await RoomBench.open({ limits: { groupMs: 5 } });
    const seat = await bench.joined();
    const now = bench.time.now.bind(bench.time);
    let asked = 0;
    bench.time.now = () => now() + 3 * (asked += 1);
    await bench.push(seat, add(1), add(2), add(3), add(4), add(5));
    expect(bench.store.groups.length).toBeGreaterThan(1);
    expect(bench.room.get('tally', 'cards')?.count).toBe(5);
    const versions = seat.of('poke').map(({ base, version }) => [base, version]);
    expect(versions[0]![0]).toBe(0);
    expect(versions.at(-1)![1]).toBe(bench.room.version);
  });

  it('[SR9] lose and double nothing when the answer to a part of a push is lost', async () => {
    const bench = await RoomBench.open(narrow);
    const seat = await bench.joined();
    bench.store.holding = true;
    await bench.push(seat, add(1, long), add(2, long), add(3, long));
    const byServer = bench.room.mutate('stampCard', { id: 's', title: 'S' }, seat.userId);
    bench.store.letGo('lose the answer');
    bench.store.holding = false;
    for (let round = 0; round < 4; round += 1) await bench.pass(2_000);
    await byServer;
    expect(bench.room.get('tally', 'cards')?.count).toBe(3);
    expect(seat.of('poke').at(-1)!.version).toBe(bench.room.version);
    expect(seat.of('refused')).toEqual([]);
  });

  it('[SR9] carry out nothing of what is left of an ended session', async () => {
    const bench = await RoomBench.open(narrow);
    const seat = await bench.joined();
    bench.store.holding = true;
    await bench.push(seat, add(1, long), add(2, long));
    bench.room.end(seat.id, 'forbidden');
    bench.store.holding = false;
    bench.store.letGo();
    await bench.rest();
    expect(bench.room.get('card', 'card1')).toBeDefined();
    expect(bench.room.get('card', 'card2')).toBeUndefined();
  });

  it('[SR36] leave the thread to others between two groups, and when a large room is loaded', async () => {
    const turn: (() => void)[] = [];
    const turns: Turns = {
      do: (work) => new Promise((resolve) => turn.push(() => resolve(work()))),
    };
    const opening = RoomBench.open({ ...narrow, turns });
    await settle();
    turn.shift()?.();
    const bench = await opening;
    const seat = await bench.joined();
    await bench.push(seat, add(1, long), add(2, long));
    expect([turn.length, bench.store.groups.length]).toEqual([1, 0]);
    for (const groups of [1, 2]) {
      turn.shift()?.();
      await bench.rest();
      expect(bench.store.groups).toHaveLength(groups);
    }
    expect(turn).toEqual([]);
  });

  it('[SR36] tell a session what was done for it, by what others have to read and the store to write', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    let spent = 0;
    Object.assign(seat, { spent: (work: number) => (spent += work) });
    await bench.push(seat, add(1));
    const small = spent;
    expect(small).toBeGreaterThan(0);
    await bench.push(seat, add(2, 'x'.repeat(60_000)));
    expect(spent).toBeGreaterThan(small * 8 + 8);
    spent = 0;
    // Its own words are short; what is written for them is not.
    await bench.push(seat, pushed(3, moveCard, { id: 'card2', list: 'done' }));
    expect(spent).toBeGreaterThan(10);
    spent = 0;
    bench.room.tail(seat.id, 1);
    expect(spent).toBeGreaterThan(10);
  });

  it('[SR6] answer what would be a longer read than the whole with a resync', async () => {
    const bench = await RoomBench.open({ limits: { longestTailBytes: 5_000 } });
    const seat = await bench.joined();
    for (let id = 1; id <= 8; id += 1) await bench.push(seat, add(id, long));
    seat.forget();
    bench.room.tail(seat.id, 6);
    bench.room.tail(seat.id, 1);
    expect(seat.heard).toMatchObject([
      { type: 'poke', base: 6, version: 8 },
      { type: 'joined', resync: true, version: 8 },
    ]);
  });

  it('[SR6] are not told any more once the past was cut because words had to go', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    await bench.push(seat, pushed(1, addCard, { id: 'a', title: 'words' }));
    await bench.push(seat, pushed(2, dropCard, { id: 'a' }));
    bench.store.pruneLog(0);
    bench.room.forgetPast();
    const behind = bench.seat();
    bench.room.join(behind, { clientId: behind.clientId, version: 0 });
    await bench.rest();
    expect(behind.of('joined')).toMatchObject([{ version: 2, resync: true }]);
    expect(JSON.stringify(behind.heard)).not.toContain('words');
    await bench.push(seat, pushed(3, addCard, { id: 'b', title: 'B' }));
    expect(seat.of('poke').at(-1)).toMatchObject({ base: 2, version: 3 });
  });

  it('[SR6] keep no more of the past in memory than their bytes', async () => {
    const bench = await RoomBench.open({ limits: { tailBytes: 5_000 } });
    const seat = await bench.joined();
    for (let id = 1; id <= 40; id += 1) await bench.push(seat, add(id, long));
    let asked = 0;
    const { tail } = bench.store;
    bench.store.tail = (after) => ((asked += 1), tail.call(bench.store, after));
    seat.forget();
    bench.room.tail(seat.id, 39);
    expect(asked).toBe(0);
    bench.room.tail(seat.id, 10);
    await bench.rest();
    expect(asked).toBe(1);
    expect(seat.of('poke').map(({ base, version }) => [base, version])).toEqual([
      [39, 40],
      [10, 40],
    ]);
  });
});
