import type { Engagement } from '@sanad/protocol/http/agreement';
import { topics } from '@sanad/protocol/topic';
import { useQuery, useQueryClient } from '@tanstack/react-query';

import { call } from '../../http/call.ts';
import { useWorkspace } from '../../http/me.ts';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useChanged } from '../../realtime/wire/use-changed.ts';

type Version = Engagement['versions'][number];

/** The agreement with one assistant, kept as it is on the server, and the steps that are made about it. */
export function useAgreement(assistantId: string) {
  const { workspaceId, userId } = useSession();
  const queries = useQueryClient();
  // Whoever has another role now asks anew, and sees nothing of before meanwhile.
  const role = useWorkspace(workspaceId)?.role;
  const queryKey = ['workspace', workspaceId, 'agreement', assistantId, role];
  const params = { workspaceId, assistantId } as never as Parameters<
    typeof call<'getAgreement'>
  >[1]['params'];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call('getAgreement', { params }, signal),
  });
  const again = () => queries.invalidateQueries({ queryKey });
  useChanged(userId, { topic: topics.agreements, id: userId }, () => void again());

  /** Whatever a step comes to, what stands on the server is shown after it. */
  async function step(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } finally {
      await again();
    }
  }
  const numbered = ({ number }: Version) => ({ ...params, number });
  return {
    agreement: data,
    /** Why there is nothing to show. */
    failed: data === undefined ? error : null,
    refetch,
    propose: (wish: Parameters<typeof call<'proposeTerms'>>[1]['body']) =>
      step(() => call('proposeTerms', { params, body: wish })),
    accept: (version: Version) =>
      step(() => call('acceptTerms', { params: numbered(version), body: { hash: version.hash } })),
    decline: (version: Version) => step(() => call('declineTerms', { params: numbered(version) })),
    withdraw: (version: Version) =>
      step(() => call('withdrawTerms', { params: numbered(version) })),
    ask: () => step(() => call('askForTerms', { params })),
  };
}

export type AgreementAtHand = ReturnType<typeof useAgreement>;
