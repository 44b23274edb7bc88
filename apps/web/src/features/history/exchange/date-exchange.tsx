import type { What } from '@sanad/domain/history/sentence';
import { useId, useState } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useMe } from '../../../realtime/session/use-live.ts';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import type { OpenPieceProps } from '../../task/parts/task-part.ts';
import { entriesOf } from '../feed/feed.ts';
import { useFeed } from '../feed/use-feed.ts';
import { historyWords } from '../history-words.ts';
import { HistoryEntry } from '../list/history-entry.tsx';

const ofDates: ReadonlySet<What> = new Set<What>([
  'dateProposed',
  'dateAgreed',
  'proposalTakenBack',
  'dueSet',
  'dueChanged',
  'dueTaken',
  'dueMended',
]);

/** Who proposed which date with what word, and who agreed: one line, unfolded where it stands. */
export function DateExchange({ task }: OpenPieceProps) {
  const words = useWords(historyWords);
  const [isOpen, setOpen] = useState(false);
  const content = useId();
  return (
    <div className="px-1">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={content}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-6 items-center gap-1 rounded-control text-meta text-ink-3 hover:text-ink coarse:min-h-11"
      >
        <Icon name={isOpen ? 'chevron-down' : 'chevron-end'} size="small" />
        {words.exchange.title}
      </button>
      <div id={content}>{isOpen ? <Exchange taskId={task.id} /> : null}</div>
    </div>
  );
}

function Exchange(props: { readonly taskId: string }) {
  const words = useWords(historyWords);
  const { locale } = useLanguage();
  const zone = useMe()?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = useMinute();
  const offline = useOffline();
  const { state, earlier } = useFeed({ about: `task:${props.taskId}` });
  if (state.phase !== 'open') {
    if (state.phase === 'loading' && !offline) return <Skeleton className="py-2" />;
    return (
      <p role="alert" className="py-1 text-small text-ink-2">
        {offline ? words.offline : words.failed}
      </p>
    );
  }
  const entries = entriesOf(state.feed.lines).filter(({ sentence }) => ofDates.has(sentence.what));
  return (
    <>
      {entries.length === 0 && state.feed.next === null ? (
        <p className="py-1 text-small text-ink-3">{words.exchange.none}</p>
      ) : null}
      <ol>
        {entries.map((entry) => (
          <HistoryEntry
            key={entry.key}
            entry={entry}
            reading={{ words, names: state.feed.names, locale, zone, now }}
            subject={false}
          />
        ))}
      </ol>
      {state.feed.next === null ? null : (
        <Button
          size="small"
          kind="quiet"
          isDisabled={state.earlier === 'loading'}
          onPress={earlier}
        >
          {words.earlier}
        </Button>
      )}
    </>
  );
}
