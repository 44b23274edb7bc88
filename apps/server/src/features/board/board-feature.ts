import type { UserId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import {
  getSnapshot,
  importTrello as importTrelloRoute,
  listArchived as listArchivedRoute,
  listArchivedTogether as listArchivedTogetherRoute,
} from '@sanad/protocol/http/board';
import type { Limits } from '@sanad/protocol/limit';

import type { Db } from '../../db/database.ts';
import { everyMember } from '../../http/authorization-row.ts';
import type { ServerFeature } from '../../http/feature.ts';
import { bind } from '../../http/route-binding.ts';
import type { WorkBudgets } from '../../realtime/work-budgets.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import { sendSnapshot } from '../../rooms/send-snapshot.ts';
import type { SnapshotCache } from '../../rooms/snapshot-cache.ts';
import { importTrello } from './import/import-trello.ts';
import { listArchivedTogether } from './list-archived-together.ts';
import { listArchived } from './list-archived.ts';

export interface BoardPorts {
  readonly db: Db;
  readonly rooms: RoomRegistry;
  readonly snapshots: SnapshotCache;
  readonly limits: Limits;
  readonly work: WorkBudgets;
}

/** The board over HTTP: the room's snapshot, what was archived, and the import. Its moves travel by socket. */
export function createBoardFeature({
  db,
  rooms,
  snapshots,
  limits,
  work,
}: BoardPorts): ServerFeature {
  async function zoneOf(userId: UserId): Promise<ZoneName> {
    const person = await db
      .selectFrom('person')
      .select('zone')
      .where('id', '=', userId)
      .executeTakeFirstOrThrow();
    return person.zone;
  }

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
    bind(
      importTrelloRoute,
      async ({ params, principal, body }) =>
        importTrello(await rooms.open('workspace', params.workspaceId), {
          workspaceId: params.workspaceId,
          actor: principal.userId,
          zone: await zoneOf(principal.userId),
          file: body instanceof Uint8Array ? body : new Uint8Array(),
        }),
      { bodyBytes: limits.importBodyBytes, unread: true },
    ),
  ];

  return {
    name: 'board',
    routes,
    authorization: [
      { name: 'GET /api/workspaces/:workspaceId/snapshot', allowed: everyMember },
      { name: 'GET /api/workspaces/:workspaceId/archived', allowed: everyMember },
      { name: 'GET /api/workspaces/:workspaceId/archived/:kind', allowed: everyMember },
      {
        name: 'POST /api/workspaces/:workspaceId/import/trello',
        allowed: ['owner', 'approver', 'assistant'],
        body: { name: 'A board', lists: [], cards: [] },
      },
    ],
  };
}
