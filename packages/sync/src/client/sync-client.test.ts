import type { ClientId } from '@sanad/domain/kernel/ids';
import { describe, expect, it, vi } from 'vitest';

import { MemoryQueueStore } from '../memory/memory-queue-store.ts';
import type { QueuedMutation } from '../port/queue-store.ts';
import {
  addCard,
  cardModel,
  gatherCards,
  moveCard,
  nameCard,
  shutCard,
  stumble,
  tidy,
} from '../test/card-model.ts';
import { Desk } from '../test/desk.ts';
import { RoomBench } from '../test/room-bench.ts';
import { both, twoDesks } from '../test/two-desks.ts';

/** A queue whose writes wait until the test lets them happen. */
class SlowQueue extends MemoryQueueStore {
  fails = false;
  #writes: (() => void)[] = [];

  override append(mutations: readonly QueuedMutation[]): Promise<void> {
    const asked = [...mutations];
    return new Promise((resolve, reject) => {
      this.#writes.push(() => {
        if (this.fails) reject(new Error('the disk is full'));
        else resolve(super.append(asked));
      });
    });
  }

  /** Behind the writes that wait, as the contract says. */
  override drop(upTo: number): Promise<void> {
    if (this.#writes.length === 0) return super.drop(upTo);
    return new Promise((resolve) => this.#writes.push(() => resolve(super.drop(upTo))));
  }

  write(): void {
    const writes = this.#writes;
    this.#writes = [];
    for (const write of writes) write();
  }
}

describe('what a person does', () => {
  it('[SR50] shows at once, and goes out while it is being stored', async () => {
    const bench = await RoomBench.open();
    const queue = new SlowQueue(bench.random.uuid() as ClientId);
    const desk = await Desk.open(bench, { queue });
    expect(desk.client.mutate(addCard, { id: 'a', title: 'A' })).toEqual({ kind: 'made', id: 1 });
    expect(desk.title('a')).toBe('A');
    expect(desk.client.isPending('card', 'a')).toBe(true);
    expect(desk.client.confirmed('card', 'a')).toBeUndefined();
    desk.client.mutate(nameCard, { id: 'a', title: 'B' });
    await desk.rest();
    expect(bench.room.get('card', 'a')?.title).toBe('B');
    expect(desk.client.isPending('card', 'a')).toBe(false);
    expect(desk.client.confirmed('card', 'a')?.title).toBe('B');
    queue.write();
    await desk.rest();
    expect((await queue.load()).pending).toEqual([]);
  });

  it('[SR50] gives the number that a dead tab pushed and never stored to nothing else', async () => {
    const bench = await RoomBench.open();
    const queue = new SlowQueue(bench.random.uuid() as ClientId);
    const desk = await Desk.open(bench, { queue });
    desk.client.mutate(addCard, { id: 'a', title: 'A' });
    await desk.rest();
    desk.client.stop();
    desk.socket.disconnect();
    expect((await queue.load()).lastId).toBe(0);
    // Without a connection the next tab cannot know how far the room is.
    const next = new Desk(bench, { actor: desk.userId });
    await next.client.start();
    await next.client.adopt(queue);
    next.client.mutate(addCard, { id: 'b', title: 'B' });
    next.socket.connect();
    await next.rest();
    expect(bench.room.get('card', 'a')?.title).toBe('A');
    expect(bench.room.get('card', 'b')?.title).toBe('B');
  });

  it('[SR50] goes out although the device cannot store, and says so', async () => {
    const bench = await RoomBench.open();
    const queue = new SlowQueue(bench.random.uuid() as ClientId);
    queue.fails = true;
    const desk = await Desk.open(bench, { queue });
    desk.client.mutate(addCard, { id: 'a', title: 'A' });
    queue.write();
    await bench.rest();
    expect(desk.events).toMatchObject([{ kind: 'storageFailed' }]);
    expect(desk.client.saveState).toEqual({ kind: 'device', pending: 1, durable: false });
    await desk.rest();
    expect(bench.room.get('card', 'a')).toBeDefined();
  });

  it('[SR50] counts on from what another holder of its queue used up', async () => {
    const bench = await RoomBench.open();
    const desk = await Desk.open(bench);
    desk.client.mutate(addCard, { id: 'a', title: 'A' });
    await desk.rest();
    desk.socket.disconnect();
    // The device lost its storage, and with it the number that it had reached.
    const next = await Desk.open(bench, {
      actor: desk.userId,
      queue: new MemoryQueueStore(desk.queue.clientId),
    });
    expect(next.client.mutate(nameCard, { id: 'a', title: 'B' })).toEqual({ kind: 'made', id: 2 });
    await next.rest();
    expect(bench.room.get('card', 'a')?.title).toBe('B');
  });

  it('[SR51] runs again only what a poke touched', async () => {
    const { bench, one, two } = await twoDesks();
    one.client.mutate(addCard, { id: 'b', title: 'B' });
    await both(one, two);
    two.socket.disconnect();
    const runs = { move: 0, gather: 0 };
    const move = vi.spyOn(cardModel.mutations.get('moveCard')!, 'apply');
    const gather = vi.spyOn(cardModel.mutations.get('gatherCards')!, 'apply');
    two.client.mutate(moveCard, { id: 'b', list: 'done' });
    two.client.mutate(nameCard, { id: 'a', title: 'mine' });
    one.client.mutate(nameCard, { id: 'a', title: 'theirs' });
    await one.rest();
    runs.move = move.mock.calls.length;
    two.socket.connect();
    // The join's answer brings the poke; the room has not had the pushes yet.
    two.socket.up?.flush();
    two.socket.down?.flush();
    expect(move.mock.calls.length).toBe(runs.move);
    expect(two.title('a')).toBe('mine');
    await both(one, two);
    two.client.mutate(gatherCards, { list: 'all' });
    runs.gather = gather.mock.calls.length;
    const seat = await bench.joined();
    await bench.push(seat, { id: 1, name: 'nameCard', args: { id: 'a', title: 'third' } });
    two.socket.down?.flush();
    expect(gather.mock.calls.length).toBe(runs.gather + 1);
    move.mockRestore();
    gather.mockRestore();
  });

  it('[SR51] runs again what depends on a pending one that came out otherwise', async () => {
    const { one, two } = await twoDesks();
    two.socket.disconnect();
    two.client.mutate(nameCard, { id: 'a', title: 'mine' });
    two.client.mutate(moveCard, { id: 'a', list: 'done' });
    one.client.mutate(nameCard, { id: 'a', title: 'theirs' });
    await one.rest();
    two.socket.connect();
    await both(one, two);
    for (const desk of [one, two]) {
      expect(desk.client.get('card', 'a')).toMatchObject({ title: 'mine', list: 'done' });
    }
  });

  it('[SR52] never flickers between its own effect and the confirmed one', async () => {
    const { one } = await twoDesks();
    const seen: (string | undefined)[] = [];
    one.client.onRecord('card', 'a', () => seen.push(one.title('a')));
    one.client.mutate(nameCard, { id: 'a', title: 'B' });
    await one.rest();
    one.socket.disconnect();
    one.client.mutate(nameCard, { id: 'a', title: 'C' });
    one.socket.connect();
    await one.rest();
    expect(seen).not.toContain('A');
    expect(seen.slice(seen.indexOf('C'))).not.toContain('B');
    expect(one.title('a')).toBe('C');
  });

  it('[SR52] keeps an edit until the poke that contains it is here, though the room says ack first', async () => {
    const { bench, one } = await twoDesks();
    one.client.mutate(nameCard, { id: 'a', title: 'B' });
    await bench.rest();
    one.socket.up?.flush();
    await bench.rest();
    // The answer is lost with the connection's end; the join's answer acks and brings the poke.
    one.socket.disconnect();
    const seen: (string | undefined)[] = [];
    one.client.onRecord('card', 'a', () => seen.push(one.title('a')));
    one.socket.connect();
    await one.rest();
    expect(seen).not.toContain('A');
    expect(one.client.saveState.kind).toBe('server');
  });

  it('[SR53] takes back what the room refuses and keeps its words', async () => {
    const { bench, one } = await twoDesks();
    const seat = await bench.joined();
    await bench.push(
      seat,
      { id: 1, name: 'dropCard', args: { id: 'a' } },
      { id: 2, name: 'addCard', args: { id: 'b', title: 'B' } },
    );
    one.client.mutate(nameCard, { id: 'a', title: 'too late' });
    one.client.mutate(moveCard, { id: 'a', list: 'done' });
    await one.rest();
    expect(one.client.get('card', 'a')).toBeUndefined();
    expect(one.title('b')).toBe('B');
    expect(one.events).toMatchObject([
      {
        kind: 'refused',
        mutation: { code: 'not_found', name: 'nameCard', args: { title: 'too late' } },
      },
      { kind: 'refused', mutation: { name: 'moveCard' } },
    ]);
    expect(one.client.refused).toHaveLength(2);
    expect((await one.queue.load()).refused).toHaveLength(2);
    await one.client.forgetRefused();
    expect((await one.queue.load()).refused).toEqual([]);
    expect(one.client.refused).toEqual([]);
  });

  it('[SR53] tells a refusal that comes after the ack, once', async () => {
    const { bench, one } = await twoDesks();
    one.socket.up?.cut();
    one.client.mutate(nameCard, { id: 'a', title: 'B' });
    await bench.rest();
    const { clientId } = one.queue;
    const room = bench.name;
    const version = bench.room.version + 1;
    one.socket.down?.send([
      { type: 'poke', room, base: version - 1, version, ops: [], acks: { [clientId]: 2 } },
    ]);
    const refused = {
      type: 'refused',
      room,
      clientId,
      id: 2,
      code: 'forbidden',
      params: {},
    } as const;
    one.socket.down?.send([refused, refused]);
    await one.rest();
    expect(one.events).toMatchObject([{ kind: 'refused', mutation: { id: 2, code: 'forbidden' } }]);
    expect(one.title('a')).toBe('A');
  });

  it('[SR54] waits for the room where a record is not here, and says every other no at once', async () => {
    const { bench, one } = await twoDesks();
    const seat = await bench.joined();
    await bench.push(
      seat,
      { id: 1, name: 'addCard', args: { id: 'old', title: 'O' } },
      { id: 2, name: 'shutCard', args: { id: 'old', shut: true } },
    );
    const late = await Desk.open(bench);
    expect(late.client.get('card', 'old')).toBeUndefined();
    expect(late.client.mutate(shutCard, { id: 'old', shut: false }).kind).toBe('made');
    expect(late.client.get('card', 'old')).toBeUndefined();
    await late.rest();
    expect(late.title('old')).toBe('O');

    const no = (made: ReturnType<typeof one.client.mutate>) => 'code' in made && made.code;
    expect(no(one.client.mutate(stumble, { id: 'a', how: 'refusal' }))).toBe('limit_reached');
    expect(no(one.client.mutate(tidy, { id: 'a' }))).toBe('forbidden');
    expect(no(one.client.mutate(addCard, { id: 5 as never, title: '' }))).toBe('bad_request');
    expect(one.title('a')).toBe('A');
    expect((await one.queue.load()).pending).toEqual([]);
    expect(one.client.mutate(nameCard, { id: 'a', title: 'B' })).toEqual({ kind: 'made', id: 2 });
  });
});
