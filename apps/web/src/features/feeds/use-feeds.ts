import type { FeedFacts, FeedWish } from '@sanad/protocol/http/feeds';
import { useQuery, useQueryClient } from '@tanstack/react-query';

import { call } from '../../http/call.ts';

const queryKey = ['calendar-links'];

/** A workspace whose dates a calendar may show; null: all of them. */
export type FeedPlace = {
  readonly id: FeedFacts['workspaceId'] & {};
  readonly name: string;
} | null;

/** The person's own links, and how they are made, chosen anew and ended. */
export function useFeeds() {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call('listFeeds', {}, signal),
  });
  const again = () => queries.invalidateQueries({ queryKey });
  return {
    feeds: data?.feeds,
    /** Why there are none to show. */
    failed: data === undefined ? error : null,
    refetch,
    /** The link's token, where one was made. */
    async put(place: FeedPlace, body: FeedWish): Promise<string | null> {
      const { token } =
        place === null
          ? await call('putJoinedFeed', { body })
          : await call('putFeed', { params: { workspaceId: place.id }, body });
      await again();
      return token;
    },
    async end(place: FeedPlace): Promise<void> {
      if (place === null) await call('endJoinedFeed', {});
      else await call('endFeed', { params: { workspaceId: place.id } });
      await again();
    },
  };
}
