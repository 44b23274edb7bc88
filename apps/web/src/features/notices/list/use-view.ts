import type { InboxView, Notice } from '@sanad/protocol/http/notices';
import { useInfiniteQuery } from '@tanstack/react-query';

import { useMe } from '../../../http/me.ts';
import { viewQuery } from '../view-query.ts';

export interface OpenView {
  readonly phase: 'loading' | 'failed' | 'open';
  readonly entries: readonly Notice[];
  /** Where there is more than is here. */
  readonly more: 'none' | 'idle' | 'loading' | 'failed';
  earlier(): void;
  again(): void;
}

/** One view of the own inbox, as far as it was asked for. */
export function useView(view: InboxView): OpenView {
  const { profile, workspaces } = useMe();
  const found = useInfiniteQuery(viewQuery(profile.id, view));
  const known = new Set<string>(workspaces.map(({ id }) => id));
  const entries = (found.data?.pages ?? [])
    .flatMap((page) => page.entries)
    // What began meanwhile has no name here yet; what ended is not shown. An invitation brings its own.
    .filter(({ workspaceId, invitation }) => known.has(workspaceId) || invitation);
  const more = !found.hasNextPage
    ? 'none'
    : found.isFetchingNextPage
      ? 'loading'
      : found.isFetchNextPageError
        ? 'failed'
        : 'idle';
  return {
    phase: found.data ? 'open' : found.isError ? 'failed' : 'loading',
    entries,
    more,
    earlier: () => void found.fetchNextPage(),
    again: () => void found.refetch(),
  };
}
