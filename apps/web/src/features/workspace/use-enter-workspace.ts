import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { meQuery } from '../../http/me.ts';

/** Into a workspace that one has just become a member of: an assistant comes to the plan first, not to an empty board. */
export function useEnterWorkspace(): (workspaceId: string) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (workspaceId) => {
    const me = await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    const role = me?.workspaces.find(({ id }) => id === workspaceId)?.role;
    const to = role === 'assistant' ? '/w/$workspaceId/onboarding' : '/w/$workspaceId/board';
    await navigate({ to, params: { workspaceId }, replace: true });
  };
}
