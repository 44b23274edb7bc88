import type { Instant } from '@sanad/domain/kernel/instant';
import type { InboxView, Notice, NoticeId } from '@sanad/protocol/http/notices';

/** What is said of entries: read or not, done or not, put off until then or not any more. */
export interface Marks {
  readonly read?: boolean;
  readonly done?: boolean;
  readonly laterUntil?: Instant | null;
}

/** A view as it is once these entries are marked: what belongs to another one is gone from it. */
export function marked(
  view: InboxView,
  entries: readonly Notice[],
  ids: ReadonlySet<NoticeId>,
  marks: Marks,
  now: number,
): Notice[] {
  return entries.flatMap((entry) => {
    if (!ids.has(entry.id)) return [entry];
    const { read, done, laterUntil } = marks;
    const isElsewhere =
      (done !== undefined && done !== (view === 'done')) ||
      (laterUntil !== undefined && (laterUntil !== null) !== (view === 'later'));
    if (isElsewhere) return [];
    if (read === undefined) return [entry];
    return [{ ...entry, readAt: read ? (entry.readAt ?? (now as Instant)) : null }];
  });
}
