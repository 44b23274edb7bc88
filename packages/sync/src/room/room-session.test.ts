import { describe, expect, it } from 'vitest';

import { addCard, nameCard, shutCard } from '../test/card-model.ts';
import { RoomBench } from '../test/room-bench.ts';
import { pushed } from '../test/seat.ts';
import type { Committed } from './room-options.ts';

const add = (id: number) => pushed(id, addCard, { id: `card${id}`, title: '' });

describe('sessions of a room', () => {
  it('[SR30] answers a join by what the client holds', async () => {
    const bench = await RoomBench.open({ limits: { tailVersions: 2 } });
    const writer = await bench.joined();
    for (let id = 1; id <= 6; id += 1) await bench.push(writer, add(id));

    const current = bench.seat();
    bench.room.join(current, { clientId: current.clientId, version: 6 });
    expect(current.heard).toMatchObject([
      { type: 'joined', version: 6, resync: false, lastMutationId: 0, role: 'assistant' },
    ]);
    expect(current.of('joined')[0]!.capabilities).toContain('board.edit');

    // From memory, from the store's log, from before the log, and from nowhere.
    for (const version of [5, 1]) {
      const behind = bench.seat();
      bench.room.join(behind, { clientId: behind.clientId, version });
      await bench.rest();
      expect(behind.heard).toMatchObject([
        { type: 'joined', version: 6, resync: false },
        { type: 'poke', base: version, version: 6 },
      ]);
    }
    bench.store.pruneLog(3);
    for (const version of [1, null, 9]) {
      const lost = bench.seat();
      bench.room.join(lost, { clientId: lost.clientId, version });
      await bench.rest();
      expect(lost.heard).toMatchObject([{ type: 'joined', version: 6, resync: true }]);
    }
  });

  it('[SR30] turns a join away that it cannot answer, where others write too', async () => {
    const bench = await RoomBench.open({ shared: true });
    bench.store.tailFails = 1;
    const seat = bench.seat();
    bench.room.join(seat, { clientId: seat.clientId, version: 0 });
    await bench.rest();
    expect(seat.heard).toMatchObject([{ type: 'ended', code: 'unavailable' }]);
    expect(bench.room.sessionCount).toBe(0);
    bench.room.join(seat, { clientId: seat.clientId, version: 0 });
    await bench.rest();
    expect(seat.of('joined')).toHaveLength(1);
  });

  it('[SR30] leaves closed records out of a snapshot and in the room', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    await bench.push(seat, add(1), add(2), pushed(3, shutCard, { id: 'card1', shut: true }));
    const { version, collections } = bench.room.snapshot();
    expect(version).toBe(1);
    expect(collections.card?.map(({ id }) => id)).toEqual(['card2']);
    expect(bench.room.get('card', 'card1')?.shut).toBe(true);
    expect(bench.store.groups[0]!.records.find(({ id }) => id === 'card1')?.closed).toBe(true);
  });

  it('[SR31] carries out nothing of an ended session that is not in a commit', async () => {
    const bench = await RoomBench.open();
    const [gone, other] = [await bench.joined(), await bench.joined()];
    bench.store.holding = true;
    await bench.push(gone, add(1));
    await bench.push(gone, add(2));
    bench.room.end(gone.id, 'forbidden');
    await bench.push(gone, add(3));
    bench.store.holding = false;
    bench.store.letGo();
    await bench.rest();
    expect(gone.heard).toMatchObject([{ type: 'ended', code: 'forbidden' }]);
    expect(bench.room.get('card', 'card1')).toBeDefined();
    expect(bench.room.get('card', 'card2')).toBeUndefined();
    expect(other.of('poke')).toHaveLength(1);
    expect(bench.room.sessionCount).toBe(1);
  });

  it('[SR32] tells a changed role with what it may', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined('owner');
    bench.room.setRole(seat.id, 'owner');
    expect(seat.heard).toEqual([]);
    bench.room.setRole(seat.id, 'guest');
    expect(seat.heard).toMatchObject([{ type: 'role', role: 'guest', capabilities: [] }]);
    await bench.push(seat, add(1));
    expect(seat.of('refused')).toMatchObject([{ code: 'forbidden' }]);
  });

  it('[SR33] carries out what was pushed before the connection ended', async () => {
    const bench = await RoomBench.open();
    const [gone, other] = [await bench.joined(), await bench.joined()];
    bench.store.holding = true;
    await bench.push(other, add(1));
    await bench.push(gone, pushed(1, addCard, { id: 'late', title: '' }));
    bench.room.leave(gone.id);
    bench.store.holding = false;
    bench.store.letGo();
    await bench.rest();
    expect(bench.room.get('card', 'late')).toBeDefined();
    expect(gone.heard).toEqual([]);
  });

  it("[SR34] settles the server's own mutations after their commit", async () => {
    const bench = await RoomBench.open();
    const { userId } = await bench.joined();
    bench.store.holding = true;
    let version: number | undefined;
    void bench.room
      .mutate('stampCard', { id: 's', title: '' }, userId)
      .then((at) => (version = at));
    await bench.rest();
    expect(version).toBeUndefined();
    bench.store.letGo();
    bench.store.holding = false;
    await bench.rest();
    expect(version).toBe(1);
    const refused = bench.room.mutate('nameCard', { id: 'none', title: '' }, userId);
    await expect(refused).rejects.toMatchObject({ code: 'not_found' });
  });

  it('[SR34] a closing room finishes its commit, refuses what waits, and ends everybody', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    bench.store.holding = true;
    await bench.push(seat, add(1));
    const waiting = bench.room.mutate('stampCard', { id: 's', title: '' }, seat.userId);
    const closed = bench.room.close();
    bench.store.letGo();
    await expect(waiting).rejects.toMatchObject({ code: 'unavailable' });
    await closed;
    expect(seat.heard.map(({ type }) => type)).toEqual(['poke', 'ended']);
    expect(bench.time.alarms).toBe(0);
    await expect(bench.room.mutate('stampCard', {}, seat.userId)).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  it('[SR34] a room closes although its store does not answer', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    bench.store.holding = true;
    const lost = bench.room.mutate('stampCard', { id: 's', title: '' }, seat.userId);
    bench.store.letGo('lose the question');
    await bench.rest();
    const closed = bench.room.close();
    await expect(lost).rejects.toMatchObject({ code: 'unavailable' });
    await closed;
  });

  it('[SR35] runs hooks once per group, after its commit, and outlives them', async () => {
    const seen: Committed[] = [];
    const bench = await RoomBench.open({
      onCommitted(committed) {
        seen.push(committed);
        throw new Error('a hook broke');
      },
    });
    const seat = await bench.joined();
    bench.store.holding = true;
    await bench.push(seat, add(1), pushed(2, nameCard, { id: 'none', title: '' }), add(3));
    expect(seen).toEqual([]);
    bench.store.letGo();
    bench.store.holding = false;
    await bench.rest();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      version: 1,
      mutations: [
        { name: 'addCard', args: { id: 'card1' }, actor: seat.userId, byServer: false },
        { name: 'addCard', args: { id: 'card3' } },
      ],
    });
    await bench.push(seat, add(4));
    expect(seat.of('poke')).toHaveLength(2);
    expect(bench.errors).toHaveLength(2);
  });
});
