import { randomUUID } from 'node:crypto';

import { workspaceRoom } from '@sanad/protocol/room-name';
import { protocolVersion } from '@sanad/protocol/version';
import { describe, expect, it } from 'vitest';

import { RawSocket } from '../../test/raw-socket.ts';
import type { TestPerson } from '../../test/test-person.ts';
import { twoPeople } from '../../test/two-people.ts';

const limits = { socketMessagesPerSecond: 100, socketMessageBurst: 200, socketsPerPerson: 5 };
const { app, layla, mona, workspaceId, client, closing } = await twoPeople({
  limits: { ...limits, roomsPerSocket: 3 },
});

async function raw(person: TestPerson): Promise<RawSocket> {
  return closing(await new RawSocket(app.url, person.cookie).open());
}

describe('a socket that says too much', () => {
  it('C08 is slowed down first, and its messages are answered later, not lost', async () => {
    const socket = await raw(layla);
    for (let n = 0; n < 260; n += 1) socket.ws.send('42["up",null]');
    await socket.until('told', () => socket.frames.some((frame) => frame.includes('too_fast')));
    await socket.until(
      'all answers',
      () => socket.frames.filter((frame) => frame.includes('bad_request')).length === 260,
    );
    expect(socket.closeCode).toBeUndefined();
  });

  it('C08 is closed when it does not stop, while others are served', async () => {
    const other = client(mona);
    const room = await other.join(workspaceId);
    const flood = await raw(layla);
    for (let n = 0; n < 5_000; n += 1) flood.ws.send('42["up",null]');
    for (let n = 0; n < 20; n += 1) {
      const id = other.push(room, 'createLabel', { labelId: randomUUID(), name: `During ${n}` });
      await other.acked(id);
    }
    await flood.closed();
    expect(other.socket.connected).toBe(true);
  });

  it('is refused its sixth connection and its fourth room', async () => {
    const five = Array.from({ length: 5 }, () => client(layla));
    await Promise.all(five.map((each) => each.connected()));
    const sixth = client(layla);
    expect(await sixth.until('refusal', () => sixth.refusedWith)).toBe('limit_reached');
    const { clientId } = five[0]!;
    const own = await Promise.all(
      Array.from({ length: 4 }, () => app.workspace([[layla, 'owner']])),
    );
    for (const id of own) {
      const room = workspaceRoom(id);
      five[0]!.say({ type: 'join', room, clientId, version: null, protocol: protocolVersion });
    }
    expect((await five[0]!.message('fault')).code).toBe('limit_reached');
    await five[0]!.until(
      'three places',
      () => five[0]!.heard.filter((each) => each.type === 'joined').length === 3,
    );
  });
});

describe('a socket that does not read', () => {
  it('C14 is dropped with little buffered, and the others hear everything', async () => {
    const reader = client(mona);
    const room = await reader.join(workspaceId);
    const slow = await raw(layla);
    const join = {
      type: 'join',
      room,
      clientId: randomUUID(),
      version: null,
      protocol: protocolVersion,
    };
    slow.ws.send(`42${JSON.stringify(['up', join])}`);
    await slow.until('joined', () => slow.frames.some((frame) => frame.includes('joined')));
    slow.ws.send(
      `42${JSON.stringify(['up', { type: 'presence', room, state: { path: 'board' } }])}`,
    );
    await reader.message('presence');
    slow.ws.pause();
    // It leaves the room when it is dropped, and the room says so.
    const isDropped = (): boolean =>
      reader.heard.some(
        (each) => each.type === 'presence' && each.changes.some(([, seen]) => !seen),
      );
    const columnId = randomUUID();
    reader.push(room, 'createColumn', { columnId, name: 'C', kind: 'plain', orderKey: 'V' });
    const taskId = randomUUID();
    const title = 'T';
    reader.push(room, 'createTask', {
      taskId,
      columnId,
      orderKey: 'V',
      title,
      brief: '',
      rev: rev(0),
    });
    let last = 2;
    // 2,000 broadcasts of 19 kB, ten to a message: far more than the reader's kernel takes for it.
    for (let n = 0; n < 2_000; n += 10) {
      const texts = Array.from({ length: 10 }, (_, at) => n + at);
      last = reader.pushAll(
        room,
        texts.map((at) => ({
          name: 'writeTaskBrief',
          args: { taskId, base: rev(at), rev: rev(at + 1), text: `${at} ${'x'.repeat(19_000)}` },
        })),
      );
      await reader.acked(last);
      if (isDropped()) break;
      reader.heard.length = 0;
    }
    expect(isDropped()).toBe(true);
    slow.ws.resume();
    await slow.closed();
    expect(reader.socket.connected).toBe(true);
  });
});

const rev = (n: number) => `rev-${String(n).padStart(4, '0')}`;
