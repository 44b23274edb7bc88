import type { FileRecord } from '@sanad/domain/files/record';
import type { RecordIndex } from '@sanad/sync/client/record-index';

import { useSession } from '../../realtime/session/session-context.tsx';
import { useGroup } from '../../realtime/session/use-live.ts';
import type { WorkspaceSession } from '../../realtime/session/workspace-session.ts';

const indexes = new WeakMap<WorkspaceSession, RecordIndex<FileRecord>>();
/** Of files that are put away. */
const nowhere = '';

/** Ids of the open files of a task or a document, the newest first. */
export function useFileIds(placeId: string): readonly string[] {
  const session = useSession();
  return useGroup(indexes.get(session) ?? beginIndex(session), placeId);
}

function beginIndex(session: WorkspaceSession): RecordIndex<FileRecord> {
  const index = session.client.index('file', {
    groupOf: ({ archivedAt, taskId, documentId }) =>
      archivedAt === null ? (taskId ?? documentId ?? nowhere) : nowhere,
    compare: compareFiles,
  });
  indexes.set(session, index);
  return index;
}

/** The newest first; of one moment, by id, so that everybody sees one order. */
export function compareFiles(a: FileRecord, b: FileRecord): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1);
}
