import type { UserId } from '@sanad/domain/kernel/ids';
import { noticeEdition } from '@sanad/domain/notices/notice-kind';
import type { InboxView } from '@sanad/protocol/http/notices';
import { infiniteQueryOptions } from '@tanstack/react-query';

import { call } from '../../http/call.ts';
import { inboxKey, staleTime } from './inbox-queries.ts';

/** The views of one inbox; the name of each comes last in its key. */
export const viewsKey = (userId: UserId) => [...inboxKey(userId), 'view'] as const;

export const viewQuery = (userId: UserId, view: InboxView) =>
  infiniteQueryOptions({
    queryKey: [...viewsKey(userId), view],
    queryFn: ({ pageParam, signal }) =>
      call(
        'listNotices',
        {
          body: {
            view,
            edition: noticeEdition,
            ...(pageParam === null ? {} : { before: pageParam }),
          },
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime,
    // What is said in a message may change, and nobody's inbox is told of that: within a minute it is so here.
    refetchInterval: 45_000,
  });
