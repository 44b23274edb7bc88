import { directionOf } from '@sanad/domain/kernel/direction';
import { personLimits } from '@sanad/domain/person/limit';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';

import { useMe } from '../../http/me.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { useAway } from '../../realtime/wire/use-away.ts';
import { Button } from '../../ui/button.tsx';
import { ideasWords } from './ideas-words.ts';

const box =
  'rounded-task border border-edge bg-sheet p-3 ' +
  'focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus';
const field =
  'field-sizing-content block max-h-[45dvh] min-h-18 w-full resize-none bg-transparent text-start text-ui outline-none';

/** Where fingers type, Enter is a new line and a button keeps. */
const isTouch = (): boolean => matchMedia('(pointer: coarse)').matches;

/** The words of an idea. Enter keeps them, Shift Enter is a new line; whoever leaves finds what was begun again. */
export function IdeaField(props: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
}) {
  const { text, onText, onKeep, onLeave } = props;
  const words = useWords(ideasWords);
  const away = useAway(useMe().profile.id);
  const element = useRef<HTMLTextAreaElement>(null);
  const noteId = useId();
  const over = text.length - personLimits.ideaLength;
  const isKeepable = text.trim() !== '' && over <= 0;

  useEffect(() => {
    const at = element.current;
    at?.focus();
    at?.setSelectionRange(at.value.length, at.value.length);
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const isPlain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
    const keeps = event.ctrlKey || event.metaKey || (isPlain && !isTouch());
    if (event.key === 'Enter' && keeps) {
      event.preventDefault();
      if (isKeepable) onKeep();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onLeave();
    }
  }

  const own = away ? words.ownOffline : words.own;
  return (
    <div className="rows gap-3">
      <div className={box}>
        {' '}
        <textarea
          ref={element}
          aria-label={words.label}
          aria-describedby={noteId}
          rows={3}
          dir={directionOf(text)}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyDown}
          className={field}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button kind="primary" isDisabled={!isKeepable} onPress={onKeep}>
          {words.keep}
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          {words.close}
        </Button>
        <p
          id={noteId}
          className={`min-w-0 flex-1 basis-40 text-meta ${over > 0 ? 'text-late' : 'text-ink-3'}`}
        >
          {over > 0 ? words.tooLong(over) : own}
        </p>
      </div>
    </div>
  );
}
