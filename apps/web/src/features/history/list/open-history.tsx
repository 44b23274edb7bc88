import type { ReactNode } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { buttonLook } from '../../../ui/button-look.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../../ui/content-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { HelpLink } from '../../help/help-link.tsx';
import { entriesOf } from '../feed/feed.ts';
import { useFeed, type HistoryAsk } from '../feed/use-feed.ts';
import { historyWords } from '../history-words.ts';
import { HistoryList } from './history-list.tsx';

/** A history that is open, in each of its states. */
export function OpenHistory(props: {
  readonly ask: HistoryAsk;
  readonly subjects: boolean;
  /** Where nothing is found. */
  readonly empty: ReactNode;
}) {
  const words = useWords(historyWords);
  const { state, earlier, again } = useFeed(props.ask);
  const offline = useOffline();

  if (state.phase === 'open') {
    const { feed } = state;
    if (entriesOf(feed.lines).length === 0 && feed.next === null) return props.empty;
    return (
      <HistoryList
        feed={feed}
        earlier={state.earlier}
        onEarlier={earlier}
        subjects={props.subjects}
      />
    );
  }
  // Nothing of it is kept on the device; it comes by itself with the connection.
  if (offline) {
    return (
      <ErrorState icon="offline" title={words.offline}>
        {words.offlineHelp}
      </ErrorState>
    );
  }
  if (state.phase === 'loading') return <Skeleton className="py-2" />;
  return (
    <ErrorState title={words.failed} action={<Button onPress={again}>{words.tryAgain}</Button>}>
      {words.failedHelp}
    </ErrorState>
  );
}

export function EmptyHistory() {
  const words = useWords(historyWords);
  return (
    <EmptyState
      title={words.empty}
      action={
        <HelpLink page="history" className={buttonLook('plain')}>
          {words.help}
        </HelpLink>
      }
    >
      {words.emptyHelp}
    </EmptyState>
  );
}
