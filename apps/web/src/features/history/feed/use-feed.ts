import type { HistoryKind } from '@sanad/domain/history/history-kinds';
import type { HistoryPage } from '@sanad/protocol/http/history';
import { topics } from '@sanad/protocol/topic';
import { useCallback, useEffect, useRef, useState } from 'react';

import { call } from '../../../http/call.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useChanged } from '../../../realtime/wire/use-changed.ts';
import { entriesOf, withEarlier, withNewer, type Feed } from './feed.ts';

/** Which history: of one record (`task:ID`), or of the workspace with a filter. */
export interface HistoryAsk {
  readonly about?: string | undefined;
  readonly actor?: string | undefined;
  readonly kind?: HistoryKind | undefined;
  readonly from?: number | undefined;
}

export type FeedState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | {
      readonly phase: 'open';
      readonly feed: Feed;
      readonly earlier: 'idle' | 'loading' | 'failed';
    };

/** A page may hold nothing that is written; so many are asked for in a row until one does. */
const pagesInARow = 10;

/** The history as far as it was asked for; what happens while it is open comes to it. */
export function useFeed(ask: HistoryAsk): {
  readonly state: FeedState;
  earlier(): void;
  again(): void;
} {
  const { workspaceId, userId } = useSession();
  const key = JSON.stringify(ask);
  const [state, setState] = useState<FeedState>({ phase: 'loading' });
  const [time, setTime] = useState(0);
  const feed = state.phase === 'open' ? state.feed : undefined;
  const shown = useRef<AbortController>(undefined);

  const page = useCallback(
    (before: string | null, signal: AbortSignal): Promise<HistoryPage> => {
      const body = { ...(JSON.parse(key) as HistoryAsk), ...(before !== null && { before }) };
      return call('listActivity', { params: { workspaceId }, body }, signal);
    },
    [key, workspaceId],
  );

  /** Pages after `from` until one of them has something to read. */
  const reach = useCallback(
    async (from: Feed | undefined, signal: AbortSignal): Promise<Feed> => {
      let reached = from;
      for (let asked = 0; asked < pagesInARow; asked += 1) {
        const one: HistoryPage = await page(reached?.next ?? null, signal);
        reached = reached === undefined ? one : withEarlier(reached, one);
        if (one.next === null || entriesOf(one.lines).length > 0) break;
      }
      return reached!;
    },
    [page],
  );

  useEffect(() => {
    const controller = new AbortController();
    shown.current = controller;
    setState({ phase: 'loading' });
    reach(undefined, controller.signal).then(
      (first) => {
        if (!controller.signal.aborted) setState({ phase: 'open', feed: first, earlier: 'idle' });
      },
      () => {
        if (!controller.signal.aborted) setState({ phase: 'failed' });
      },
    );
    return () => controller.abort();
  }, [reach, time]);

  const again = useCallback(() => setTime((before) => before + 1), []);

  const refresh = useCallback(async () => {
    const signal = shown.current?.signal;
    if (!signal) return;
    // A lost one is made up for by the next, and by the next connection.
    const newest = await page(null, signal).catch(() => undefined);
    if (newest === undefined || signal.aborted) return;
    setState((now) => (now.phase === 'open' ? { ...now, feed: withNewer(now.feed, newest) } : now));
  }, [page]);
  const id = ask.about === undefined ? workspaceId : (ask.about.split(':')[1] ?? '');
  useChanged(userId, { topic: topics.history, id }, () => {
    if (state.phase === 'failed') again();
    else void refresh();
  });

  function earlier(): void {
    const signal = shown.current?.signal;
    if (!feed || !signal || state.phase !== 'open' || state.earlier === 'loading') return;
    setState({ ...state, earlier: 'loading' });
    reach(feed, signal).then(
      (reached) => {
        if (signal.aborted) return;
        // What came meanwhile stands before what was known when this was asked.
        setState((now) =>
          now.phase === 'open'
            ? { phase: 'open', feed: joined(now.feed, feed, reached), earlier: 'idle' }
            : now,
        );
      },
      () => {
        if (signal.aborted) return;
        setState((now) => (now.phase === 'open' ? { ...now, earlier: 'failed' } : now));
      },
    );
  }

  return { state, earlier, again };
}

/** What is here now, with the earlier pages that were asked for from an older state of it. */
function joined(now: Feed, asked: Feed, reached: Feed): Feed {
  if (now.next !== asked.next) return now;
  const lines = reached.lines.slice(asked.lines.length);
  return withEarlier(now, { lines: [...lines], names: reached.names, next: reached.next });
}
