import { useSession } from '../../../realtime/session/session-context.tsx';
import { useSignal } from '../../../realtime/signal.ts';
import { ownUploads } from './own-uploads.ts';
import type { UploadQueue, UploadView } from './upload-queue.ts';

export function useUploadQueue(): UploadQueue {
  return ownUploads(useSession().userId);
}

/** What is on its way to this workspace, and there to one place; `undefined`: to any. */
export function useUploads(placeId?: string): readonly UploadView[] {
  const { workspaceId } = useSession();
  const views = useSignal(useUploadQueue().views);
  return views.filter(
    (view) =>
      view.workspaceId === workspaceId &&
      (placeId === undefined || (view.taskId ?? view.documentId) === placeId),
  );
}
