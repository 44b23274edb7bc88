import { useEffect } from 'react';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { filterLine } from '../page/filter-wish.ts';
import { FilterChoices } from './filter-choices.tsx';
import { partsOf } from './filter-part.ts';
import { FilterText } from './filter-text.tsx';
import { filterWords } from './filter-words.ts';
import { SavedFilters } from './saved-filters.tsx';
import { useFilter } from './use-filter.ts';
import { usePartNames } from './use-part-names.ts';
import { useShownCount } from './use-shown-count.ts';
import { useSift } from './use-sift.ts';

const empty = {};
const lineLook =
  'flex min-h-12 flex-none flex-wrap items-center gap-x-2 gap-y-1.5 border-b border-line px-5 py-1.5 ' +
  'phone:gap-x-0 phone:px-2';

/** Above the board, the list and the calendar: what is asked for, what that hides, and one tap to have it all again. */
export function FilterLine() {
  const words = useWords(filterWords);
  const { filter, set, clear } = useFilter();
  const { userId } = useSession();
  const names = usePartNames();
  const parts = partsOf(filter ?? empty, words, names);

  useSift(filter, (hidden) => {
    const mine = hidden.filter(({ createdBy }) => createdBy === userId);
    const [first] = mine;
    if (!first) return;
    const text = mine.length === 1 ? words.hidden(first.title.text) : words.hiddenMany(mine.length);
    toasts.show({ text, action: { label: words.showAll, onAct: clear } });
  });

  // Once it hides nothing it stays, until it is closed: whoever took the last part out may want another.
  useEffect(() => {
    if (filter !== null) filterLine.set(true);
  }, [filter]);

  /** With nothing in it the line goes; the focus is where it was opened from. */
  function leave(): void {
    if (filter === null) filterLine.set(false);
    const buttons = document.querySelectorAll<HTMLElement>('[data-filter-button]');
    // Another one stands there on a phone.
    [...buttons].find((button) => button.checkVisibility())?.focus();
  }

  return (
    <section aria-label={words.label} className={lineLook}>
      <Icon name="filter" size="small" className="text-ink-2 phone:hidden" />
      <FilterText filter={filter ?? empty} onChange={set} onLeave={leave} />
      {parts.map(({ key, text, rest }) => (
        <span
          key={key}
          data-filter-part={key}
          className="inline-flex min-h-8 max-w-60 items-center rounded-control border border-edge ps-2.5 text-small phone:hidden"
        >
          <Bdi className="min-w-0 clip-line">{text}</Bdi>
          <IconButton
            icon="close"
            size="small"
            label={words.remove(text)}
            onPress={() => set(rest)}
          />
        </span>
      ))}
      <FilterChoices filter={filter ?? empty} names={names} count={parts.length} onChange={set} />
      <SavedFilters filter={filter} onChoose={set} />
      <span className="ms-auto flex items-center gap-1">
        <ShownCount />
        {filter === null ? (
          <IconButton icon="close" size="small" label={words.close} onPress={leave} />
        ) : (
          <Button kind="quiet" size="small" onPress={clear}>
            {words.showAll}
          </Button>
        )}
      </span>
    </section>
  );
}

/** "12 of 40 tasks": what is hidden is always said. */
function ShownCount() {
  const words = useWords(filterWords);
  const { shown, all } = useShownCount();
  return (
    <span role="status" data-shown-count className="text-small whitespace-nowrap text-ink-2">
      <Sentence>{shown === 0 && all > 0 ? words.none(all) : words.some(shown, all)}</Sentence>
    </span>
  );
}
