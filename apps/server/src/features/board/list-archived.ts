import { refuseUnless } from '@sanad/domain/kernel/refusal';
import { workspaceRoomModel } from '@sanad/domain/workspace/room-model';
import type { ClosedAsk } from '@sanad/sync/port/closed-page';

import type { WorkspaceRoom } from '../../rooms/workspace-room.ts';

/** One page of what was archived of a kind; of any that says when its records were closed. */
export function listArchived(room: WorkspaceRoom, named: string, ask: ClosedAsk) {
  const kind = workspaceRoomModel.closing.find((name) => name === named);
  refuseUnless(kind, 'not_found');
  const { version, records, next } = room.closedPage(kind, ask);
  return {
    version,
    records: records.map((record) => ({ ...record })),
    next: next && `${next.at}.${next.id}`,
  };
}
