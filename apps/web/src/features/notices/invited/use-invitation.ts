import type { InvitationId } from '@sanad/domain/kernel/ids';
import type { Notice } from '@sanad/protocol/http/notices';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { call } from '../../../http/call.ts';
import { meQuery, useMe } from '../../../http/me.ts';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { askAnew } from '../list/ask-anew.ts';

/** An invitation answered where it stands: who accepts goes in; what could not be done is said. */
export function useInvitation(entry: Notice): {
  readonly busy: 'accept' | 'decline' | null;
  accept(): void;
  decline(said: string): void;
} {
  const userId = useMe().profile.id;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const sentence = useRefusalSentence();
  const [busy, setBusy] = useState<'accept' | 'decline' | null>(null);
  const params = { invitationId: entry.id as string as InvitationId };

  async function run(what: 'accept' | 'decline', work: () => Promise<void>): Promise<void> {
    if (busy) return;
    setBusy(what);
    try {
      await work();
    } catch (error) {
      toasts.show({ text: sentence(error) });
    } finally {
      setBusy(null);
      askAnew(queries, userId);
    }
  }

  return {
    busy,
    accept: () =>
      void run('accept', async () => {
        const joined = await call('acceptOwnInvitation', { params });
        if (joined.outcome !== 'joined') return;
        await queries.fetchQuery({ ...meQuery, staleTime: 0 });
        const { id: workspaceId } = joined.workspace;
        await navigate({ to: '/w/$workspaceId/board', params: { workspaceId } });
      }),
    decline: (said) =>
      void run('decline', async () => {
        await call('declineOwnInvitation', { params });
        toasts.show({ text: said });
      }),
  };
}
