import type { MessageId } from '@sanad/domain/kernel/ids';
import type { SearchKind } from '@sanad/domain/search/searchable';
import type { SearchHit } from '@sanad/protocol/http/search';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

import { openedLately } from '../../../realtime/device/opened-lately.ts';
import { messageWish } from '../../task/parts/message-wish.ts';

/** Of what has no page of its own, the one on which it stands. */
const pages: Readonly<
  Partial<Record<SearchKind, `/w/$workspaceId/${'people' | 'files' | 'check-ins'}`>>
> = {
  member: '/w/$workspaceId/people',
  file: '/w/$workspaceId/files',
  call: '/w/$workspaceId/check-ins',
  plannedCheckIn: '/w/$workspaceId/check-ins',
};

/** Goes to where a found thing stands: a message in its talk, a step at its task. */
export function useOpenHit(userId: string): (hit: SearchHit) => void {
  const navigate = useNavigate();
  return useCallback(
    (hit) => {
      const { workspaceId, kind, id, task } = hit;
      openedLately.note(userId, hit);
      const taskId = kind === 'task' ? id : task?.id;
      const documentId = kind === 'document' ? id : hit.documentId;
      if (kind === 'message' && taskId !== undefined)
        messageWish.set({ taskId, messageId: id as MessageId });
      if (taskId !== undefined)
        void navigate({ to: '/w/$workspaceId/board/$taskId', params: { workspaceId, taskId } });
      else if (documentId !== null)
        void navigate({
          to: '/w/$workspaceId/docs/$documentId',
          params: { workspaceId, documentId },
        });
      else void navigate({ to: pages[kind] ?? '/w/$workspaceId/board', params: { workspaceId } });
    },
    [navigate, userId],
  );
}
