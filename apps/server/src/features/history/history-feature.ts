import { listActivity, listMoved } from '@sanad/protocol/http/history';

import type { Db } from '../../db/database.ts';
import type { ServerFeature } from '../../feature.ts';
import { everyMember } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import type { WorkBudgets } from '../../realtime/work-budgets.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import { pageOfHistory } from './list-activity.ts';
import { movedSince } from './moved-since.ts';

export interface HistoryPorts {
  readonly db: Db;
  readonly rooms: RoomRegistry;
  readonly work: WorkBudgets;
}

/** What happened in a workspace, as people read it. It is only read: rooms write it with their commits. */
export function createHistoryFeature({ db, rooms, work }: HistoryPorts): ServerFeature {
  return {
    name: 'history',
    routes: [
      bind(listActivity, ({ params: { workspaceId }, body, principal }) =>
        work.read(principal.userId, async () =>
          pageOfHistory(db, await rooms.open('workspace', workspaceId), workspaceId, body),
        ),
      ),
      bind(listMoved, ({ params: { workspaceId }, body, principal: { userId } }) =>
        work.read(userId, async () =>
          movedSince(db, await rooms.open('workspace', workspaceId), {
            workspaceId,
            userId,
            ...body,
          }),
        ),
      ),
    ],
    authorization: [
      { name: 'GET /api/workspaces/:workspaceId/activity', allowed: everyMember },
      { name: 'GET /api/workspaces/:workspaceId/moved', allowed: everyMember },
    ],
  };
}
