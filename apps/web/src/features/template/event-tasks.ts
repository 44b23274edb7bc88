import type { TaskRecord } from '@sanad/domain/task/record';
import type { RecordIndex } from '@sanad/sync/client/record-index';

import { useSession } from '../../realtime/session/session-context.tsx';
import { useGroup } from '../../realtime/session/use-live.ts';
import type { WorkspaceSession } from '../../realtime/session/workspace-session.ts';

const indexes = new WeakMap<WorkspaceSession, RecordIndex<TaskRecord>>();

/** The open tasks of each event, by date; made when somebody first looks at one. */
function indexOf(session: WorkspaceSession): RecordIndex<TaskRecord> {
  const known = indexes.get(session);
  if (known) return known;
  const dateOf = ({ due }: TaskRecord): number => due?.at ?? Number.MAX_SAFE_INTEGER;
  const index = session.client.index('task', {
    groupOf: ({ event, archivedAt }) => (archivedAt === null ? event?.eventId : undefined),
    compare: (a, b) => dateOf(a) - dateOf(b) || a.number - b.number,
  });
  indexes.set(session, index);
  return index;
}

export function useEventTasks(eventId: string): readonly string[] {
  return useGroup(indexOf(useSession()), eventId);
}
