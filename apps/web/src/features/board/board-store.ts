import type { ColumnRecord } from '@sanad/domain/board/record';
import { compareByOrderKey } from '@sanad/domain/kernel/order-key';
import type { ChecklistItemRecord, TaskRecord } from '@sanad/domain/task/record';
import type { RecordIndex } from '@sanad/sync/client/record-index';

import { useSession } from '../../realtime/session-context.tsx';
import type { WorkspaceSession } from '../../realtime/workspace-session.ts';

/** The board's own view of the room's records: what stands where, in order, without what is archived. */
export interface BoardStore {
  /** One group, `all`. */
  readonly columns: RecordIndex<ColumnRecord>;
  /** Open tasks by column. */
  readonly tasks: RecordIndex<TaskRecord>;
  /** Checklist items by task. */
  readonly items: RecordIndex<ChecklistItemRecord>;
}

export const allColumns = 'all';

const stores = new WeakMap<WorkspaceSession, BoardStore>();

/** One store for each open workspace, made when a page first needs it. */
export function boardStoreOf(session: WorkspaceSession): BoardStore {
  const known = stores.get(session);
  if (known) return known;
  const { client } = session;
  const store: BoardStore = {
    columns: client.index('column', {
      groupOf: (column) => (column.archivedAt === null ? allColumns : undefined),
      compare: compareByOrderKey,
    }),
    tasks: client.index('task', {
      groupOf: (task) => (task.archivedAt === null ? task.columnId : undefined),
      compare: compareByOrderKey,
    }),
    items: client.index('checklistItem', {
      groupOf: (item) => item.taskId,
      compare: compareItems,
    }),
  };
  stores.set(session, store);
  return store;
}

/** The task's own list first, then named ones by name, each in its order. */
function compareItems(a: ChecklistItemRecord, b: ChecklistItemRecord): number {
  if (a.checklist !== b.checklist) return a.checklist < b.checklist ? -1 : 1;
  return compareByOrderKey(a, b);
}

export function useBoardStore(): BoardStore {
  return boardStoreOf(useSession());
}
