import { mostMoved, type Moved } from '@sanad/protocol/http/history';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';
import type { WorkspaceRoom } from '../../rooms/workspace-room.ts';
import { findMoved, type MovedAsk } from './moved-repo.ts';

/** What others did to the open tasks of a board since a version of its room. */
export async function movedSince(db: Db, room: WorkspaceRoom, ask: MovedAsk): Promise<Moved> {
  // Read first: versions rise one by one, so all that is committed up to it is among what we find then.
  const { version } = room;
  const { lines, tasks } = await inWorkspace(db, ask.workspaceId, (tx) => findMoved(tx, ask));
  const isGone = (id: string): boolean => (room.get('task', id)?.archivedAt ?? null) !== null;
  const open = lines.filter(({ about }) => about && !isGone(about.id));
  return {
    // Another process may be ahead of our room.
    version: Math.max(ask.since, version, lines[0]?.version ?? 0),
    // Schemas have arrays that may be written; nobody writes these.
    lines: open as unknown as Moved['lines'],
    more: tasks > mostMoved,
  };
}
