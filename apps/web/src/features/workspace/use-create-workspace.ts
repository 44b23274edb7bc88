import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { call } from '../../http/call.ts';
import { meQuery } from '../../http/me.ts';
import type { NewWorkspace } from './side-and-name.tsx';

/** Makes it and opens its board. */
export function useCreateWorkspace(): (wanted: NewWorkspace) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async ({ name, side }) => {
    const { workspace } = await call('createWorkspace', { body: { name: name.trim(), side } });
    await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    await navigate({
      to: '/w/$workspaceId/board',
      params: { workspaceId: workspace.id },
      replace: true,
    });
  };
}
