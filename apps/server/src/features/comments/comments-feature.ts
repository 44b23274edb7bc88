import { refuseUnless } from '@sanad/domain/kernel/refusal';
import { listMessages } from '@sanad/protocol/http/comments';

import type { ServerFeature } from '../../feature.ts';
import { everyMember } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import type { WorkBudgets } from '../../realtime/work-budgets.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';

export interface CommentsPorts {
  readonly rooms: RoomRegistry;
  readonly work: WorkBudgets;
}

/** The talk on tasks over HTTP: what no snapshot holds, page by page. What is said travels by socket. */
export function createCommentsFeature({ rooms, work }: CommentsPorts): ServerFeature {
  return {
    name: 'comments',
    routes: [
      bind(listMessages, async ({ params, body, principal }) => {
        const room = await rooms.open('workspace', params.workspaceId);
        // Another workspace's task is as unknown here as one that never was.
        refuseUnless(room.get('task', params.taskId), 'not_found');
        const { before, limit } = body;
        const ask = { limit, ...(before !== undefined && { before }) };
        const page = await work.read(principal.userId, () =>
          room.page('message', params.taskId, ask),
        );
        return { ...page, records: page.records.map((message) => ({ ...message })) };
      }),
    ],
    authorization: [
      { name: 'GET /api/workspaces/:workspaceId/threads/:taskId', allowed: everyMember },
    ],
  };
}
