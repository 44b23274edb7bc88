import { harmlessName } from '@sanad/domain/files/file-name';
import type { FileId, TaskId } from '@sanad/domain/kernel/ids';
import { useCallback } from 'react';

import { useSession } from '../../realtime/session/session-context.tsx';
import { newUpload, useHasRoom } from './add-files.ts';
import { useUploadQueue } from './queue/use-uploads.ts';

/** A file whose id and task are known before it comes. */
export interface FileToBring {
  readonly file: File;
  readonly fileId: FileId;
  readonly taskId: TaskId;
  readonly name: string;
}

/** Puts files into the queue under ids of their own: what is here by then, or on its way, is not brought twice. False: there is no room. */
export function useBringFiles(): (files: readonly FileToBring[]) => Promise<boolean> {
  const { client, workspaceId } = useSession();
  const queue = useUploadQueue();
  const hasRoom = useHasRoom();

  return useCallback(
    async (files) => {
      const coming = new Set(queue.views.get().map(({ fileId }) => fileId));
      const isNew = ({ fileId }: FileToBring) => !client.get('file', fileId) && !coming.has(fileId);
      const added = files.filter(isNew);
      if (!(await hasRoom(added.map(({ file }) => file)))) return false;
      for (const [at, { file, fileId, taskId, name }] of added.entries()) {
        const place = { workspaceId, fileId, taskId, documentId: null, confidential: false };
        await queue.add({ ...newUpload(file, at), ...place, name: harmlessName(name) });
      }
      return true;
    },
    [client, workspaceId, queue, hasRoom],
  );
}
