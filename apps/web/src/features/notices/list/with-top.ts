import type { InboxView, Notice } from '@sanad/protocol/http/notices';
import type { InfiniteData } from '@tanstack/react-query';

import type { AnswerOf } from '../../../http/routes.ts';
import { shownAt } from './groups-of.ts';

export type Pages = InfiniteData<AnswerOf<'listNotices'>, string | null>;

/** Whether one stands behind the other, as the server orders a view: what one is invited to waits behind all else. */
function isBehind(view: InboxView, entry: Notice, last: Notice): boolean {
  const place = (each: Notice): readonly [number, number, string] => [
    view === 'waiting' && each.kind === 'invited' ? 0 : 1,
    view === 'done' ? (each.doneAt ?? 0) : shownAt(each),
    each.id,
  ];
  const [one, other] = [place(entry), place(last)];
  const differs = one.findIndex((value, at) => value !== other[at]);
  return differs >= 0 && one[differs]! < other[differs]!;
}

/**
 * A view of which the first page was asked for anew: what stands behind that is as it was, as far as it is
 * still there, in as many pages as it takes; so whoever asks for all of them later has no fewer.
 */
export function withTop(view: InboxView, pages: Pages, top: AnswerOf<'listNotices'>): Pages {
  const { entries, next } = top;
  const last = entries.at(-1);
  const known = new Set(entries.map(({ id }) => id));
  const rest =
    next === null || !last
      ? []
      : pages.pages
          .flatMap((page) => page.entries)
          .filter((entry) => !known.has(entry.id) && isBehind(view, entry, last));
  if (rest.length === 0) return { pages: [top], pageParams: [null] };
  const end = pages.pages.at(-1)?.next ?? null;
  const behind = Array.from({ length: Math.ceil(rest.length / entries.length) }, (_, at) => ({
    entries: rest.slice(at * entries.length, (at + 1) * entries.length),
    next: end,
  }));
  return { pages: [top, ...behind], pageParams: [null, ...behind.map(() => next)] };
}
