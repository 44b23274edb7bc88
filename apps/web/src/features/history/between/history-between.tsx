import type { What } from '@sanad/domain/history/sentence';
import { useEffect, useMemo } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Button } from '../../../ui/button.tsx';
import type { BetweenPieceProps } from '../../task/parts/task-part.ts';
import { entriesOf } from '../feed/feed.ts';
import { useFeed } from '../feed/use-feed.ts';
import { historyWords } from '../history-words.ts';
import { entriesBetween } from './entries-between.ts';
import { HistoryFold } from './history-fold.tsx';

/** What the talk itself shows in its place. */
const isTalk: ReadonlySet<What> = new Set<What>([
  'messageSent',
  'messageEdited',
  'messageDeleted',
  'messageRemoved',
  'questionAsked',
  'questionAnswered',
]);

/** Reads a task's history as far back as its talk is read, and folds what happened between two messages. */
export function HistoryBetween(props: BetweenPieceProps) {
  const { task, since, onRead } = props;
  const words = useWords(historyWords);
  const offline = useOffline();
  const { state, earlier, again } = useFeed({ about: `task:${task.id}` });
  const isOpen = state.phase === 'open';
  const feed = isOpen ? state.feed : undefined;
  const isIdle = isOpen && state.earlier === 'idle';
  const entries = useMemo(
    () =>
      entriesOf(feed?.lines ?? [])
        .filter(({ sentence }) => !isTalk.has(sentence.what))
        .toReversed(),
    [feed],
  );

  const reached = feed?.next == null ? -Infinity : (feed.lines.at(-1)?.at ?? Infinity);
  useEffect(() => {
    if (isIdle && reached > since) earlier();
  });

  useEffect(() => {
    if (!feed) return;
    onRead((after, until) => {
      const those = entriesBetween(entries, after, until);
      const hasMore = after === null && feed.next !== null;
      if (those.length === 0 && !hasMore) return null;
      return (
        <HistoryFold
          entries={those}
          names={feed.names}
          begins={after === null}
          onEarlier={hasMore ? earlier : undefined}
        />
      );
    });
    // `earlier` is new with each state that it starts from.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [onRead, feed, entries]);

  const isFailed = state.phase === 'failed' || (isOpen && state.earlier === 'failed');
  if (!isFailed || offline) return null;
  return (
    <p role="alert" className="flex flex-wrap items-center gap-2 text-small text-ink-2">
      {isOpen ? words.earlierFailed : words.failed}
      <Button size="small" kind="quiet" onPress={isOpen ? earlier : again}>
        {words.tryAgain}
      </Button>
    </p>
  );
}
