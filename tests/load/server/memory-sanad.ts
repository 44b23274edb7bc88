import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { limits } from '@sanad/protocol/limit';
import type { Access } from '@sanad/server/auth/access';
import type { Principal } from '@sanad/server/auth/principal';
import { createLog } from '@sanad/server/log';
import { createRecordGateway } from '@sanad/server/realtime/record-gateway';
import { broadcastOf, createRecordServer } from '@sanad/server/realtime/record-server';
import { WorkBudgets } from '@sanad/server/realtime/work-budgets';
import { createRoomRegistry } from '@sanad/server/rooms/room-registry';
import { MemoryRoomStore } from '@sanad/sync/memory/memory-room-store';

/**
 * The real record gateway and the real room engine with the real model, limits and presence; only
 * the store port is bound to memory, and everybody is the same owner. What goal 6 measures.
 */
const workspaceId = process.env['WORKSPACE'] as WorkspaceId;
const cards = Number(process.env['CARDS']);
const owner = randomUUID() as UserId;
const raised = {
  ...limits,
  socketMessagesPerSecond: 20_000,
  socketMessageBurst: 40_000,
  workPerSecond: 1_000_000,
  workBurst: 1_000_000,
  socketsPerPerson: 400,
};

const principal: Principal = {
  userId: owner,
  name: 'Bench',
  emailVerified: true,
  loginId: 'bench',
  demo: false,
};
const standing = { membershipId: randomUUID() as never, role: 'owner' as const, epoch: 1, stay: 1 };
const access: Access = {
  standing: async (userId) => (userId === owner ? standing : undefined),
  standings: async (_workspace, logins) => new Map(logins.map((login) => [login, standing])),
  judge: async ({ userId }) =>
    userId === owner
      ? { kind: 'stands', standing, tokenWrites: undefined, until: Infinity }
      : { kind: 'ended', what: 'membership' },
  judgeEngagement: async () => ({ kind: 'ended', what: 'membership' }),
  loginStands: async () => true,
  loginsOf: async () => [],
  onChange: () => () => undefined,
  hears: () => true,
  onHearing: () => () => undefined,
};

const log = createLog('warn');
const io = createRecordServer(raised, () => true);
const stores = new Map<string, MemoryRoomStore>();
const rooms = createRoomRegistry({
  createStore: ({ roomId: id }) => {
    const store = stores.get(id) ?? new MemoryRoomStore(2_000);
    stores.set(id, store);
    return store;
  },
  broadcast: (room) => broadcastOf(io, room),
  now: Date.now,
  limits: raised,
  shared: false,
  onError: (error, what) => log.error({ err: error }, what),
});
const gateway = createRecordGateway({
  io,
  access,
  rooms,
  limits: raised,
  budgets: new WorkBudgets(raised),
  log,
  authenticate: async () => principal,
});

const room = await rooms.open('workspace', workspaceId);
const columns = Array.from({ length: 5 }, () => randomUUID());
for (const [at, columnId] of columns.entries()) {
  const args = { columnId, name: `Column ${at}`, kind: 'plain', orderKey: `V${at + 1}` };
  await room.mutate('createColumn', args, owner);
}
const tasks = Array.from({ length: cards }, () => randomUUID());
await Promise.all(
  tasks.map((taskId, card) => {
    const columnId = columns[card % columns.length];
    const args = { taskId, columnId, orderKey: 'V', title: `Card ${card}`, rev: randomUUID() };
    return room.mutate('createTask', args, owner);
  }),
);

const http = createServer((_request, response) => {
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ tasks, columns }));
});
http.on('upgrade', gateway.handle);
http.listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
