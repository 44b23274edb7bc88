import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { meQuery } from '../../http/me.ts';

/** Into a workspace that one has just become a member of. */
export function useEnterWorkspace(): (workspaceId: string) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (workspaceId) => {
    await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    await navigate({ to: '/w/$workspaceId/board', params: { workspaceId }, replace: true });
  };
}
