import { useId, useState } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useMe } from '../../../realtime/session/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import type { Entry, Feed } from '../feed/feed.ts';
import { historyWords } from '../history-words.ts';
import { HistoryEntry } from '../list/history-entry.tsx';

interface FoldProps {
  readonly entries: readonly Entry[];
  readonly names: Feed['names'];
  /** It stands before everything that was said. */
  readonly begins: boolean;
  /** There are some before these. */
  readonly onEarlier: (() => void) | undefined;
}

/** What happened between two messages: one line, opened where it stands. */
export function HistoryFold(props: FoldProps) {
  const { entries, onEarlier } = props;
  const words = useWords(historyWords);
  const [isOpen, setOpen] = useState(false);
  const content = useId();
  return (
    <div data-history-fold className="ps-10.5 pt-1.5">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={content}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-6 items-center gap-1 rounded-control text-meta text-ink-3 hover:text-ink coarse:min-h-11"
      >
        <Icon name={isOpen ? 'chevron-down' : 'chevron-end'} size="small" />
        {onEarlier ? words.earlierChanges : words.changes(entries.length)}
      </button>
      <div id={content}>{isOpen ? <Unfolded {...props} /> : null}</div>
    </div>
  );
}

function Unfolded(props: FoldProps) {
  const { entries, names, onEarlier } = props;
  const words = useWords(historyWords);
  const { locale } = useLanguage();
  const zone = useMe()?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = useMinute();
  const isWhole = entries[0]?.sentence.what.endsWith('Created');
  return (
    <>
      {onEarlier ? (
        <Button size="small" kind="quiet" onPress={onEarlier}>
          {words.earlier}
        </Button>
      ) : null}
      {props.begins && !onEarlier && !isWhole ? (
        <p className="py-1 text-small text-ink-3">{words.beginsHere}</p>
      ) : null}
      <ol>
        {entries.map((entry) => (
          <HistoryEntry
            key={entry.key}
            entry={entry}
            reading={{ words, names, locale, zone, now }}
            subject={false}
          />
        ))}
      </ol>
    </>
  );
}
