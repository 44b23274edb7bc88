import { setTimeout as wait } from 'node:timers/promises';

import * as Y from 'yjs';

import { DocClient } from '../client/doc-client.ts';
import { eachUpdateRange } from '../client/update-ranges.ts';
import type { DocServer } from '../server/doc-server.ts';

export interface DocCrashResult {
  readonly server: string;
  readonly rate: number;
  readonly edits: number;
  readonly seenByPeers: number;
  /** Edits whose `stored` had arrived before the kill; NaN for servers that say no such thing. */
  readonly stored: number;
  readonly storedLost: number;
  readonly recovered: number;
  readonly seenButLost: number;
}

interface Room {
  readonly doc: string;
  readonly ydoc: Y.Doc;
  readonly writer: DocClient;
  readonly peer: DocClient;
  readonly clockAfter: number[];
  seen: number;
  stored: number;
}

/** Types for five seconds, kills the server when peers have every edit, and counts what a fresh client gets back. */
export async function runDocCrash(
  start: () => Promise<DocServer>,
  load: { readonly docs: number; readonly rate: number; readonly seconds: number },
): Promise<DocCrashResult> {
  let server = await start();
  const rooms = await openRooms(server, load.docs);
  const started = performance.now();
  let edits = 0;
  while (performance.now() - started < load.seconds * 1000) {
    const due = ((performance.now() - started) / 1000) * load.rate;
    for (; edits < due; edits += 1) {
      const room = rooms[edits % rooms.length]!;
      room.ydoc.getText('content').insert(0, 'x');
    }
    await wait(2);
  }
  const behind = (): boolean => rooms.some((room) => room.seen < room.clockAfter.length);
  for (let tries = 0; tries < 20_000 && behind(); tries += 1) await wait(1);
  const stored = rooms.map((room) => room.stored);
  server = await server.restart('kill');
  for (const room of rooms) {
    room.writer.close();
    room.peer.close();
  }
  const recovered = await Promise.all(rooms.map((room) => recoveredClock(server, room)));
  await server.close();
  const seenByPeers = rooms.reduce((sum, room) => sum + room.seen, 0);
  const back = recovered.reduce((sum, clock) => sum + clock, 0);
  return {
    server: server.name,
    rate: load.rate,
    edits,
    seenByPeers,
    stored: stored.reduce((sum, count) => sum + count, 0),
    storedLost: rooms.reduce((sum, _, n) => sum + Math.max(0, stored[n]! - recovered[n]!), 0),
    recovered: back,
    seenButLost: seenByPeers - back,
  };
}

async function openRooms(server: DocServer, count: number): Promise<Room[]> {
  const rooms: Room[] = [];
  for (const doc of await server.createDocs(count)) {
    const ydoc = new Y.Doc();
    const room: Room = {
      doc,
      ydoc,
      clockAfter: [],
      seen: 0,
      stored: 0,
      // The first write frame is the answer to the server's sync step, so n frames are n - 1 edits.
      writer: new DocClient(server.target, doc, {
        onStored: (frames) => {
          room.stored = room.clockAfter[frames - 2] ?? 0;
        },
      }),
      peer: new DocClient(server.target, doc, {
        onUpdate: (update) =>
          eachUpdateRange(update, (client, _from, end) => {
            if (client === ydoc.clientID) room.seen = Math.max(room.seen, end);
          }),
      }),
    };
    await Promise.all([room.writer.ready, room.peer.ready]);
    ydoc.on('update', (update: Uint8Array) => {
      room.clockAfter.push(Y.getState(ydoc.store, ydoc.clientID));
      room.writer.sendUpdate(update);
    });
    rooms.push(room);
  }
  return rooms;
}

async function recoveredClock(server: DocServer, room: Room): Promise<number> {
  let clock = 0;
  const take = (update: Uint8Array): void =>
    eachUpdateRange(update, (client, _from, end) => {
      if (client === room.ydoc.clientID) clock = Math.max(clock, end);
    });
  const reader = new DocClient(server.target, room.doc, { onUpdate: take });
  await reader.ready;
  for (let tries = 0; tries < 20 && clock < room.clockAfter.length; tries += 1) await wait(50);
  reader.close();
  return clock;
}
