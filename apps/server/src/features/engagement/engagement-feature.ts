import { engagementSide } from '@sanad/domain/engagement/who-enters';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { getEngagementSnapshot, listEngagements } from '@sanad/protocol/http/engagement';

import type { Db } from '../../db/database.ts';
import type { ServerFeature } from '../../feature.ts';
import type { Actor } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import { sendSnapshot } from '../../rooms/send-snapshot.ts';
import type { SnapshotCache } from '../../rooms/snapshot-cache.ts';
import { findEngagements } from './engagement-repo.ts';

const entering: readonly Actor[] = ['owner', 'approver', 'assistant'];
const ofWorkspace = '/api/workspaces/:workspaceId/engagements';

/** The rooms of a workspace's engagements over HTTP. Another assistant's is to an assistant as one that never was. */
export function createEngagementFeature(ports: {
  readonly db: Db;
  readonly rooms: RoomRegistry;
  readonly snapshots: SnapshotCache;
}): ServerFeature {
  return {
    name: 'engagement',
    routes: [
      bind(listEngagements, async ({ params, principal, standing: { role } }) => {
        const all = await findEngagements(ports.db, params.workspaceId);
        const engagements = all.filter(
          ({ assistantId }) => engagementSide(role, assistantId === principal.userId) !== 'nobody',
        );
        return { engagements: [...engagements] };
      }),
      bind(getEngagementSnapshot, async ({ params, principal, standing, ...exchange }) => {
        const { workspaceId, engagementId } = params;
        const all = await findEngagements(ports.db, workspaceId);
        const found = all.find((each) => each.engagementId === engagementId);
        const isOwn = found?.assistantId === principal.userId;
        if (!found || engagementSide(standing.role, isOwn) === 'nobody')
          throw new Refusal('not_found');
        return sendSnapshot(
          ports.snapshots,
          await ports.rooms.open('engagement', engagementId),
          exchange,
        );
      }),
    ],
    authorization: [
      { name: `GET ${ofWorkspace}`, allowed: entering },
      { name: `GET ${ofWorkspace}/:engagementId/snapshot`, allowed: entering },
    ],
  };
}
