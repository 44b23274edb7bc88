import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { limits } from '@sanad/protocol/limit';

import { createDatabase } from '../src/db/database.ts';
import { createLog } from '../src/log.ts';
import { createCommitConnections } from '../src/rooms/commit-connection.ts';
import { createDebts } from '../src/rooms/debts.ts';
import { createPostgresRoomStore } from '../src/rooms/postgres-room-store.ts';
import { createRoomRegistry } from '../src/rooms/room-registry.ts';

/**
 * A process that pays a workspace's debts and is killed in the middle: `before` the room's commit of the
 * first, or `after` it. `node debt-payer.ts <database> <workspace> before|after`.
 */
const [url = '', workspaceId, when] = process.argv.slice(2);
const { db, pool } = createDatabase(url);
const commits = createCommitConnections(url);
const rooms = createRoomRegistry({
  createStore: (address) => createPostgresRoomStore(address, pool, commits.of(address.roomId)),
  broadcast: () => () => {},
  now: Date.now,
  limits,
  shared: true,
  onError: () => {},
});
const die = () => process.kill(process.pid, 'SIGKILL');
const debts = createDebts({
  ...{ db, log: createLog('silent'), now: Date.now },
  access: { judge: () => Promise.resolve({ kind: 'ended', what: 'login' }) },
  async openRoom(id) {
    const room = await rooms.open('workspace', id);
    return {
      async mutate(...payment) {
        if (when === 'before') die();
        await room.mutate(...payment);
        die();
      },
    };
  },
});
await debts.pay(workspaceId as WorkspaceId);
