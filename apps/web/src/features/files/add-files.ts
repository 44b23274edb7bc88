import { harmlessName } from '@sanad/domain/files/file-name';
import type { FileRecord } from '@sanad/domain/files/record';
import type { DocumentId, FileId, FileVersionId, TaskId } from '@sanad/domain/kernel/ids';
import { useCallback } from 'react';

import { call } from '../../http/call.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { sizeWords } from '../../i18n/size-words.ts';
import { newId } from '../../realtime/new-id.ts';
import { useSession } from '../../realtime/session/session-context.tsx';
import { toasts } from '../../ui/toast-queue.ts';
import { filesWords } from './files-words.ts';
import { useUploadQueue } from './queue/use-uploads.ts';

/** Where files are added: at most one of the two. */
export interface FilePlace {
  readonly taskId?: TaskId;
  readonly documentId?: DocumentId;
}

export interface AddOptions extends FilePlace {
  /** The file that these bytes are another version of. */
  readonly versionOf?: FileRecord;
  readonly confidential?: boolean;
}

/** Whether the workspace has room for files, each of them and all; where it has none, that is said. */
export function useHasRoom(): (files: readonly File[]) => Promise<boolean> {
  const { workspaceId } = useSession();
  const words = useWords(filesWords).upload;

  return useCallback(
    async (files) => {
      const room = await call('getFileRoom', { params: { workspaceId } }).catch(() => undefined);
      const most = room?.mostOfOne ?? Infinity;
      const tooLarge = files.find(({ size }) => size > most);
      if (tooLarge) {
        toasts.show({ text: words.tooLarge(tooLarge.name, sizeWords(most)) });
        return false;
      }
      const needed = files.reduce((sum, { size }) => sum + size, 0);
      const left = room ? Math.max(0, room.most - room.used) : Infinity;
      if (needed > left) toasts.show({ text: words.noRoom(sizeWords(left)) });
      return needed <= left;
    },
    [workspaceId, words],
  );
}

/**
 * Puts files into the queue, after it was asked whether the workspace has room for them. What has the name of a
 * file that hangs on the same place is another version of that. Gives the files that they are, or become.
 */
export function useAddFiles(): (
  files: readonly File[],
  options: AddOptions,
) => Promise<readonly FileId[]> {
  const { client, workspaceId } = useSession();
  const queue = useUploadQueue();
  const hasRoom = useHasRoom();

  return useCallback(
    async (files, { taskId, documentId, versionOf, confidential = false }) => {
      if (!(await hasRoom(files))) return [];
      const place = { taskId: taskId ?? null, documentId: documentId ?? null };
      const open = client.all('file').filter(({ archivedAt }) => archivedAt === null);
      const added: FileId[] = [];
      for (const [at, file] of files.entries()) {
        const name = harmlessName(file.name);
        const same =
          versionOf ??
          open.find(
            (each) =>
              each.name === name &&
              each.taskId === place.taskId &&
              each.documentId === place.documentId,
          );
        const fileId = same?.id ?? newId<FileId>();
        added.push(fileId);
        await queue.add({
          ...newUpload(file, at),
          workspaceId,
          fileId,
          name: same?.name ?? name,
          ...(same ? { taskId: same.taskId, documentId: same.documentId } : place),
          confidential: same?.confidential ?? confidential,
        });
      }
      return added;
    },
    [client, workspaceId, queue, hasRoom],
  );
}

/** `at`: its place among those that are added at once. */
export function newUpload(blob: File, at: number) {
  return {
    id: newId<FileVersionId>(),
    blob,
    ...{ state: 'waiting' as const, refusal: null, begun: false, addedAt: Date.now() + at },
  };
}
