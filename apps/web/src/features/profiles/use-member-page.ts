import type { UserId } from '@sanad/domain/kernel/ids';
import { topics } from '@sanad/protocol/topic';
import { useQuery, useQueryClient } from '@tanstack/react-query';

import { call } from '../../http/call.ts';
import { useWorkspace } from '../../http/me.ts';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useChanged } from '../../realtime/wire/use-changed.ts';

/** What a member of the open workspace says of themselves there, as far as one may read it. */
export function useMemberPage(whose: string) {
  const { workspaceId, userId } = useSession();
  const queries = useQueryClient();
  // Whoever has another role now asks anew, and sees nothing of before meanwhile.
  const role = useWorkspace(workspaceId)?.role;
  const queryKey = ['workspace', workspaceId, 'page', whose, role];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      call('getMemberPage', { params: { workspaceId, userId: whose as UserId } }, signal),
  });
  const again = (): void => void queries.invalidateQueries({ queryKey });
  useChanged(userId, { topic: topics.profiles, id: workspaceId }, again);
  useChanged(userId, { topic: topics.profiles, id: userId }, again);
  return { page: data, failed: data === undefined ? error : null, refetch };
}
