import { describe, expect, it } from 'vitest';

import { addCard, moveCard, nameCard, stumble } from '../test/card-model.ts';
import { RoomBench } from '../test/room-bench.ts';
import { pushed } from '../test/seat.ts';

describe("the room's order", () => {
  it('[SR1] commits at once when nothing is in flight, and together what arrives meanwhile', async () => {
    const bench = await RoomBench.open();
    const [one, two] = [await bench.joined(), await bench.joined()];
    bench.store.holding = true;
    await bench.push(one, pushed(1, addCard, { id: 'a', title: 'A' }));
    expect(bench.store.groups).toHaveLength(1);
    await bench.push(one, pushed(2, addCard, { id: 'b', title: 'B' }));
    await bench.push(two, pushed(1, addCard, { id: 'c', title: 'C' }));
    expect(bench.store.groups).toHaveLength(1);
    bench.store.letGo();
    await bench.rest();
    expect(bench.store.groups.map(({ base, acks }) => [base, acks])).toEqual([
      [0, { [one.clientId]: 1 }],
      [1, { [one.clientId]: 2, [two.clientId]: 1 }],
    ]);
  });

  it('[SR2] says nothing before the commit', async () => {
    const bench = await RoomBench.open();
    const [one, two] = [await bench.joined(), await bench.joined()];
    bench.store.holding = true;
    await bench.push(
      one,
      pushed(1, addCard, { id: 'a', title: 'A' }),
      pushed(2, nameCard, { id: 'none', title: '' }),
    );
    expect([one.heard, two.heard]).toEqual([[], []]);
    expect(bench.room.get('card', 'a')).toBeUndefined();
    bench.store.letGo();
    await bench.rest();
    expect(one.heard.map(({ type }) => type)).toEqual(['refused', 'poke']);
    expect(two.of('poke')[0]).toMatchObject({ base: 0, version: 1, acks: { [one.clientId]: 2 } });
    expect(bench.room.get('card', 'a')).toMatchObject({ title: 'A' });
  });

  it('[SR3] runs each mutation on what the ones before it in the group left', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    await bench.push(
      seat,
      pushed(1, addCard, { id: 'a', title: 'A' }),
      pushed(2, stumble, { id: 'a', how: 'refusal' }),
      pushed(3, moveCard, { id: 'a', list: 'done' }),
    );
    expect(bench.room.get('card', 'a')).toMatchObject({ title: 'A', list: 'done' });
    expect(seat.of('refused')).toMatchObject([
      { id: 2, code: 'limit_reached', params: { limit: 3 } },
    ]);
    expect(bench.store.groups[0]!.records).toHaveLength(2);
    expect(bench.store.groups[0]!.ops.map(([kind]) => kind)).toEqual(['put', 'put', 'patch']);
  });

  it("[SR4] adopts another process's commit and runs its own group on top", async () => {
    const bench = await RoomBench.open();
    const other = await bench.openRoom();
    const [here, there] = [await bench.joined(), await bench.joined('owner', other)];
    other.push(there.id, there.clientId, [pushed(1, addCard, { id: 'a', title: 'theirs' })]);
    await bench.rest();
    await bench.push(here, pushed(1, nameCard, { id: 'a', title: 'ours' }));
    expect(bench.room.get('card', 'a')).toMatchObject({ title: 'ours' });
    expect(here.of('refused')).toEqual([]);
    expect(here.of('poke').map(({ base, version }) => [base, version])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it.each(['lose the answer', 'lose the question'] as const)(
    '[SR5] neither loses nor doubles when the store has to %s',
    async (fate) => {
      const bench = await RoomBench.open();
      const seat = await bench.joined();
      bench.store.holding = true;
      await bench.push(seat, pushed(1, addCard, { id: 'a', title: 'A' }));
      const byServer = bench.room.mutate('stampCard', { id: 's', title: 'S' }, seat.userId);
      bench.store.tailFails = 2;
      bench.store.letGo(fate);
      bench.store.holding = false;
      await bench.pass(60);
      expect(seat.heard).toEqual([]);
      for (let round = 0; round < 4; round += 1) await bench.pass(2_000);
      expect(await byServer).toBe(2);
      expect(bench.room.get('tally', 'cards')?.count).toBe(1);
      const acks = [...seat.of('poke').map((poke) => poke.acks[seat.clientId])];
      expect(acks[0]).toBe(1);
      expect(bench.errors.length).toBeGreaterThanOrEqual(3);
    },
  );

  it('[SR6] starts again from what is stored when the log was cut', async () => {
    const bench = await RoomBench.open({ limits: { tailVersions: 1 } });
    const other = await bench.openRoom();
    const [here, there] = [await bench.joined(), await bench.joined('owner', other)];
    for (let id = 1; id <= 3; id += 1) {
      other.push(there.id, there.clientId, [pushed(id, addCard, { id: `card${id}`, title: '' })]);
      await bench.rest();
    }
    bench.store.pruneLog(1);
    await bench.push(here, pushed(1, addCard, { id: 'late', title: '' }));
    expect(here.of('joined')).toMatchObject([{ resync: true, version: 3 }]);
    expect(bench.room.get('tally', 'cards')?.count).toBe(4);
    here.forget();
    bench.room.tail(here.id, 0);
    await bench.rest();
    expect(here.of('joined')).toMatchObject([{ resync: true, version: 4 }]);
  });

  it('[SR7] sends one prebuilt packet a turn to everybody', async () => {
    const bench = await RoomBench.open();
    const [one, two] = [await bench.joined(), await bench.joined()];
    bench.room.push(one.id, one.clientId, [pushed(1, addCard, { id: 'a', title: 'A' })]);
    await Promise.resolve();
    bench.room.push(two.id, two.clientId, [pushed(1, addCard, { id: 'b', title: 'B' })]);
    bench.room.setPresence(one.id, { x: 1 });
    await bench.rest();
    const [poke] = one.of('poke');
    expect(poke).toMatchObject({
      base: 0,
      version: 2,
      acks: { [one.clientId]: 1, [two.clientId]: 1 },
    });
    expect(one.of('poke')).toHaveLength(1);
    expect(two.packets.at(-1)).toBe(one.packets.at(-1));
  });

  it('[SR8] says its version every five seconds while anybody is there', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    await bench.pass(4_999);
    expect(seat.heard).toEqual([]);
    await bench.pass(1);
    await bench.pass(5_000);
    expect(seat.of('beat')).toMatchObject([{ version: 0 }, { version: 0 }]);
    bench.room.leave(seat.id);
    expect(bench.time.alarms).toBe(0);
  });

  it('[SR8] where processes share a store, the beat knows what others wrote', async () => {
    const bench = await RoomBench.open({ shared: true });
    const other = await bench.openRoom();
    const [here, there] = [await bench.joined(), await bench.joined('owner', other)];
    other.push(there.id, there.clientId, [pushed(1, addCard, { id: 'a', title: '' })]);
    await bench.rest();
    expect(here.heard).toEqual([]);
    await bench.pass(5_000);
    expect(here.of('beat')).toMatchObject([{ version: 1 }]);
    expect(here.of('poke')).toMatchObject([{ base: 0, version: 1 }]);
  });
});
