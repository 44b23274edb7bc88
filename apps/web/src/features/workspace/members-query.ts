import { queryOptions } from '@tanstack/react-query';

import { call } from '../../http/call.ts';

/** Members with their addresses, and pending invitations for those who may invite. */
export function membersQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'members'],
    queryFn: ({ signal }) => call('listMembers', { params: { workspaceId } }, signal),
  });
}
