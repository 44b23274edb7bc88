import type { QuestionRecord } from '@sanad/domain/comments/record';
import type { RecordIndex } from '@sanad/sync/client/record-index';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { useGroup } from '../../../realtime/session/use-live.ts';
import type { WorkspaceSession } from '../../../realtime/session/workspace-session.ts';

const indexes = new WeakMap<WorkspaceSession, RecordIndex<QuestionRecord>>();

/** Ids of the questions that stand at a task, the oldest first: each is the id of its message too. */
export function useQuestionIds(taskId: string): readonly string[] {
  const session = useSession();
  const index = indexes.get(session) ?? beginIndex(session);
  return useGroup(index, taskId);
}

function beginIndex(session: WorkspaceSession): RecordIndex<QuestionRecord> {
  const index = session.client.index('question', {
    groupOf: ({ taskId }) => taskId,
    compare: (a, b) => a.since - b.since || (a.id < b.id ? -1 : 1),
  });
  indexes.set(session, index);
  return index;
}
