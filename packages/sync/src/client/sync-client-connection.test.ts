import { describe, expect, it } from 'vitest';

import { addCard, nameCard, type CardCollections } from '../test/card-model.ts';
import { Desk } from '../test/desk.ts';
import { KeptSnapshot } from '../test/kept-snapshot.ts';
import { RoomBench } from '../test/room-bench.ts';
import { pushed } from '../test/seat.ts';
import { connectionTable, type ConnectionEvent, type ConnectionState } from './connection.ts';

const add = (id: number) => pushed(id, addCard, { id: `card${id}`, title: '' });

describe('a client and its connection', () => {
  it('[SR57] asks for the tail when a poke was lost', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    const desk = await Desk.open(bench);
    await bench.push(seat, add(1));
    desk.socket.down?.flush(Infinity, { drop: 1, duplicate: 0, delay: 0 }, bench.random);
    await bench.push(seat, add(2));
    await desk.rest();
    expect(desk.client.version).toBe(0);
    bench.time.advance(499);
    await desk.rest();
    expect(desk.sent.some(({ type }) => type === 'tail')).toBe(false);
    bench.time.advance(1);
    await desk.rest();
    expect(desk.sent.at(-1)).toMatchObject({ type: 'tail', after: 0 });
    expect(desk.client.all('card')).toHaveLength(2);
  });

  it('leaves a room that it has asked to come into and heard nothing of yet', async () => {
    const bench = await RoomBench.open();
    const desk = new Desk(bench);
    await desk.client.start();
    desk.socket.connect();
    expect(desk.client.connection).toBe('joining');
    desk.client.stop();
    await desk.rest();
    expect(desk.sent.map(({ type }) => type)).toEqual(['join', 'leave']);
  });

  it('[SR65] shows what was asked for before it was made, and keeps it a moment later', async () => {
    const bench = await RoomBench.open();
    await bench.push(await bench.joined(), add(1));
    const cache = new KeptSnapshot<CardCollections>();
    const begun = Promise.resolve(bench.room.snapshot());
    const desk = new Desk(bench, { cache, begun });
    await desk.client.start();
    expect(desk.client.all('card')).toHaveLength(1);
    expect(cache.kept).toBeUndefined();
    await bench.pass(200);
    expect(cache.kept).toContain('card1');
    await desk.client.purge();
    expect(cache.kept).toBeUndefined();

    const left = new Desk(bench, { cache, begun });
    await left.client.start();
    await left.client.purge();
    const leaving = new Desk(bench, { cache, begun });
    const starting = leaving.client.start();
    await leaving.client.purge();
    await starting;
    await bench.pass(10_000);
    expect(cache.kept).toBeUndefined();
  });

  it('[SR57] hears from a beat that a poke was lost', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    const desk = await Desk.open(bench);
    await bench.push(seat, add(1));
    desk.socket.down?.flush(Infinity, { drop: 1, duplicate: 0, delay: 0 }, bench.random);
    bench.time.advance(5_000);
    await desk.rest();
    bench.time.advance(500);
    await desk.rest();
    expect(desk.client.version).toBe(1);
  });

  it('[SR57] takes a poke that it has in part', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    const desk = await Desk.open(bench);
    await bench.push(seat, add(1));
    await desk.rest();
    await bench.push(seat, pushed(2, nameCard, { id: 'card1', title: 'B' }), add(3));
    bench.room.tail(seat.id, 0);
    await bench.rest();
    const whole = seat.of('poke').at(-1)!;
    expect(whole).toMatchObject({ base: 0, version: 2 });
    desk.socket.down?.flush(Infinity, { drop: 1, duplicate: 0, delay: 0 }, bench.random);
    desk.socket.down?.send([whole]);
    await desk.rest();
    expect(desk.client.version).toBe(2);
    expect(desk.title('card1')).toBe('B');
    expect(desk.client.all('card')).toHaveLength(2);
  });

  it('[SR58] pushes again from where the room is, and once', async () => {
    const bench = await RoomBench.open();
    const desk = await Desk.open(bench);
    for (const id of ['a', 'b', 'c']) {
      desk.client.mutate(addCard, { id, title: id });
      await bench.rest();
      if (id === 'a') desk.socket.up?.flush(1, { drop: 1, duplicate: 0, delay: 0 }, bench.random);
    }
    await desk.rest();
    expect(bench.room.get('tally', 'cards')?.count).toBe(3);
    const pushes = desk.sent.flatMap((message) =>
      message.type === 'push' ? [message.mutations.map(({ id }) => id)] : [],
    );
    expect(pushes).toEqual([[2], [3], [1, 2, 3]]);
  });

  it('[SR58] pushes again when no answer comes', async () => {
    const bench = await RoomBench.open();
    const desk = await Desk.open(bench);
    desk.client.mutate(addCard, { id: 'a', title: 'A' });
    await bench.rest();
    desk.socket.up?.flush(1, { drop: 1, duplicate: 0, delay: 0 }, bench.random);
    bench.time.advance(9_999);
    await desk.rest();
    expect(bench.room.get('card', 'a')).toBeUndefined();
    bench.time.advance(1);
    await desk.rest();
    expect(bench.room.get('card', 'a')).toBeDefined();
  });

  it('[SR58] does not send what a restored server has forgotten the past of, and says so', async () => {
    const bench = await RoomBench.open();
    const desk = await Desk.open(bench);
    desk.client.mutate(addCard, { id: 'a', title: 'A' });
    await desk.rest();
    desk.socket.disconnect();
    desk.client.mutate(addCard, { id: 'b', title: 'B' });
    bench.room = (await RoomBench.open()).room;
    desk.socket.connect();
    await desk.rest();
    expect(desk.events).toEqual([{ kind: 'stranded' }]);
    expect(desk.client.all('card').map(({ id }) => id)).toEqual(['b']);
    expect(desk.client.saveState).toMatchObject({ kind: 'device', pending: 1 });
  });

  it('[SR58] never has more than a push of 200 unanswered', async () => {
    const bench = await RoomBench.open();
    const desk = await Desk.open(bench);
    desk.socket.disconnect();
    for (let count = 0; count < 450; count += 1) {
      desk.client.mutate(addCard, { id: `card${count}`, title: '' });
    }
    await bench.rest();
    desk.socket.connect();
    await desk.rest();
    const sizes = desk.sent.flatMap((message) =>
      message.type === 'push' ? [message.mutations.length] : [],
    );
    expect(sizes).toEqual([200, 200, 50]);
    expect(bench.room.get('tally', 'cards')?.count).toBe(450);
  });

  it('[SR69] joins anew where its place is gone without a word', async () => {
    const bench = await RoomBench.open();
    const desk = await Desk.open(bench);
    await Desk.open(bench);
    bench.room.leave(desk.client.sessionId!);
    desk.client.mutate(addCard, { id: 'a', title: 'A' });
    await bench.pass(19_999);
    await desk.rest();
    expect(bench.room.get('card', 'a')).toBeUndefined();
    await bench.pass(1);
    await desk.rest();
    expect(desk.sent.filter(({ type }) => type === 'join')).toHaveLength(2);
    expect(desk.client.connection).toBe('live');
    expect(bench.room.get('card', 'a')).toBeDefined();
  });

  it('[SR69] stays as it is where nobody does anything and the room beats', async () => {
    const bench = await RoomBench.open();
    const desk = await Desk.open(bench);
    for (let beats = 0; beats < 12; beats += 1) {
      await bench.pass(5_000);
      await desk.rest();
    }
    expect(desk.sent.map(({ type }) => type)).toEqual(['join']);
  });

  it('[SR59] keeps pokes while a snapshot is on its way', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    await bench.push(seat, add(1));
    const desk = new Desk(bench);
    desk.holdSnapshot = true;
    await desk.client.start();
    desk.socket.connect();
    await desk.rest();
    expect([desk.client.connection, desk.client.ready]).toEqual(['loading', false]);
    await bench.push(seat, add(2));
    await desk.rest();
    desk.deliverSnapshot();
    await desk.rest();
    expect(desk.client.connection).toBe('live');
    expect(desk.client.version).toBe(2);
    expect(desk.client.all('card')).toHaveLength(2);
  });

  it('[SR59] asks again for a snapshot that did not come, slower each time', async () => {
    const bench = await RoomBench.open();
    const desk = new Desk(bench);
    desk.snapshotFails = 3;
    await desk.client.start();
    desk.socket.connect();
    await desk.rest();
    for (const wait of [500, 1_000, 2_000]) {
      const asked = desk.snapshotsAsked;
      bench.time.advance(wait - 1);
      await desk.rest();
      expect(desk.snapshotsAsked).toBe(asked);
      bench.time.advance(1);
      await desk.rest();
      expect(desk.snapshotsAsked).toBe(asked + 1);
    }
    expect(desk.client.connection).toBe('live');
  });

  it('[SR59] a join without an answer is said again', async () => {
    const bench = await RoomBench.open();
    const desk = new Desk(bench);
    await desk.client.start();
    desk.socket.connect();
    desk.socket.up?.flush(1, { drop: 1, duplicate: 0, delay: 0 }, bench.random);
    expect(desk.client.connection).toBe('joining');
    bench.time.advance(10_000);
    await desk.rest();
    expect(desk.client.connection).toBe('live');
  });

  it('[SR60] has an outcome for every event in every state, and only the known ways lead on', () => {
    const ways: string[] = [];
    for (const [from, row] of Object.entries(connectionTable)) {
      for (const [event, { to, effect }] of Object.entries(row)) {
        if (to !== from || effect) ways.push(`${from} ${event} ${to}${effect ? ` ${effect}` : ''}`);
      }
    }
    expect(ways).toEqual([
      'stopped start down',
      'down stop stopped',
      'down up joining join',
      'down endedForGood ended',
      'joining stop stopped',
      'joining up joining join',
      'joining down down',
      'joining joined live resume',
      'joining resync loading load',
      'joining retry joining join',
      'joining turnedAway joining retrySoon',
      'joining endedForGood ended',
      'loading stop stopped',
      'loading up joining join',
      'loading down down',
      'loading loaded live resume',
      'loading loadFailed loading retrySoon',
      'loading retry loading load',
      'loading turnedAway joining retrySoon',
      'loading endedForGood ended',
      'live stop stopped',
      'live up joining join',
      'live down down',
      'live resync loading load',
      'live retry joining join',
      'live turnedAway joining retrySoon',
      'live endedForGood ended',
      'ended stop stopped',
    ]);
    const states = Object.keys(connectionTable) as ConnectionState[];
    const events = Object.keys(connectionTable.live) as ConnectionEvent[];
    for (const state of states) {
      expect(Object.keys(connectionTable[state]).toSorted()).toEqual(events.toSorted());
    }
  });

  it('[SR61] says honestly where the edits are', async () => {
    const bench = await RoomBench.open();
    const desk = new Desk(bench);
    expect(desk.client.saveState.kind).toBe('offline');
    await desk.client.start();
    desk.socket.connect();
    expect(desk.client.saveState).toEqual({ kind: 'connecting', pending: 0, durable: true });
    await desk.rest();
    expect(desk.client.saveState).toEqual({ kind: 'server', at: bench.time.now() });
    desk.client.mutate(addCard, { id: 'a', title: 'A' });
    expect(desk.client.saveState).toEqual({ kind: 'device', pending: 1, durable: true });
    bench.time.advance(50);
    desk.socket.disconnect();
    expect(desk.client.saveState).toEqual({
      kind: 'offline',
      pending: 1,
      durable: true,
      since: bench.time.now(),
    });
    bench.time.advance(50);
    desk.socket.connect();
    await desk.rest();
    expect(desk.client.saveState).toEqual({ kind: 'server', at: bench.time.now() });
    const before = desk.client.saveState;
    await bench.pass(5_000);
    await desk.rest();
    expect(desk.client.saveState).toBe(before);
  });

  it.each(['forbidden', 'not_found'] as const)(
    '[SR64] %s purges, and keeps own words',
    async (code) => {
      const bench = await RoomBench.open();
      const desk = await Desk.open(bench);
      desk.client.mutate(addCard, { id: 'a', title: 'A' });
      await desk.rest();
      desk.client.mutate(nameCard, { id: 'a', title: 'unsent' });
      bench.room.end(desk.client.sessionId!, code);
      desk.socket.down?.flush();
      await bench.rest();
      expect(desk.client.saveState).toEqual({ kind: 'ended', code });
      expect(desk.client.all('card')).toEqual([]);
      expect(desk.client.get('card', 'a')).toBeUndefined();
      expect(desk.events.at(-1)).toEqual({ kind: 'ended', code, purged: true });
      expect((await desk.queue.load()).refused).toMatchObject([
        { code, args: { title: 'unsent' } },
      ]);
      expect(desk.client.mutate(nameCard, { id: 'a', title: '' })).toMatchObject({ code });
    },
  );

  it('[SR64] other endings purge nothing, and passing ones are tried again', async () => {
    const bench = await RoomBench.open();
    const desk = await Desk.open(bench);
    desk.client.mutate(addCard, { id: 'a', title: 'A' });
    await desk.rest();
    bench.room.end(desk.client.sessionId!, 'unavailable');
    await desk.rest();
    expect(desk.client.connection).toBe('joining');
    bench.time.advance(500);
    await desk.rest();
    expect(desk.client.connection).toBe('live');
    bench.room.end(desk.client.sessionId!, 'unauthenticated');
    await desk.rest();
    expect(desk.events.at(-1)).toEqual({ kind: 'ended', code: 'unauthenticated', purged: false });
    expect(desk.title('a')).toBe('A');
  });

  it('[SR66] shows others only while connected, and itself again afterwards', async () => {
    const rule = {
      parse: (state: Readonly<Record<string, unknown>>) => state,
      maxBytes: 1_000,
      perSecond: 100,
    };
    const bench = await RoomBench.open({ presence: rule });
    const [one, two] = [await Desk.open(bench), await Desk.open(bench)];
    one.client.setPresence({ x: 1 });
    await one.rest();
    await two.rest();
    expect(two.client.presence.list()).toMatchObject([{ userId: one.userId, state: { x: 1 } }]);
    expect(one.client.presence.list()).toEqual([]);
    two.socket.disconnect();
    expect(two.client.presence.list()).toEqual([]);
    one.socket.disconnect();
    two.socket.connect();
    await two.rest();
    expect(two.client.presence.list()).toEqual([]);
    one.socket.connect();
    await one.rest();
    await two.rest();
    expect(two.client.presence.list()).toMatchObject([{ state: { x: 1 } }]);
  });

  it('[SR42] joins quietly where it only looks on, again after a reconnect, and says no presence', async () => {
    const bench = await RoomBench.open();
    const desk = await Desk.open(bench, { quiet: true });
    desk.client.setPresence({ x: 1 });
    desk.socket.disconnect();
    desk.socket.connect();
    await desk.rest();
    expect(desk.client.connection).toBe('live');
    const said = desk.sent.map((message) => [message.type, 'quiet' in message && message.quiet]);
    expect(said).toEqual([
      ['join', true],
      ['join', true],
    ]);
  });
});
