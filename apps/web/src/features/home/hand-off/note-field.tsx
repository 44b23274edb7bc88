import { handOffLimits } from '@sanad/domain/handoff/limit';
import { directionOf } from '@sanad/domain/kernel/direction';
import { useEffect, useId, useRef } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { useKeptText } from '../../../ui/use-kept-text.ts';
import { homeWords } from '../home-words.ts';

const box =
  'rows rounded-task border border-edge bg-sheet p-3 ' +
  'focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus';
const field =
  'field-sizing-content block max-h-96 min-h-32 w-full resize-none bg-transparent text-start text-ui outline-none';

/** The words of a note, each line in its own direction. Escape closes it and keeps them. */
export function NoteField(props: {
  /** Where what was begun is kept. */
  readonly place: string;
  readonly initial: string;
  readonly action: string;
  readonly leave: string;
  readonly hint?: string | undefined;
  /** Whether it was taken. */
  readonly onSend: (text: string) => boolean;
  readonly onLeave: () => void;
}) {
  const { onLeave } = props;
  const words = useWords(homeWords).handOff;
  const [text, setText, forget] = useKeptText(props.place, props.initial);
  const element = useRef<HTMLTextAreaElement>(null);
  const noteId = useId();
  const over = text.length - handOffLimits.textLength;
  const isSendable = text.trim() !== '' && over <= 0;
  useEscape(onLeave);
  useEffect(() => element.current?.focus(), []);

  function send(): void {
    if (isSendable && props.onSend(text.trim())) forget();
  }
  return (
    <div className="rows gap-3">
      <div className={box}>
        <textarea
          ref={element}
          aria-label={words.label}
          aria-describedby={noteId}
          dir={directionOf(text)}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
            if (!event.ctrlKey && !event.metaKey) return;
            event.preventDefault();
            send();
          }}
          className={field}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button kind="primary" isDisabled={!isSendable} onPress={send}>
          {props.action}
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          {props.leave}
        </Button>
        <p id={noteId} className={`text-meta ${over > 0 ? 'text-late' : 'text-ink-3'}`}>
          {over > 0 ? words.tooLong(over) : props.hint}
        </p>
      </div>
    </div>
  );
}
