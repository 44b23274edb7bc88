import type { ClientId } from '@sanad/domain/kernel/ids';
import { describe, expect, it } from 'vitest';

import { MemoryQueueStore } from '../memory/memory-queue-store.ts';
import { addCard, nameCard } from '../test/card-model.ts';
import { Desk } from '../test/desk.ts';
import { both, twoDesks } from '../test/two-desks.ts';

describe('what a device keeps', () => {
  it('[SR55] survives a reload and arrives once, under the same client id', async () => {
    const { bench, one } = await twoDesks();
    one.socket.disconnect();
    one.client.mutate(nameCard, { id: 'a', title: 'offline' });
    one.client.mutate(addCard, { id: 'b', title: 'B' });
    await bench.rest();
    one.client.stop();
    const next = new Desk(bench, { queue: one.queue, actor: one.userId });
    await next.client.start();
    expect(next.client.saveState).toMatchObject({ kind: 'offline', pending: 2 });
    next.socket.connect();
    await next.rest();
    expect(bench.room.get('card', 'a')?.title).toBe('offline');
    expect(bench.room.get('tally', 'cards')?.count).toBe(2);
    expect(next.client.saveState.kind).toBe('server');
    expect(next.client.mutate(nameCard, { id: 'b', title: '' })).toEqual({ kind: 'made', id: 4 });
  });

  it('[SR56] adopts an orphaned queue under its own id', async () => {
    const { bench, one } = await twoDesks();
    one.socket.disconnect();
    one.client.mutate(nameCard, { id: 'a', title: 'from the dead tab' });
    await bench.rest();
    one.client.stop();
    const heir = await Desk.open(bench, { actor: one.userId });
    const adopting = heir.client.adopt(one.queue);
    await adopting;
    expect(heir.title('a')).toBe('from the dead tab');
    expect(heir.client.saveState).toMatchObject({ kind: 'device', pending: 1 });
    await heir.rest();
    expect(heir.events).toMatchObject([{ kind: 'adopted', clientId: one.queue.clientId }]);
    expect(bench.room.get('card', 'a')?.title).toBe('from the dead tab');
    expect(heir.client.saveState.kind).toBe('server');
    const pushed = heir.sent.find(({ type }) => type === 'push');
    expect(pushed).toMatchObject({ clientId: one.queue.clientId });
  });

  it('[SR53] tells also what is refused while it reads an orphaned queue', async () => {
    const { bench, one } = await twoDesks();
    const orphan = new MemoryQueueStore(bench.random.uuid() as ClientId);
    const load = orphan.load.bind(orphan);
    let read = (): void => undefined;
    orphan.load = async () => {
      await new Promise<void>((resolve) => (read = resolve));
      return load();
    };
    const adopting = one.client.adopt(orphan);
    one.role = 'guest';
    bench.room.setRole(one.client.sessionId!, 'guest');
    expect(one.client.mutate(nameCard, { id: 'a', title: 'too late' }).kind).toBe('made');
    await one.rest();
    expect(one.client.refused).toHaveLength(1);
    read();
    await adopting;
    expect(one.client.refused).toHaveLength(1);
  });

  it('[SR67] comes back under another client id, and what it had pending goes out once', async () => {
    const { bench, one, two } = await twoDesks();
    one.socket.disconnect();
    one.client.mutate(addCard, { id: 'b', title: 'made before' });
    await bench.rest();
    one.client.stop();
    expect(one.client.mutate(addCard, { id: 'x', title: '' }).kind).toBe('refused');

    const fresh = new MemoryQueueStore(bench.random.uuid() as ClientId);
    one.client.resume(fresh);
    one.socket.connect();
    // It builds on what has not gone out yet, and so waits for it.
    expect(one.client.mutate(nameCard, { id: 'b', title: 'named after' })).toMatchObject({ id: 1 });
    await both(one, two);
    expect(one.title('b')).toBe('named after');
    expect(bench.room.get('card', 'b')).toBeUndefined();
    expect(one.client.parted).toEqual([one.queue.clientId]);

    await one.client.adopt(one.queue);
    await both(one, two);
    expect(two.title('b')).toBe('named after');
    expect(one.client.saveState.kind).toBe('server');
    expect(one.client.refused).toEqual([]);
    const pushes = one.sent.filter((message) => message.type === 'push');
    expect(pushes.map(({ clientId }) => clientId).slice(-2)).toEqual([
      one.queue.clientId,
      fresh.clientId,
    ]);
    expect(one.client.undo().kind).toBe('made');
    await both(one, two);
    expect(two.title('b')).toBe('made before');
  });

  it('[SR67] comes back to what another tab has sent meanwhile, and does not send it again', async () => {
    const { bench, one, two } = await twoDesks();
    one.socket.disconnect();
    one.client.mutate(nameCard, { id: 'a', title: 'made before' });
    await bench.rest();
    one.client.stop();
    const heir = await Desk.open(bench, { actor: one.userId });
    await heir.client.adopt(one.queue);
    await both(heir, two);
    expect(two.title('a')).toBe('made before');

    one.client.resume(new MemoryQueueStore(bench.random.uuid() as ClientId));
    one.socket.connect();
    one.client.mutate(addCard, { id: 'b', title: 'made after' });
    await both(one, two);
    const before = one.sent.length;
    await one.client.followParted();
    await both(one, two);
    expect(one.client.parted).toEqual([]);
    expect(two.title('b')).toBe('made after');
    expect(one.client.saveState.kind).toBe('server');
    expect(one.sent.slice(before)).toMatchObject([{ type: 'push', mutations: [{ id: 1 }] }]);
  });

  it('[SR68] sends what was made before a removal as of that stay, and it is refused and kept', async () => {
    const { bench, one, two } = await twoDesks();
    one.stay = 1;
    one.socket.disconnect();
    one.socket.connect();
    await both(one, two);
    expect(one.client.stay).toBe(1);
    one.socket.disconnect();
    one.client.mutate(addCard, { id: 'b', title: 'before the removal' });
    one.client.mutate(nameCard, { id: 'a', title: 'before the removal' });
    await bench.rest();
    // Put out and taken in again while this tab was offline; another tab takes its queue.
    one.client.stop();
    const heir = new Desk(bench, { actor: one.userId, stay: 1 });
    heir.stay = 2;
    await heir.client.start();
    await heir.client.adopt(one.queue);
    heir.client.mutate(addCard, { id: 'c', title: 'not known yet' });
    heir.socket.connect();
    await both(heir, two);
    heir.client.mutate(addCard, { id: 'd', title: 'after' });
    await both(heir, two);
    expect(heir.client.stay).toBe(2);
    expect(heir.client.refused.map(({ code, args, stay }) => ({ code, args, stay }))).toEqual(
      [
        { id: 'b', title: 'before the removal' },
        { id: 'a', title: 'before the removal' },
        { id: 'c', title: 'not known yet' },
      ].map((args) => ({ code: 'stay_ended', args, stay: 1 })),
    );
    expect(two.title('a')).toBe('A');
    expect(two.client.all('card').map(({ id }) => id)).toEqual(['a', 'd']);
    expect(heir.client.saveState.kind).toBe('server');
  });

  it('[SR68] sends what names no stay, as a device of before kept it', async () => {
    const { bench, one, two } = await twoDesks();
    one.socket.disconnect();
    one.client.mutate(nameCard, { id: 'a', title: 'of yesterday' });
    await bench.rest();
    one.client.stop();
    const heir = new Desk(bench, { actor: one.userId });
    heir.stay = 2;
    await heir.client.start();
    await heir.client.adopt(one.queue);
    heir.socket.connect();
    await both(heir, two);
    expect(two.title('a')).toBe('of yesterday');
    expect(heir.client.refused).toEqual([]);
  });

  it('[SR65] leaves nothing on the device at sign-out', async () => {
    const { bench, one } = await twoDesks();
    one.socket.disconnect();
    one.client.mutate(nameCard, { id: 'a', title: 'unsent' });
    await bench.rest();
    await one.client.purge();
    expect(await one.queue.load()).toEqual({ lastId: 0, pending: [], refused: [] });
    expect(one.client.all('card')).toEqual([]);
    expect(one.client.ready).toBe(false);
    expect(one.client.mutate(nameCard, { id: 'a', title: '' }).kind).toBe('refused');
  });
});
