import type { UserId } from '@sanad/domain/kernel/ids';
import { topics } from '@sanad/protocol/topic';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';

import { serverNow } from '../../../http/server-clock.ts';
import { useLanguage } from '../../../i18n/language-context.tsx';
import { useChanged } from '../../../realtime/wire/use-changed.ts';
import { showTitleCount } from '../../../ui/page-title.ts';
import { countsQuery } from '../inbox-queries.ts';
import { askAnew } from '../list/ask-anew.ts';

/** Clocks differ: what comes back is not asked for sooner than this, nor again and again. */
const soonestMs = 2_000;
const longestMs = 2_147_483_647;

/** Keeps the inbox of this page as the server has it, and tells its number to the tab and to the app's icon. */
export function InboxWatch(props: { readonly userId: UserId }): null {
  const { userId } = props;
  const { locale } = useLanguage();
  const queries = useQueryClient();
  const { data, dataUpdatedAt } = useQuery(countsQuery(userId));
  const ask = useCallback(() => askAnew(queries, userId), [queries, userId]);
  useChanged(userId, { topic: topics.inbox, id: userId }, ask);

  const nextBack = data?.nextBack ?? null;
  useEffect(() => {
    if (nextBack === null) return undefined;
    const wait = Math.min(Math.max(nextBack - serverNow(), soonestMs), longestMs);
    const timer = setTimeout(ask, wait);
    return () => clearTimeout(timer);
    // Asked for too soon it is told the same time again, and waits anew.
  }, [nextBack, dataUpdatedAt, ask]);

  const unread = data?.unread;
  useEffect(() => {
    if (unread === undefined) return;
    showTitleCount(unread === 0 ? '' : new Intl.NumberFormat(locale).format(unread));
    // Refused where the page is not installed: then there is no icon.
    if ('setAppBadge' in navigator) navigator.setAppBadge(unread).catch(() => undefined);
  }, [unread, locale]);
  useEffect(() => () => showTitleCount(''), []);
  return null;
}
