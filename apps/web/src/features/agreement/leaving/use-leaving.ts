import type { LeavingItem } from '@sanad/domain/agreement/leaving/deed';
import { topics } from '@sanad/protocol/topic';
import { useQuery, useQueryClient } from '@tanstack/react-query';

import { call } from '../../../http/call.ts';
import { useWorkspace } from '../../../http/me.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useChanged } from '../../../realtime/wire/use-changed.ts';

/** How the end of the work with one assistant stands, as the server has it, and the steps that are made about it. */
export function useLeaving(assistantId: string) {
  const { workspaceId, userId } = useSession();
  const queries = useQueryClient();
  const role = useWorkspace(workspaceId)?.role;
  const queryKey = ['workspace', workspaceId, 'leaving', assistantId, role];
  const params = { workspaceId, assistantId } as never as Parameters<
    typeof call<'getLeaving'>
  >[1]['params'];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call('getLeaving', { params }, signal),
  });
  const again = () => queries.invalidateQueries({ queryKey });
  useChanged(userId, { topic: topics.agreements, id: userId }, () => void again());

  async function step(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } finally {
      await again();
    }
  }
  return {
    leaving: data,
    failed: data === undefined ? error : null,
    refetch,
    give: (endsOn: string) => step(() => call('giveNotice', { params, body: { endsOn } })),
    takeBack: () => step(() => call('takeNoticeBack', { params })),
    stop: () => step(() => call('stopAccess', { params })),
    tick: (item: LeavingItem, done: boolean) =>
      step(() => call('tickLeaving', { params, body: { item, done } })),
  };
}

export type LeavingAtHand = ReturnType<typeof useLeaving>;
