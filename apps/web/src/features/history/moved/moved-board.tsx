import { useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { shortDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMe } from '../../../realtime/session/use-live.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { Button } from '../../../ui/button.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { chordFor } from '../../keys/key-book.ts';
import { keyShortcuts } from '../../keys/key-shortcuts.ts';
import { newsOf, type BoardNews } from './board-news.ts';
import type { Visit } from './moved-watch.ts';
import { movedWords } from './moved-words.ts';
import { openWatches } from './open-watches.ts';
import { useLeftPlaces } from './use-left-places.ts';
import { useMovedWatch } from './use-moved-watch.ts';
import { useWalk } from './use-walk.ts';

const nextKey = keyShortcuts(chordFor('board', 'nextChange'));

/** Finds out what others did to the board, and says below it how much, while there is a mark. */
export function MovedBoard() {
  const visit = useMovedWatch();
  useLeftPlaces();
  return visit === undefined ? null : <Strip visit={visit} />;
}

function Strip({ visit }: { readonly visit: Visit }) {
  const session = useSession();
  const words = useWords(movedWords);
  const news = newsOf(session);
  const count = useSignal(news, countOf);
  const unseen = useSignal(news, unseenOf);
  const walk = useWalk();
  const when = useMoment()(visit.since);
  const text = visit.more ? words.manySince(count, when) : words.since(count, when);
  const isEmpty = count === 0;
  return (
    <>
      {/* Told once in a visit, not with each row. */}
      <p role="status" className="sr-only">
        {isEmpty ? '' : <Told key={visit.since} text={text} />}
      </p>
      {isEmpty ? null : (
        <section
          aria-label={words.title}
          data-moved-strip
          className="flex flex-none items-center gap-2 border-t border-line bg-paper px-4 py-1.5"
        >
          <p className="min-w-0 grow text-small text-ink-2">
            <Sentence>{text}</Sentence>
          </p>
          <Button size="small" ref={nextKey} onPress={() => walk(1)}>
            {words.next}
          </Button>
          <Button size="small" kind="quiet" onPress={() => openWatches.get(session)?.allSeen()}>
            <span className="phone:hidden">{unseen > 0 ? words.allSeen : words.hide}</span>
            <span className="desk:hidden">{unseen > 0 ? words.allSeenShort : words.hideShort}</span>
          </Button>
        </section>
      )}
    </>
  );
}

/** As it was when the visit began. */
function Told({ text }: { readonly text: string }) {
  const [first] = useState(text);
  return first;
}

function countOf(news: BoardNews): number {
  return [...news.values()].filter(({ mark }) => mark !== undefined).length;
}

function unseenOf(news: BoardNews): number {
  return [...news.values()].filter(({ mark }) => mark?.isSeen === false).length;
}

/** A moment on the reader's own clock: the time alone today, with its day else. */
function useMoment(): (at: number) => string {
  const { days } = useWords(movedWords);
  const { locale } = useLanguage();
  const zone = useMe()?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = useMinute();
  return (at) => {
    const time = timeOfDay(locale, zone, at);
    const day = shortDay(locale, zone, at, now, days);
    return day === days.today ? time : `${day} ${time}`;
  };
}
