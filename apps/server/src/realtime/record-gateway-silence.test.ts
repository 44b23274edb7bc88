import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { limits } from '@sanad/protocol/limit';
import { MemoryRoomStore } from '@sanad/sync/memory/memory-room-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { RecordClient } from '../../test/record-client.ts';
import type { Access } from '../auth/access.ts';
import { createLog } from '../log.ts';
import { createRoomRegistry, type RoomRegistry } from '../rooms/room-registry.ts';
import { createRecordGateway, type RecordGateway } from './record-gateway.ts';
import { broadcastOf, createRecordServer } from './record-server.ts';
import { WorkBudgets } from './work-budgets.ts';

const workspaceId = randomUUID() as WorkspaceId;
const userId = randomUUID() as UserId;

/** An access port whose database can fall silent. */
class SilentAccess implements Access {
  silent = false;
  readonly #hearing = new Set<(hears: boolean) => void>();

  standing = async () => ({
    membershipId: randomUUID() as never,
    role: 'owner' as const,
    epoch: 1,
    stay: 1,
  });
  standings = async () => new Map();
  judge = async () => ({
    kind: 'stands' as const,
    standing: await this.standing(),
    tokenWrites: undefined,
    until: Infinity,
  });
  judgeEngagement = async () => this.judge();
  loginStands = async () => true;
  loginsOf = async () => [];
  onChange = () => () => {};
  hears = () => !this.silent;
  onHearing = (listener: (hears: boolean) => void) => {
    this.#hearing.add(listener);
    return () => this.#hearing.delete(listener);
  };

  fallSilent(): void {
    this.silent = true;
    for (const listener of this.#hearing) listener(false);
  }
}

let access: SilentAccess;
let http: Server;
let rooms: RoomRegistry;
let gateway: RecordGateway;
let url: string;
const opened: RecordClient[] = [];

beforeEach(async () => {
  access = new SilentAccess();
  const io = createRecordServer(limits, () => access.hears());
  const store = new MemoryRoomStore();
  const log = createLog('silent');
  rooms = createRoomRegistry({
    createStore: () => store,
    broadcast: (room) => broadcastOf(io, room),
    // It stands still: no group is cut because the machine is busy.
    now: () => 1_750_000_000_000,
    limits,
    shared: false,
    onError: (error) => {
      throw error;
    },
  });
  const principal = { userId, name: 'Layla', emailVerified: true, loginId: 'login', demo: false };
  const authenticate = async () => principal;
  const budgets = new WorkBudgets(limits);
  gateway = createRecordGateway({ io, access, rooms, limits, budgets, log, authenticate });
  http = createServer();
  http.on('upgrade', gateway.handle);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});

afterEach(async () => {
  for (const each of opened.splice(0)) each.close();
  await gateway.close();
  http.close();
});

function client(): RecordClient {
  const made = new RecordClient(url, 'cookie=1');
  opened.push(made);
  return made;
}

const label = () => ({ labelId: randomUUID(), name: 'L' });

describe('while the database is silent', () => {
  it('refuses writes, sends everybody away and lets nobody in', async () => {
    const a = client();
    const room = await a.join(workspaceId);
    access.silent = true;
    a.push(room, 'createLabel', label());
    expect((await a.message('fault')).code).toBe('unavailable');
    access.fallSilent();
    // Not "io server disconnect": clients come back from this by themselves.
    expect(await a.closed()).toBe('transport close');
    const b = client();
    await b.until('refusal', () => b.refusedWith);
    expect(gateway.connections).toBe(0);
    expect((await rooms.open('workspace', workspaceId)).version).toBe(0);
  });
});

describe('what a room says in one turn', () => {
  it('leaves as one packet with one poke for everybody, the pushers too', async () => {
    const [a, b] = [client(), client()];
    const room = await a.join(workspaceId);
    await b.join(workspaceId);
    let packets = 0;
    b.socket.on('down', () => (packets += 1));
    const last = a.pushAll(
      room,
      Array.from({ length: 100 }, () => ({ name: 'createLabel', args: label() })),
    );
    await a.acked(last);
    const poke = await b.message('poke');
    expect(poke).toMatchObject({ base: 0, version: 1, acks: { [a.clientId]: 100 } });
    expect(poke.ops).toHaveLength(100);
    expect(packets).toBe(1);
  });

  it('says goodbye when the server stops, after what was in flight is told', async () => {
    const a = client();
    const room = await a.join(workspaceId);
    const id = a.push(room, 'createLabel', label());
    await a.acked(id);
    await gateway.close();
    expect((await a.message('ended')).code).toBe('unavailable');
    expect(await a.closed()).toMatch(/transport|server/);
  });
});

describe('a link that is cut between saying and hearing', () => {
  it('C11 carries out each mutation exactly once, 200 times over', async () => {
    const clientId = randomUUID();
    const labels = Array.from({ length: 200 }, label);
    for (const [at, args] of labels.entries()) {
      const push = (from: RecordClient) =>
        from.say({
          type: 'push',
          room: `workspace:${workspaceId}`,
          clientId,
          mutations: [{ id: at + 1, name: 'createLabel', args }],
        });
      const cut = client();
      await cut.join(workspaceId);
      push(cut);
      // Sometimes before it left, sometimes before its answer came, sometimes after.
      for (let turn = 0; turn < at % 4; turn += 1) await new Promise(setImmediate);
      cut.cut();
      const retry = client();
      await retry.join(workspaceId);
      push(retry);
      await retry.until('known', () =>
        retry.heard.some(
          (each) =>
            (each.type === 'ack' && each.lastMutationId > at) ||
            (each.type === 'poke' && (each.acks[clientId] ?? 0) > at) ||
            (each.type === 'refused' && each.clientId === clientId),
        ),
      );
      cut.close();
      retry.close();
    }
    const held = [...(await rooms.open('workspace', workspaceId)).all('label')];
    expect(held.map(({ id }) => id).sort()).toEqual(labels.map(({ labelId }) => labelId).sort());
  });
});
