import {
  getSnapshot,
  listArchived as listArchivedRoute,
  listArchivedTogether as listArchivedTogetherRoute,
} from '@sanad/protocol/http/board';

import type { ServerFeature } from '../../feature.ts';
import { everyMember } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import type { WorkBudgets } from '../../realtime/work-budgets.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import { sendSnapshot } from '../../rooms/send-snapshot.ts';
import type { SnapshotCache } from '../../rooms/snapshot-cache.ts';
import { listArchivedTogether } from './list-archived-together.ts';
import { listArchived } from './list-archived.ts';

export interface BoardPorts {
  readonly rooms: RoomRegistry;
  readonly snapshots: SnapshotCache;
  readonly work: WorkBudgets;
}

/** The board over HTTP: the room's snapshot, and what was archived. Its moves travel by socket. */
export function createBoardFeature({ rooms, snapshots, work }: BoardPorts): ServerFeature {
  const routes = [
    bind(getSnapshot, async ({ params, request, response }) => {
      const room = await rooms.open('workspace', params.workspaceId);
      return sendSnapshot(snapshots, room, { request, response });
    }),
    bind(listArchivedRoute, async ({ params, body, principal }) => {
      const room = await rooms.open('workspace', params.workspaceId);
      return work.read(principal.userId, async () => listArchived(room, params.kind, body));
    }),
    bind(listArchivedTogetherRoute, async ({ params, body, principal }) => {
      const room = await rooms.open('workspace', params.workspaceId);
      return work.read(principal.userId, async () => listArchivedTogether(room, body.before));
    }),
  ];

  return {
    name: 'board',
    routes,
    authorization: [
      { name: 'GET /api/workspaces/:workspaceId/snapshot', allowed: everyMember },
      { name: 'GET /api/workspaces/:workspaceId/archived', allowed: everyMember },
      { name: 'GET /api/workspaces/:workspaceId/archived/:kind', allowed: everyMember },
    ],
  };
}
