import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { restoredAtOnce, takeAwayRestore } from '@sanad/domain/transfer/whole/restore-mutations';
import { createOwnEnds } from '@sanad/domain/transfer/whole/whole-ids';
import { isOnlyNamed } from '@sanad/domain/transfer/whole/whole-people';

import type { WorkspaceRoom } from '../../../rooms/workspace-room.ts';
import type { ByteStore } from '../../../storage/byte-store.ts';
import type { ImportAt } from '../import/imports-repo.ts';
import { messageIdsOf } from '../import/missing-of.ts';
import { sha1 } from '../import/sha1.ts';
import { ownRecordsOf } from './own-records.ts';

export interface TakeAwayPorts {
  readonly store: Pick<ByteStore, 'remove'>;
  /** Of versions that came with it, by what their ids end with. */
  readonly versions: {
    keysOf(workspaceId: WorkspaceId, end: string): Promise<readonly string[]>;
    forget(workspaceId: WorkspaceId, end: string): Promise<void>;
  };
  /** What these documents say, of which no record is left. */
  forgetDocuments(workspaceId: WorkspaceId, ids: readonly string[]): Promise<void>;
}

/** Kinds that stand under a task: whoever made them meanwhile, they go with it. */
const under = ['question', 'fileRequest', 'series', 'checklistItem'] as const;

/**
 * Takes everything that came with an import out again, with what people hung on its tasks meanwhile; files that
 * somebody added stay, on nothing. Cut off, it is begun anew.
 */
export async function takeAway(
  at: ImportAt,
  ports: TakeAwayPorts,
  { room, actor }: { readonly room: WorkspaceRoom; readonly actor: UserId },
): Promise<void> {
  const gone = new Map<string, Set<string>>();
  const go = (kind: string, id: string) => {
    const ids = gone.get(kind) ?? new Set();
    gone.set(kind, ids.add(id));
  };
  for (const [kind, id] of ownRecordsOf(room, at.importId)) go(kind, id);
  const goes = (kind: string, id: string | null) => id !== null && gone.get(kind)?.has(id) === true;
  for (const kind of under)
    for (const { id, taskId } of room.all(kind)) if (goes('task', taskId)) go(kind, id);
  for (const { id, templateId } of room.all('templateTask'))
    if (goes('template', templateId)) go('templateTask', id);
  for (const taskId of gone.get('task') ?? [])
    for (const id of await messageIdsOf(room, taskId)) go('message', id);
  // Nobody but a whole workspace names people who are not there.
  for (const member of room.all('member')) if (isOnlyNamed(member)) go('member', member.id);

  const freed = [...room.all('file')].filter(
    ({ id, taskId, documentId }) =>
      !goes('file', id) && (goes('task', taskId) || goes('document', documentId)),
  );
  let part = 0;
  const mutate = (args: object) => {
    part += 1;
    return room.mutate(takeAwayRestore.name, { part, ...args }, actor);
  };
  for (const some of piecesOf(freed.map(({ id }) => id))) await mutate({ freed: some });
  for (const kind of order)
    for (const some of piecesOf([...(gone.get(kind) ?? [])])) await mutate({ [kind]: some });
  await ports.forgetDocuments(at.workspaceId, [...(gone.get('document') ?? [])]);
  const end = createOwnEnds(at.importId, sha1)('version');
  for (const key of await ports.versions.keysOf(at.workspaceId, end)) await ports.store.remove(key);
  await ports.versions.forget(at.workspaceId, end);
}

/** What stands under something goes before it. */
const order = [
  ...(['handOff', 'plannedCheckIn', 'call', 'question', 'message', 'fileRequest'] as const),
  ...(['series', 'checklistItem', 'file', 'task', 'document', 'event'] as const),
  ...(['templateTask', 'template', 'label', 'column', 'member'] as const),
] as const;

function* piecesOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += restoredAtOnce) yield ids.slice(at, at + restoredAtOnce);
}
