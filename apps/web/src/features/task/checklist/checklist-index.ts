import { compareByOrderKey } from '@sanad/domain/kernel/order-key';
import type { ChecklistItemRecord } from '@sanad/domain/task/record';
import type { RecordIndex } from '@sanad/sync/client/record-index';

import { useSession } from '../../../realtime/session/session-context.tsx';
import type { WorkspaceSession } from '../../../realtime/session/workspace-session.ts';

const indexes = new WeakMap<WorkspaceSession, RecordIndex<ChecklistItemRecord>>();

/** Checklist items by task: one index for each open workspace, made when a task first needs it. */
export function useChecklistIndex(): RecordIndex<ChecklistItemRecord> {
  const session = useSession();
  const known = indexes.get(session);
  if (known) return known;
  const index = session.client.index('checklistItem', {
    groupOf: (item) => item.taskId,
    compare: compareItems,
  });
  indexes.set(session, index);
  return index;
}

/** The task's own list first, then named ones by name, each in its order. */
function compareItems(a: ChecklistItemRecord, b: ChecklistItemRecord): number {
  if (a.checklist !== b.checklist) return a.checklist < b.checklist ? -1 : 1;
  return compareByOrderKey(a, b);
}
