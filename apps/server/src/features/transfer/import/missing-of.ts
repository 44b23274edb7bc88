import type { ImportChunk } from '@sanad/domain/transfer/chunk-import';
import type { ImportCounts } from '@sanad/protocol/http/transfer';

import type { WorkspaceRoom } from '../../../rooms/workspace-room.ts';

/**
 * What the room lacks; asking here keeps chunks of an old file out of the log. Chunks are taken in order
 * and whole, so a label or an item that is missing before something that is there was removed by a
 * person, and stays away, unless an undo took it; after it, an import was cut short and goes on. Messages that somebody took away
 * are there still, without their words.
 */
export async function missingOf(
  room: WorkspaceRoom,
  chunks: readonly ImportChunk[],
  /** Ids that went when imports were taken back. */
  takenBack: ReadonlySet<string>,
): Promise<ImportChunk[]> {
  const said = await messagesHere(room, chunks);
  const missing = chunks.map((chunk) => absentOf(room, chunk, said));
  const reached = chunks.findLastIndex(
    (chunk, i) => chunk.messages.length === 0 && recordsOf(missing[i]!) < recordsOf(chunk),
  );
  const added = missing.flatMap(({ tasks }) => tasks);
  const addedTasks = new Set<string>(added.map(({ id }) => id));
  const neededLabels = new Set(added.flatMap(({ labelIds }) => labelIds));
  return missing.map((chunk, i) =>
    i > reached
      ? chunk
      : {
          ...chunk,
          labels: chunk.labels.filter(({ id }) => neededLabels.has(id) || takenBack.has(id)),
          items: chunk.items.filter(({ taskId }) => addedTasks.has(taskId)),
        },
  );
}

/** Of the tasks that are here: their messages are kept aside, and read once for each task. */
async function messagesHere(
  room: WorkspaceRoom,
  chunks: readonly ImportChunk[],
): Promise<ReadonlySet<string>> {
  const here = new Set<string>();
  const tasks = new Set(chunks.flatMap(({ messages }) => messages.map(({ taskId }) => taskId)));
  for (const taskId of tasks) {
    if (!room.get('task', taskId)) continue;
    for (const id of await messageIdsOf(room, taskId)) here.add(id);
  }
  return here;
}

const pageSize = 500;

/** Every message of a task, by id. */
export async function messageIdsOf(room: WorkspaceRoom, taskId: string): Promise<string[]> {
  const ids: string[] = [];
  let before: number | undefined;
  for (;;) {
    const page = await room.page('message', taskId, {
      limit: pageSize,
      ...(before !== undefined && { before }),
    });
    ids.push(...page.records.map(({ id }) => id));
    before = page.records[0]?.number;
    if (!page.hasEarlier || before === undefined) return ids;
  }
}

function absentOf(room: WorkspaceRoom, chunk: ImportChunk, said: ReadonlySet<string>): ImportChunk {
  return {
    columns: chunk.columns.filter(({ id }) => !room.get('column', id)),
    labels: chunk.labels.filter(({ id }) => !room.get('label', id)),
    tasks: chunk.tasks.filter(({ id }) => !room.get('task', id)),
    items: chunk.items.filter(({ id }) => !room.get('checklistItem', id)),
    messages: chunk.messages.filter(({ id }) => !said.has(id)),
  };
}

export function recordsOf({ columns, labels, tasks, items, messages }: ImportChunk): number {
  return columns.length + labels.length + tasks.length + items.length + messages.length;
}

export function countsOf(chunks: readonly ImportChunk[]): ImportCounts {
  const sum = (of: (chunk: ImportChunk) => readonly unknown[]): number =>
    chunks.reduce((total, chunk) => total + of(chunk).length, 0);
  return {
    columns: sum(({ columns }) => columns),
    tasks: sum(({ tasks }) => tasks),
    labels: sum(({ labels }) => labels),
    checklistItems: sum(({ items }) => items),
    messages: sum(({ messages }) => messages),
  };
}
