import { sideOf } from '@sanad/domain/access/side';
import type { WorkspaceSummary } from '@sanad/protocol/http/profile';

import { call } from '../http/call.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { useRefusalSentence } from '../i18n/refusal-words.ts';
import { toasts } from '../ui/toast-queue.ts';

/** Lays the sample data anew, seen from the same side. */
export function useStartOver(workspace: WorkspaceSummary | undefined): () => Promise<void> {
  const { language } = useLanguage();
  const sentence = useRefusalSentence();
  return async () => {
    if (workspace === undefined) return;
    try {
      const { workspaceId } = await call('openDemo', {
        body: { side: sideOf(workspace.role), language, startOver: true },
      });
      // Nothing of the old sample workspace may stay in the page's memory.
      location.assign(`/w/${workspaceId}/board`);
    } catch (error) {
      toasts.show({ text: sentence(error) });
    }
  };
}
