import { createOwnEnds } from '@sanad/domain/transfer/whole/whole-ids';

import type { WorkspaceRoom } from '../../../rooms/workspace-room.ts';
import { sha1 } from '../import/sha1.ts';

/** Kinds of which a room holds every record, and whose ids in an import are made of their places. */
export const ownKinds = [
  ...(['column', 'label', 'template', 'templateTask', 'event', 'document', 'file'] as const),
  ...(['fileRequest', 'series', 'task', 'checklistItem', 'call', 'plannedCheckIn'] as const),
  'handOff',
] as const;
export type OwnKind = (typeof ownKinds)[number];

/** What of a room came with an import: their ids say so. */
export function* ownRecordsOf(
  room: WorkspaceRoom,
  importId: string,
): Generator<readonly [kind: OwnKind, id: string]> {
  const endOf = createOwnEnds(importId, sha1);
  for (const kind of ownKinds) {
    const end = endOf(kind);
    for (const { id } of room.all(kind)) if (id.endsWith(end)) yield [kind, id];
  }
}
