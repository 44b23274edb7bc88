import type { Instant } from '@sanad/domain/kernel/instant';
import type { InboxView, Notice, NoticeId } from '@sanad/protocol/http/notices';
import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback } from 'react';

import { call } from '../../../http/call.ts';
import { useMe } from '../../../http/me.ts';
import type { AnswerOf } from '../../../http/routes.ts';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { countsQuery, topKey } from '../inbox-queries.ts';
import { askAnew } from '../list/ask-anew.ts';
import { viewsKey } from '../view-query.ts';
import { marked, type Marks } from './marked.ts';

type Pages = InfiniteData<AnswerOf<'listNotices'>>;

/** Marks entries: shown at once, then asked for as the server has them. Where it says no, that is said and all is as before. */
export function useMarks(): {
  mark(ids: readonly NoticeId[], marks: Marks): Promise<boolean>;
  markAllRead(entries: readonly Notice[]): Promise<boolean>;
} {
  const { id: userId } = useMe().profile;
  const queries = useQueryClient();
  const sentence = useRefusalSentence();

  const send = useCallback(
    async (
      ids: readonly NoticeId[],
      marks: Marks,
      which: { readonly ids: NoticeId[] } | { readonly until: Instant },
    ): Promise<boolean> => {
      const chosen = new Set(ids);
      // An answer of before would bring back what is marked here.
      await queries.cancelQueries({ queryKey: viewsKey(userId) });
      await queries.cancelQueries({ queryKey: topKey(userId) });
      for (const [key, pages] of queries.getQueriesData<Pages>({ queryKey: viewsKey(userId) })) {
        if (!pages) continue;
        const view = key.at(-1) as InboxView;
        queries.setQueryData<Pages>(key, {
          ...pages,
          pages: pages.pages.map((page) => ({
            ...page,
            entries: marked(view, page.entries, chosen, marks, Date.now()),
          })),
        });
      }
      try {
        const counts = await call('markNotices', { body: { ...which, ...marks } });
        queries.setQueryData(countsQuery(userId).queryKey, counts);
        return true;
      } catch (error) {
        toasts.show({ text: sentence(error) });
        return false;
      } finally {
        askAnew(queries, userId);
      }
    },
    [queries, sentence, userId],
  );

  return {
    mark: (ids, marks) => send(ids, marks, { ids: [...ids] }),
    markAllRead(entries) {
      const until = Math.max(0, ...entries.map(({ lastAt }) => lastAt)) as Instant;
      return send(
        entries.map(({ id }) => id),
        { read: true },
        { until },
      );
    },
  };
}
