import type { UserId } from '@sanad/domain/kernel/ids';
import { noticeEdition } from '@sanad/domain/notices/notice-kind';
import type { InboxView } from '@sanad/protocol/http/notices';
import type { QueryClient } from '@tanstack/react-query';

import { call } from '../../../http/call.ts';
import { countsQuery, topKey } from '../inbox-queries.ts';
import { viewsKey } from '../view-query.ts';
import { withTop, type Pages } from './with-top.ts';

/**
 * Something of this inbox changed: its number and what is shown of it are asked for, at the cost of one page
 * for each view, however far somebody paged. What is not shown is let go: nothing of it stays here that
 * was taken back or that its reader may see no more.
 */
export function askAnew(queries: QueryClient, userId: UserId): void {
  void queries.invalidateQueries(countsQuery(userId));
  queries.removeQueries({ queryKey: viewsKey(userId), type: 'inactive' });
  for (const query of queries.getQueryCache().findAll({ queryKey: viewsKey(userId) })) {
    const pages = query.state.data as Pages | undefined;
    if (!pages || pages.pages.length < 2)
      void queries.invalidateQueries({ queryKey: query.queryKey });
    else void askForTop(queries, userId, query.queryKey.at(-1) as InboxView);
  }
}

async function askForTop(queries: QueryClient, userId: UserId, view: InboxView): Promise<void> {
  const queryKey = [...viewsKey(userId), view];
  // A page that is on its way is of before.
  await queries.cancelQueries({ queryKey });
  try {
    const top = await queries.fetchQuery({
      queryKey: [...topKey(userId), view],
      queryFn: ({ signal }) =>
        call('listNotices', { body: { view, edition: noticeEdition } }, signal),
      staleTime: 0,
      gcTime: 0,
    });
    queries.setQueryData<Pages>(queryKey, (pages) => pages && withTop(view, pages, top));
  } catch {
    // Cancelled by a mark, which asks by itself; or no connection, and all is asked for when it is back.
  }
}
