import { boardLimits } from '@sanad/domain/board/limit';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { ImportArgs } from '@sanad/domain/task/import-mutation';
import { taskLimits } from '@sanad/domain/task/limit';
import type { ImportReport } from '@sanad/protocol/http/board';

import type { WorkspaceRoom } from '../../../rooms/workspace-room.ts';
import { slicesOf } from './import-slices.ts';
import { planTrelloAside } from './plan-trello-aside.ts';

export interface ImportAsk {
  readonly workspaceId: WorkspaceId;
  readonly actor: UserId;
  /** The importing person's zone: a date of the file is thought in it. */
  readonly zone: ZoneName;
  /** The export as it came. */
  readonly file: Uint8Array;
}

/**
 * Imports a Trello board into a room, chunk by chunk, each a mutation like any other. What would not
 * fit is refused before the first chunk, so nothing is left half-imported; where the server stops in
 * the middle, the same file again adds just what is missing.
 */
export async function importTrello(room: WorkspaceRoom, ask: ImportAsk): Promise<ImportReport> {
  const { file: bytes, workspaceId, zone } = ask;
  const columns = [...room.all('column')].filter((column) => column.archivedAt === null);
  const plan = await planTrelloAside({ bytes, workspaceId, zone, columns });
  const missing = missingOf(room, plan.chunks);
  const added = {
    columns: sum(missing, (chunk) => chunk.columns.length),
    tasks: sum(missing, (chunk) => chunk.tasks.length),
    labels: sum(missing, (chunk) => chunk.labels.length),
    checklistItems: sum(missing, (chunk) => chunk.items.length),
  };
  refuseOver(countOf(room, 'column') + added.columns, boardLimits.columns);
  refuseOver(countOf(room, 'label') + added.labels, boardLimits.labels);
  refuseOver(countOf(room, 'task') + added.tasks, taskLimits.tasks);
  for (const chunk of missing) {
    for (const slice of slicesOf(chunk)) await room.mutate('importBoard', slice, ask.actor);
  }
  const planned = sum(plan.chunks, recordsOf);
  const taken = added.columns + added.tasks + added.labels + added.checklistItems;
  return {
    boardName: plan.boardName,
    added,
    known: planned - taken,
    archived: sum(missing, (chunk) => chunk.tasks.filter((task) => task.archived).length),
    left: plan.left.map(({ examples, ...rest }) => ({ ...rest, examples: [...examples] })),
  };
}

/**
 * What the room lacks; asking here keeps chunks of an old file out of the log. Chunks are taken in order
 * and whole, so a label or an item that is missing before something that is there was removed by a
 * person, and stays away; after it, an import was cut short and goes on.
 */
function missingOf(room: WorkspaceRoom, chunks: readonly ImportArgs[]): ImportArgs[] {
  const missing = chunks.map((chunk) => absentOf(room, chunk));
  const reached = chunks.findLastIndex((chunk, i) => recordsOf(missing[i]!) < recordsOf(chunk));
  const added = missing.flatMap(({ tasks }) => tasks);
  const addedTasks = new Set(added.map(({ id }) => id));
  const neededLabels = new Set(added.flatMap(({ labelIds }) => labelIds));
  return missing.map((chunk, i) =>
    i > reached
      ? chunk
      : {
          ...chunk,
          labels: chunk.labels.filter(({ id }) => neededLabels.has(id)),
          items: chunk.items.filter(({ taskId }) => addedTasks.has(taskId)),
        },
  );
}

function absentOf(room: WorkspaceRoom, chunk: ImportArgs): ImportArgs {
  return {
    columns: chunk.columns.filter(({ id }) => !room.get('column', id)),
    labels: chunk.labels.filter(({ id }) => !room.get('label', id)),
    tasks: chunk.tasks.filter(({ id }) => !room.get('task', id)),
    items: chunk.items.filter(({ id }) => !room.get('checklistItem', id)),
  };
}

function recordsOf(chunk: ImportArgs): number {
  return chunk.columns.length + chunk.labels.length + chunk.tasks.length + chunk.items.length;
}

function countOf(room: WorkspaceRoom, collection: 'column' | 'label' | 'task'): number {
  let count = 0;
  for (const _ of room.all(collection)) count += 1;
  return count;
}

function sum<T>(of: readonly T[], value: (one: T) => number): number {
  return of.reduce((total, one) => total + value(one), 0);
}

function refuseOver(count: number, limit: number): void {
  if (count > limit) throw new Refusal('limit_reached', { limit });
}
