import { queryOptions } from '@tanstack/react-query';

import { call } from '../../http/call.ts';

/** The one copy of a workspace that there is, and how far it is. */
export function exportQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'export'],
    queryFn: ({ signal }) => call('getExport', { params: { workspaceId } }, signal),
  });
}
