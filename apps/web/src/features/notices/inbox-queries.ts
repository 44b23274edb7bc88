import type { UserId } from '@sanad/domain/kernel/ids';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../http/call.ts';

/** Everything that is known here of somebody's inbox: nobody else's page begins with it. */
export const inboxKey = (userId: UserId) => ['inbox', userId] as const;

/** The first page of a view on its way anew, behind the pages that are shown. */
export const topKey = (userId: UserId) => [...inboxKey(userId), 'top'] as const;

/** Fresh until the server says `changed`, or the window was away for a while. */
export const staleTime = 60_000;

export const countsQuery = (userId: UserId) =>
  queryOptions({
    queryKey: [...inboxKey(userId), 'counts'],
    queryFn: ({ signal }) => call('countNotices', {}, signal),
    staleTime,
  });
