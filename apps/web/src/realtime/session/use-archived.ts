import type { Kind } from '@sanad/domain/kernel/kind';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';

import { call } from '../../http/call.ts';
import { archivedOf } from './archived-of.ts';
import type { LiveCollection, LiveCollections } from './live-client.ts';
import { useSession } from './session-context.tsx';

export interface Archived<R> {
  /** The newest first. Where the server could not be asked, what this device has of it. */
  readonly records: readonly R[];
  readonly state: 'loading' | 'failed' | 'here';
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly retry: () => void;
  /** It was opened again here: it is gone from the list before the server has said so. */
  readonly leave: (id: string) => void;
}

/** What was archived of a kind, page by page; asked anew whenever a list of it opens. */
export function useArchived<K extends LiveCollection>(
  kind: Kind<K, LiveCollections[K]>,
): Archived<LiveCollections[K]> {
  const { client, workspaceId } = useSession();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const query = useInfiniteQuery({
    queryKey: ['archived', workspaceId, kind.name],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after, signal }) => {
      const params = { workspaceId, kind: kind.name };
      return call('listArchived', { params, body: after === undefined ? {} : { after } }, signal);
    },
    getNextPageParam: (last) => last.next,
    gcTime: 0,
  });
  const subscribe = useCallback(
    (listener: () => void) => client.onCollection(kind.name, listener),
    [client, kind],
  );
  const live = useSyncExternalStore(subscribe, () => client.all(kind.name));
  const pages = query.data?.pages;
  const records = useMemo(
    () => archivedOf((record) => kind.closedAt?.(record) ?? null, pages ?? [], live, left),
    [kind, pages, live, left],
  );
  // Offline nothing is asked until the line is back.
  const isHeldUp = query.isPending && query.fetchStatus === 'paused';
  return {
    records,
    state: query.isError || isHeldUp ? 'failed' : query.isPending ? 'loading' : 'here',
    hasMore: query.hasNextPage,
    more: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
    leave: useCallback((id) => setLeft((before) => new Set(before).add(id)), []),
  };
}
