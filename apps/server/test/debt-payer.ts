import type { WorkspaceId } from '@sanad/domain/kernel/ids';

import { createDatabase } from '../src/db/database.ts';
import { createLog } from '../src/log.ts';
import { createDebts } from '../src/rooms/debts.ts';
import { openOwnRooms } from './own-rooms.ts';

/**
 * A process that pays a workspace's debts and is killed in the middle: `before` the room's commit of the
 * first, or `after` it. `node debt-payer.ts <database> <workspace> before|after`.
 */
const [url = '', workspaceId, when] = process.argv.slice(2);
const { db, pool } = createDatabase(url);
const { rooms } = openOwnRooms({ pool, url }, { onError: () => {} });
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
