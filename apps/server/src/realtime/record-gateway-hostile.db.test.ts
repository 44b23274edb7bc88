import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { workspaceRoom } from '@sanad/protocol/room-name';
import { protocolVersion } from '@sanad/protocol/version';
import { describe, expect, it } from 'vitest';

import { RawSocket } from '../../test/raw-socket.ts';
import type { TestPerson } from '../../test/test-person.ts';
import { twoPeople } from '../../test/two-people.ts';

const { app, layla, mona, workspaceId, client, closing } = await twoPeople({
  limits: { labelsPerBoard: 1_000 },
});

function raw(
  person: TestPerson | undefined,
  headers?: Record<string, string>,
  query?: string,
): RawSocket {
  return closing(new RawSocket(app.url, person?.cookie, headers, query));
}

/** Another person's board still works: what somebody else did harmed nobody. */
async function expectAlive(): Promise<void> {
  const b = client(mona);
  const room = await b.join(workspaceId);
  const id = b.push(room, 'createLabel', { labelId: randomUUID(), name: 'Alive' });
  await b.acked(id);
  b.close();
}

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('messages that mean nothing', () => {
  it('C01 answers each malformed message with a fault and goes on', async () => {
    const room = workspaceRoom(workspaceId);
    const messages: unknown[] = [
      null,
      7,
      'text',
      [],
      {},
      { type: 'join' },
      { type: 'join', room, clientId: randomUUID(), version: -1, protocol: protocolVersion },
      { type: 'join', room: '../etc', clientId: randomUUID(), version: null, protocol: 1 },
      { type: 'push', room, clientId: 'x', mutations: [] },
      { type: 'push', room, clientId: randomUUID(), mutations: [{ id: 0, name: 'x', args: {} }] },
      { type: 'presence', room, state: 3 },
      { type: 'tail', room, after: 1.5 },
      { type: 'tail', room, after: 1e300 },
      { type: 'leave', room: null },
      { type: 'unknown', room },
    ];
    const a = client(layla);
    await a.connected();
    for (const message of messages) a.say(message);
    await a.until('a fault for each', () => a.heard.length >= messages.length);
    expect(a.heard).toEqual(
      messages.map(() => ({ type: 'fault', code: 'bad_request', params: {} })),
    );
    expect(a.socket.connected).toBe(true);
  });

  it('C01 refuses hostile arguments inside a well-formed push, each with its own code', async () => {
    const a = client(layla);
    const room = await a.join(workspaceId);
    const labelId = randomUUID();
    const cases: [unknown, string][] = [
      [null, 'bad_request'],
      [{ labelId, name: '' }, 'name_blank'],
      [{ labelId, name: 'n'.repeat(121) }, 'bad_request'],
      [{ labelId, name: 'a', extra: 1 }, 'bad_request'],
      [{ labelId: labelId.toUpperCase(), name: 'a' }, 'bad_request'],
      [{ labelId: [labelId], name: 'a' }, 'bad_request'],
    ];
    for (const [args, code] of cases) {
      const id = a.push(room, 'createLabel', args);
      await expect(a.message('refused', (message) => message.id === id)).resolves.toMatchObject({
        code,
      });
    }
    // One of the first pages has no word for a blank name, and would drop the whole message.
    const first = client(layla);
    await first.connected();
    await first.enter(room, { model: undefined });
    const blank = first.push(room, 'createLabel', { labelId, name: '' });
    const heard = await first.message('refused', (message) => message.id === blank);
    expect(heard.code).toBe('bad_request');
    const id = a.push(room, 'dropTable', {});
    await expect(a.message('refused', (message) => message.id === id)).resolves.toMatchObject({
      code: 'bad_request',
    });
  });

  it('C01 reads nesting of any depth and refuses it', async () => {
    const room = workspaceRoom(workspaceId);
    const clientId = randomUUID();
    const join = { type: 'join', room, clientId, version: null, protocol: protocolVersion };
    const socket = await raw(layla).open();
    socket.ws.send(`42["up",${deep(10_000)}]`);
    await socket.until('fault', () => socket.frames.some((frame) => frame.includes('bad_request')));
    socket.ws.send(`42${JSON.stringify(['up', join])}`);
    const mutations = `[{"id":1,"name":"createLabel","args":${deep(10_000)}}]`;
    socket.ws.send(
      `42["up",{"type":"push","room":"${room}","clientId":"${clientId}","mutations":${mutations}}]`,
    );
    socket.ws.send(
      `42["up",{"type":"presence","room":"${room}","state":{"path":${deep(10_000)}}}]`,
    );
    await socket.until('refusal', () => socket.frames.some((frame) => frame.includes('too_large')));
    await socket.until(
      'presence refused',
      () => socket.frames.filter((frame) => frame.includes('bad_request')).length === 2,
    );
  });

  it('C01 closes a connection whose message is larger than the limit', async () => {
    const socket = await raw(layla).open();
    socket.ws.send(`42["up","${'x'.repeat(1024 * 1024)}"]`);
    await socket.closed();
    await expectAlive();
  });

  it('C02 takes a message with an acknowledgement, without one, and with things beside it', async () => {
    const a = client(layla);
    await a.connected();
    a.socket.emit('up', null);
    a.socket.emit('up', null, 'ack');
    a.socket.emit('up', null, () => {}, 5);
    a.socket.emit('up', null, () => {});
    a.socket.emit('up');
    await a.until('five faults', () => a.heard.length === 5);
    expect(a.socket.connected).toBe(true);
  });

  it('C03 gives no object a key that came as __proto__', async () => {
    const socket = await raw(layla).open();
    const room = workspaceRoom(workspaceId);
    const push = (args: string) =>
      `42["up",{"type":"push","room":"${room}","clientId":"${randomUUID()}","mutations":[{"id":1,"name":"createLabel","args":${args}}]}]`;
    socket.ws.send(`42["up",{"__proto__":{"isAdmin":true}}]`);
    socket.ws.send(`42["up",{"constructor":{"prototype":{"isAdmin":true}}}]`);
    socket.ws.send(push('{"__proto__":{"isAdmin":true}}'));
    await socket.until(
      'answers',
      () => socket.frames.filter((frame) => frame.startsWith('42')).length >= 3,
    );
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    await expectAlive();
  });

  it('C04 closes a connection that announces attachments', async () => {
    for (const frame of [
      '451-["up",{"_placeholder":true,"num":-1}]',
      '451000000-["up"]',
      '461-1[]',
    ]) {
      const socket = await raw(layla).open();
      socket.ws.send(frame);
      await socket.closed();
    }
    const bytes = await raw(layla).open();
    bytes.ws.send(Buffer.from([1, 2, 3]));
    await bytes.closed();
    await expectAlive();
  });

  it('C05 ignores unknown events and closes what is no packet', async () => {
    const a = client(layla);
    await a.connected();
    a.socket.emit('unknown', 1);
    a.socket.emit('x'.repeat(10_000));
    a.say(null);
    await a.message('fault');
    expect(a.heard).toHaveLength(1);
    for (const frame of [
      '42["disconnect"]',
      '42[["up"]]',
      '42[{}]',
      '42nonsense',
      '4',
      '9',
      '41x',
    ]) {
      const socket = await raw(layla).open();
      socket.ws.send(frame);
      await socket.closed();
    }
    await expectAlive();
  });

  it('C05 has no other transport than WebSocket', async () => {
    const polled = await fetch(`${app.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { cookie: layla.cookie },
    });
    expect(polled.status).toBe(404);
    const posted = await fetch(`${app.url}/socket.io/?EIO=4&transport=polling`, {
      method: 'POST',
      body: '4\x1e'.repeat(1_000_000),
      headers: { cookie: layla.cookie, origin: app.url },
    }).catch(() => undefined);
    expect(posted?.status ?? 400).toBeGreaterThanOrEqual(400);
  });
});

describe('strangers at the door', () => {
  it('C06 refuses a foreign Origin before the handshake', async () => {
    const socket = raw(layla, { origin: 'https://evil.example' });
    expect(await socket.until('refusal', () => socket.failed)).toMatch(/^4/);
    expect(socket.frames).toEqual([]);
  });

  it('C06 refuses a socket without a sign-in, with an old cookie, or with a token in its address', async () => {
    const sockets = [
      client(undefined),
      client(undefined, { cookie: layla.cookie.replace(/.$/, 'A').replace(/=./, '=x') }),
    ];
    for (const socket of sockets) {
      expect(await socket.until('refusal', () => socket.refusedWith)).toBe('unauthenticated');
    }
    const token = /=([^;]+)/.exec(layla.cookie)?.[1] ?? '';
    const socket = raw(undefined, {}, `&token=${encodeURIComponent(token)}`);
    await socket.frame('0{');
    socket.ws.send(`40{"token":"${token}"}`);
    expect(await socket.frame('44')).toContain('unauthenticated');
  });

  it('C07 knows one namespace only', async () => {
    const socket = raw(layla);
    await socket.frame('0{');
    for (let n = 0; n < 100; n += 1) socket.ws.send(`40/room-${n},`);
    await socket.until(
      'refusals',
      () => socket.frames.filter((frame) => frame.startsWith('44/')).length === 100,
    );
    await expectAlive();
  });

  it('C07 gives a foreign room, an unknown one and another kind the same answer', async () => {
    const stranger = await app.person('Stranger');
    const a = client(stranger);
    await a.connected();
    const rooms = [
      workspaceRoom(workspaceId),
      workspaceRoom(randomUUID() as WorkspaceId),
      `engagement:${workspaceId}`,
    ];
    for (const room of rooms) {
      a.say({ type: 'join', room, clientId: a.clientId, version: null, protocol: protocolVersion });
      expect(await a.message('ended', (message) => message.room === room)).toEqual({
        type: 'ended',
        room,
        code: 'not_found',
      });
    }
  });

  it('C07 carries out nothing of who has not joined', async () => {
    const stranger = await app.person('Stranger');
    const a = client(stranger);
    await a.connected();
    const room = workspaceRoom(workspaceId);
    a.push(room, 'createLabel', { labelId: randomUUID(), name: 'Foreign' });
    a.say({ type: 'tail', room, after: 0 });
    a.say({ type: 'presence', room, state: { path: 'board' } });
    await a.until('three ends', () => a.heard.length === 3);
    expect(
      a.heard.every((message) => message.type === 'ended' && message.code === 'unavailable'),
    ).toBe(true);
  });

  it('says protocol_old to a client of another wire version', async () => {
    const a = client(layla);
    await a.connected();
    a.say({
      type: 'join',
      room: workspaceRoom(workspaceId),
      clientId: a.clientId,
      version: null,
      protocol: protocolVersion + 1,
    });
    expect((await a.message('fault')).code).toBe('protocol_old');
  });
});

describe('exactly once', () => {
  it('C09 carries out one id once, however often it is sent', async () => {
    const a = client(layla);
    const room = await a.join(workspaceId);
    const labelId = randomUUID();
    const push = {
      type: 'push',
      room,
      clientId: a.clientId,
      mutations: [{ id: 1, name: 'createLabel', args: { labelId, name: 'Once' } }],
    };
    for (let n = 0; n < 100; n += 1) a.say(push);
    await a.acked(1);
    a.say(push);
    await a.message('ack', (message) => message.lastMutationId === 1);
    const pokes = a.heard.filter((message) => message.type === 'poke' && message.acks[a.clientId]);
    expect(pokes).toHaveLength(1);
    expect(a.heard.some((message) => message.type === 'refused')).toBe(false);
  });

  it("C10 refuses a client id that is somebody else's, and stamps the author itself", async () => {
    const a = client(layla);
    const room = await a.join(workspaceId);
    const id = a.push(room, 'createLabel', { labelId: randomUUID(), name: 'Mine' });
    await a.acked(id);
    const b = client(mona);
    await b.join(workspaceId);
    const name = 'createLabel';
    const args = { labelId: randomUUID(), name: 'Not mine', createdBy: layla.userId };
    b.say({ type: 'push', room, clientId: a.clientId, mutations: [{ id: 2, name, args }] });
    expect((await b.message('refused')).code).toBe('client_taken');
    const own = b.push(room, name, args);
    expect(
      (await b.message('refused', (each) => each.clientId === b.clientId && each.id === own)).code,
    ).toBe('bad_request');
  });

  it('C12 tells a gap, and never applies past it', async () => {
    const a = client(layla);
    const room = await a.join(workspaceId);
    const args = { labelId: randomUUID(), name: 'Late' };
    a.say({
      type: 'push',
      room,
      clientId: a.clientId,
      mutations: [{ id: 5, name: 'createLabel', args }],
    });
    expect((await a.message('gap')).expected).toBe(1);
  });

  it('C13 answers an unknown or future version with a resync', async () => {
    const a = client(layla);
    await a.connected();
    const room = workspaceRoom(workspaceId);
    a.say({
      type: 'join',
      room,
      clientId: a.clientId,
      version: 10_000_000,
      protocol: protocolVersion,
    });
    expect((await a.message('joined')).resync).toBe(true);
  });
});
