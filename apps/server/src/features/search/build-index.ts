import type { WorkspaceId } from '@sanad/domain/kernel/ids';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';
import type { SearchTx } from './search-index-repo.ts';
import { holdSearchRoom, noteBuilt, recordsAfter, roomsToBuild } from './search-room-repo.ts';
import { takeIn } from './take-in.ts';

/** Records of one transaction. */
const pieceSize = 32;

/** Takes in the next records of a workspace that is not whole. True: there is more. */
export async function buildPiece(tx: SearchTx, workspaceId: WorkspaceId): Promise<boolean> {
  const { building } = await holdSearchRoom(tx, workspaceId);
  if (building === null) return false;
  const records = await recordsAfter(tx, workspaceId, building, pieceSize);
  await takeIn(tx, workspaceId, records);
  const last = records.at(-1);
  const isWhole = records.length < pieceSize;
  await noteBuilt(tx, workspaceId, isWhole || !last ? null : `${last.kind}/${last.id}`);
  return !isWhole;
}

/** Brings along what was written before there was an index, or before words were folded as they are now. A piece of each in turn. */
export async function buildIndexes(db: Db, signal: AbortSignal): Promise<void> {
  let rooms = await roomsToBuild(db);
  while (rooms.length > 0) {
    const left: WorkspaceId[] = [];
    for (const workspaceId of rooms) {
      if (signal.aborted) return;
      if (await inWorkspace(db, workspaceId, (tx) => buildPiece(tx, workspaceId)))
        left.push(workspaceId);
    }
    rooms = left;
  }
}
