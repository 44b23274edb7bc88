import { directionOf } from '@sanad/domain/kernel/direction';
import { filterLimits, type TaskFilter } from '@sanad/domain/task/filter/task-filter';
import { useEffect, useRef, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSignal } from '../../../realtime/signal.ts';
import { fieldEdge } from '../../../ui/field-look.ts';
import { filterFocus } from '../page/filter-wish.ts';
import { filterWords } from './filter-words.ts';

/** Between a key and what it does to the board: more keys come meanwhile. */
const settleMs = 120;

/** The words of the filter. What is typed narrows the board a moment later, and stands in the address. */
export function FilterText(props: {
  readonly filter: TaskFilter;
  readonly onChange: (filter: TaskFilter) => void;
  /** Escape where nothing is typed. */
  readonly onLeave: () => void;
}) {
  const { filter, onChange } = props;
  const words = useWords(filterWords);
  const asked = filter.text ?? '';
  const [text, setText] = useState(asked);
  const [known, setKnown] = useState(asked);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef({ filter, onChange });
  useEffect(() => {
    latest.current = { filter, onChange };
  });

  // Another filter was chosen, or the way back taken: the field says what is asked for now.
  if (asked !== known) {
    setKnown(asked);
    if (asked !== text.trim()) setText(asked);
  }

  const wanted = useSignal(filterFocus);
  useEffect(() => {
    if (!wanted) return;
    filterFocus.set(false);
    field.current?.focus();
    field.current?.select();
  }, [wanted]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function ask(next: string): void {
    clearTimeout(timer.current);
    const { filter: now, onChange: change } = latest.current;
    if (next.trim() !== (now.text ?? '')) change({ ...now, text: next.trim() });
  }

  return (
    <span className={`${fieldEdge} min-h-8! w-56! flex-none px-2.5 phone:w-full! phone:grow`}>
      <input
        ref={field}
        type="search"
        data-filter-text
        aria-label={words.text}
        placeholder={words.placeholder}
        maxLength={filterLimits.textLength}
        autoComplete="off"
        dir={directionOf(text)}
        value={text}
        onChange={({ target: { value } }) => {
          setText(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => ask(value), settleMs);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return undefined;
          if (event.key === 'Enter') ask(text);
          if (event.key !== 'Escape') return undefined;
          // What stands open behind it is not meant.
          event.preventDefault();
          event.stopPropagation();
          if (text === '') return props.onLeave();
          setText('');
          return ask('');
        }}
        className="w-full min-w-0 bg-transparent py-1 text-start text-small outline-none focus-visible:outline-none"
      />
    </span>
  );
}
