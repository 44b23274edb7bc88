import type { ClientId } from '@sanad/domain/kernel/ids';
import { describe, expect, it } from 'vitest';

import { addCard, nameCard } from '../test/card-model.ts';
import { RoomBench } from '../test/room-bench.ts';
import { pushed, Seat } from '../test/seat.ts';

const add = (id: number) => pushed(id, addCard, { id: `card${id}`, title: '' });

/** The same person on a new connection. */
async function again(bench: RoomBench, before: Seat, room = bench.room): Promise<Seat> {
  const seat = new Seat(`${before.id}+`, before.userId, before.clientId, before.role);
  room.join(seat, { clientId: seat.clientId, version: room.version });
  await bench.rest();
  return seat;
}

describe('exactly once', () => {
  it('[SR10] answers what it knows with ack, however often it comes', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    await bench.push(seat, add(1), add(2));
    seat.forget();
    for (let count = 0; count < 100; count += 1) {
      bench.room.push(seat.id, seat.clientId, [add(1), add(2)]);
    }
    await bench.rest();
    expect(bench.room.version).toBe(1);
    expect(bench.room.get('tally', 'cards')?.count).toBe(2);
    expect(new Set(seat.of('ack').map(({ lastMutationId }) => lastMutationId))).toEqual(
      new Set([2]),
    );
    await bench.push(seat, add(2), add(3));
    expect(bench.room.get('tally', 'cards')?.count).toBe(3);
    expect(seat.of('ack').at(-1)).toMatchObject({ lastMutationId: 3, version: 2 });
  });

  it('[SR10] also when both copies come in one group, and after a restart', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    bench.store.holding = true;
    await bench.push(seat, add(1));
    bench.room.push(seat.id, seat.clientId, [add(1), add(2)]);
    bench.room.push(seat.id, seat.clientId, [add(2), add(3)]);
    bench.store.holding = false;
    bench.store.letGo();
    await bench.rest();
    bench.room = await bench.openRoom();
    const back = await again(bench, seat);
    expect(back.of('joined')[0]).toMatchObject({ lastMutationId: 3 });
    await bench.push(back, add(1), add(2), add(3), add(4));
    expect(bench.room.get('tally', 'cards')?.count).toBe(4);
  });

  it('[SR11] carries out nothing behind a gap and names what it expects', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    await bench.push(seat, add(1), add(3), add(4));
    expect(seat.of('gap')).toMatchObject([{ expected: 2, clientId: seat.clientId }]);
    await bench.push(seat, add(5));
    expect(seat.of('gap')).toMatchObject([{ expected: 2 }, { expected: 2 }]);
    expect(bench.room.get('tally', 'cards')?.count).toBe(1);
    expect(bench.room.version).toBe(1);
  });

  it('[SR11] where others write too, asks the store before it calls a gap', async () => {
    const bench = await RoomBench.open({ shared: true });
    const other = await bench.openRoom();
    const here = await bench.joined();
    const there = new Seat('there', here.userId, here.clientId, 'assistant');
    other.join(there, { clientId: there.clientId, version: 0 });
    other.push(there.id, there.clientId, [add(1), add(2)]);
    await bench.rest();
    await bench.push(here, add(3));
    expect(here.of('gap')).toEqual([]);
    expect(bench.room.get('tally', 'cards')?.count).toBe(3);
  });

  it('[SR12] keeps a client id for its first principal', async () => {
    const bench = await RoomBench.open();
    const [owner, thief] = [await bench.joined(), await bench.joined()];
    await bench.push(owner, add(1));
    bench.room.push(thief.id, owner.clientId, [add(2)]);
    await bench.rest();
    expect(thief.of('refused')).toMatchObject([{ id: 2, code: 'client_taken' }]);
    expect(owner.of('refused')).toEqual([]);
    await bench.push(owner, add(2));
    expect(bench.room.get('tally', 'cards')?.count).toBe(2);
    const stranger = new Seat('stranger', thief.userId, owner.clientId, 'owner');
    bench.room.join(stranger, { clientId: owner.clientId, version: 0 });
    expect(stranger.heard).toMatchObject([{ type: 'ended', code: 'client_taken' }]);
    expect(bench.room.sessionCount).toBe(2);
  });

  it("[SR12] keeps the server's own client id from everybody", async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    await bench.room.mutate('stampCard', { id: 's', title: '' }, seat.userId);
    const [serverId] = Object.keys(bench.store.groups[0]!.acks);
    bench.room.push(seat.id, serverId as ClientId, [add(2)]);
    await bench.rest();
    expect(seat.of('refused')).toMatchObject([{ code: 'client_taken' }]);
  });

  it('[SR13] gives a retry the same refusal, also from a new room', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    const bad = pushed(1, nameCard, { id: 'none', title: '' });
    await bench.push(seat, bad);
    const [first] = seat.of('refused');
    expect(first).toMatchObject({ id: 1, code: 'not_found' });
    expect(bench.room.version).toBe(1);
    bench.room = await bench.openRoom();
    const back = await again(bench, seat);
    await bench.push(back, bad);
    expect(back.of('refused').at(-1)).toEqual(first);
    await bench.push(back, add(2));
    expect(bench.room.get('tally', 'cards')?.count).toBe(1);
  });

  it('[SR13] keeps a bounded number of refusals', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    for (let first = 1; first <= 401; first += 100) {
      const bad = Array.from({ length: 100 }, (_, at) =>
        pushed(first + at, nameCard, { id: 'none', title: '' }),
      );
      await bench.push(seat, ...bad);
    }
    const row = [...(await bench.store.load([])).clients][0]!;
    expect(row.lastMutationId).toBe(500);
    expect(Object.keys(row.refusals)).toHaveLength(200);
    expect(row.refusals['500']).toMatchObject({ code: 'not_found' });
  });

  it('[SR14] tells a refusal to the next connection when the one that pushed is gone', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    bench.store.holding = true;
    await bench.push(seat, pushed(1, nameCard, { id: 'none', title: '' }));
    bench.room.leave(seat.id);
    const back = await again(bench, seat);
    bench.store.letGo();
    await bench.rest();
    expect(back.heard.map(({ type }) => type)).toEqual(['joined', 'refused', 'poke']);
    const later = await again(bench, back);
    expect(later.heard.map(({ type }) => type)).toEqual(['refused', 'joined']);
  });

  it('[SR14] a tail does not overtake the answers of its turn', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    bench.room.push(seat.id, seat.clientId, [pushed(1, nameCard, { id: 'none', title: '' })]);
    await Promise.resolve();
    await Promise.resolve();
    bench.room.tail(seat.id, 0);
    await bench.rest();
    const order = seat.heard.map(({ type }) => type);
    expect(order.indexOf('refused')).toBeLessThan(order.indexOf('poke'));
  });

  it('[SR14] an adopted queue is told what its old tab did not hear', async () => {
    const bench = await RoomBench.open();
    const [old, fresh] = [await bench.joined(), bench.seat()];
    await bench.push(old, add(1), pushed(2, nameCard, { id: 'none', title: '' }));
    const next = new Seat(fresh.id, old.userId, fresh.clientId, 'assistant');
    bench.room.join(next, { clientId: next.clientId, version: 1 });
    await bench.rest();
    next.forget();
    bench.room.push(next.id, old.clientId, [add(1)]);
    await bench.rest();
    expect(next.heard).toMatchObject([
      { type: 'refused', clientId: old.clientId, id: 2, code: 'not_found' },
      { type: 'ack', clientId: old.clientId, lastMutationId: 2, version: 1 },
    ]);
  });

  it('[SR37] carries out a named mutation of the server once, from whatever process it is asked again', async () => {
    const bench = await RoomBench.open({ shared: true });
    const other = await bench.openRoom({ shared: true });
    const actor = bench.seat().userId;
    const once = (id: number) => ({ clientId: 'debt' as ClientId, id });
    const card = { id: 'card', title: '' };
    await bench.room.mutate(addCard.name, card, actor, once(1));
    // The other has not heard of it, and asks at the version that it knows.
    await other.mutate(addCard.name, card, actor, once(1));
    await bench.room.mutate(addCard.name, card, actor, once(1));
    expect((await bench.store.load([])).version).toBe(1);
    const nobody = { id: 'none', title: '' };
    const refused = () => bench.room.mutate(nameCard.name, nobody, actor, once(2));
    await expect(refused()).rejects.toThrow('not_found');
    await expect(refused()).rejects.toThrow('not_found');
    await bench.room.mutate(nameCard.name, { id: 'card', title: 'Named' }, actor, once(3));
    expect(bench.room.get('card', 'card')?.title).toBe('Named');
    expect((await bench.store.load([])).version).toBe(3);
  });
});
