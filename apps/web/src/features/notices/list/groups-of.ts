import type { Notice } from '@sanad/protocol/http/notices';

import { dayNumber } from '../../../i18n/format-time.ts';

export interface NoticeGroup {
  readonly key: 'waiting' | 'recent' | 'older';
  readonly entries: readonly Notice[];
}

/** When an entry came into sight: at its last news, or when it came back. */
export function shownAt({ lastAt, laterUntil }: Pick<Notice, 'lastAt' | 'laterUntil'>): number {
  return Math.max(lastAt, laterUntil ?? 0);
}

/** What waits, then the news: those of today and yesterday by the reader's clock, and older ones. Empty groups are left out. */
export function groupsOf(
  waiting: readonly Notice[],
  news: readonly Notice[],
  zone: string,
  now: number,
): readonly NoticeGroup[] {
  const yesterday = dayNumber(zone, now) - 1;
  const isRecent = (entry: Notice): boolean => dayNumber(zone, shownAt(entry)) >= yesterday;
  const groups: NoticeGroup[] = [
    { key: 'waiting', entries: waiting },
    { key: 'recent', entries: news.filter(isRecent) },
    { key: 'older', entries: news.filter((entry) => !isRecent(entry)) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
