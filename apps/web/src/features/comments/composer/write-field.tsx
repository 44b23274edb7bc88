import { directionOf } from '@sanad/domain/kernel/direction';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useTellTyping } from '../../../realtime/session/use-own-presence.ts';
import { commentsWords } from '../comments-words.ts';
import { OfferList } from './offer-list.tsx';
import { useCompletion, type Offer } from './use-completion.ts';

/** Where fingers type, Enter is a new line and a button sends. */
const isTouch = (): boolean => matchMedia('(pointer: coarse)').matches;

/** The field of a message: `@` and `#` are completed, Enter sends, Shift Enter is a new line. */
export function WriteField(props: {
  readonly label: string;
  readonly text: string;
  readonly taskId: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly describedBy?: string | undefined;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
  readonly className?: string;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
  readonly onBlur?: () => void;
  /** Escape, where there was no list to be closed. */
  readonly onEscape?: () => void;
}) {
  const { text, taskId, autoFocus = false, onText, onSend, onEscape } = props;
  const words = useWords(commentsWords).composer;
  const own = useRef<HTMLTextAreaElement>(null);
  const field = props.field ?? own;
  const listId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const wantedCaret = useRef<number | undefined>(undefined);
  const completion = useCompletion(text, caret, taskId);
  const { asked, offers, at } = completion;
  const isOpen = offers.length > 0;
  const typing = useTellTyping(taskId as Parameters<typeof useTellTyping>[0], 'message');

  useEffect(() => {
    if (!autoFocus) return;
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, [autoFocus, field]);

  useLayoutEffect(() => {
    const wanted = wantedCaret.current;
    if (wanted === undefined) return;
    wantedCaret.current = undefined;
    field.current?.setSelectionRange(wanted, wanted);
    setCaret(wanted);
  }, [field, text]);

  function readCaret(): void {
    const { selectionStart, selectionEnd } = field.current ?? {};
    setCaret(selectionStart === selectionEnd ? (selectionStart ?? null) : null);
  }

  function choose(offer: Offer): void {
    if (!asked || caret === null) return;
    const rest = text.slice(caret);
    const space = rest.startsWith(' ') ? '' : ' ';
    const before = `${text.slice(0, asked.from)}${offer.words}`;
    wantedCaret.current = before.length + 1;
    completion.restart();
    onText(`${before}${space}${rest}`);
  }

  /** What the keys do in an open list; whether it took this one. */
  function goThroughList(key: string): boolean {
    if (!isOpen) return false;
    if (key === 'ArrowDown') completion.step(1);
    else if (key === 'ArrowUp') completion.step(-1);
    else if (key === 'Enter' || key === 'Tab') choose(offers[at]!);
    else if (key === 'Escape') completion.close();
    else return false;
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const plain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (plain && goThroughList(event.key)) {
      event.preventDefault();
      // The panel's own Escape is for when there is nothing inside to be closed.
      event.stopPropagation();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || (plain && !isTouch()))) {
      event.preventDefault();
      typing.ended();
      onSend();
    } else if (event.key === 'Escape' && onEscape) {
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    }
  }

  return (
    <div className="relative min-w-0 grow self-center">
      {isOpen ? (
        <OfferList
          id={listId}
          label={asked?.sign === '@' ? words.people : words.tasks}
          offers={offers}
          at={at}
          onChoose={choose}
        />
      ) : null}
      <textarea
        ref={field}
        aria-label={props.label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        {...(isOpen ? { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${at}` } : {})}
        {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
        rows={1}
        dir={directionOf(text)}
        value={text}
        placeholder={props.placeholder}
        onChange={(event) => {
          completion.restart();
          if (!event.target.value.includes(asked?.sign ?? '\u0000')) completion.reopen();
          typing.typed();
          setCaret(event.target.selectionStart);
          onText(event.target.value);
        }}
        onSelect={readCaret}
        onBlur={() => {
          setCaret(null);
          typing.ended();
          props.onBlur?.();
        }}
        onKeyDown={onKeyDown}
        className={`field-sizing-content block max-h-40 w-full resize-none overflow-y-auto text-ui outline-none ${props.className ?? ''}`}
      />
    </div>
  );
}
