import { queryOptions } from '@tanstack/react-query';

import { call } from '../../http/call.ts';

/** What was brought into a workspace, and how far what is under way is. */
export function importsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'imports'],
    queryFn: ({ signal }) => call('listImports', { params: { workspaceId } }, signal),
  });
}
