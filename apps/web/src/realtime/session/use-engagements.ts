import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import { call } from '../../http/call.ts';
import { useWorkspace } from '../../http/me.ts';
import { useSession } from './session-context.tsx';
import { useMaySurely, useMembers } from './use-live.ts';

/** The engagements whose room one may enter; asked anew when people come or go, or one's own role changes. */
export function useEngagements() {
  const { workspaceId } = useSession();
  const role = useWorkspace(workspaceId)?.role;
  const may = useMaySurely('engagement.edit');
  const people = useMembers()
    .map((member) => `${member.userId} ${member.role} ${member.active}`)
    .join();
  const { data, error, refetch } = useQuery({
    queryKey: ['workspace', workspaceId, 'engagements', role],
    queryFn: ({ signal }) => call('listEngagements', { params: { workspaceId } }, signal),
    enabled: may,
  });
  useEffect(() => {
    if (may) void refetch();
  }, [people, may, refetch]);
  return { engagements: data?.engagements, failed: data === undefined ? error : null, refetch };
}
