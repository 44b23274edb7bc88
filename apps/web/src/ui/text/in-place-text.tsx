import { directionOf } from '@sanad/domain/kernel/direction';
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';

import { inPlaceLook } from './in-place-look.ts';

/** How a text edited in place was left: Enter, Escape, or the focus going elsewhere. */
export type LeftBy = 'enter' | 'escape' | 'blur';

/** A text edited where it stands. Whatever closes it, also the page around it, what was written is handed over and never lost. */
export function InPlaceText(props: {
  readonly label: string;
  readonly text: string;
  readonly limit: number;
  readonly className?: string;
  /** Several lines; then Ctrl Enter keeps it. */
  readonly lines?: boolean;
  readonly placeholder?: string;
  readonly onTyped?: (text: string) => void;
  /** Several lines are pasted into what is one line; the answer is whether they were taken. Given is all that would stand there. */
  readonly onLines?: (lines: string) => boolean;
  /** Backspace where nothing stands. */
  readonly onBack?: () => void;
  /** Alt with an arrow: one place up or down. */
  readonly onShift?: (by: -1 | 1) => void;
  readonly onDone: (text: string, by: LeftBy) => void;
}) {
  const { label, limit, lines = false, className = '', onTyped, onDone } = props;
  const [text, setText] = useState(props.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const over = useRef(false);

  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const leave = useRef<() => void>(undefined);
  useEffect(() => {
    leave.current = () => {
      if (text !== props.text) finish('blur');
    };
  });
  useEffect(() => () => leave.current?.(), []);

  function finish(by: LeftBy): void {
    // Enter takes the field away, and losing it would keep the text a second time.
    if (over.current) return;
    over.current = true;
    onDone(text.trim(), by);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      finish('escape');
    } else if (event.key === 'Enter' && (!lines || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      finish('enter');
    } else if (event.key === 'Backspace' && text === '' && props.onBack) {
      event.preventDefault();
      over.current = true;
      props.onBack();
    } else if (event.altKey && /^Arrow(Up|Down)$/.test(event.key) && props.onShift) {
      event.preventDefault();
      props.onShift(event.key === 'ArrowUp' ? -1 : 1);
    }
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const pasted = event.clipboardData.getData('text/plain');
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    if (lines || !/\S.*[\n\r].*\S/s.test(pasted)) return;
    const all = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
    if (!props.onLines?.(all)) return;
    event.preventDefault();
    over.current = true;
  }

  return (
    <textarea
      ref={field}
      aria-label={label}
      rows={1}
      maxLength={limit}
      dir={directionOf(text)}
      value={text}
      placeholder={props.placeholder}
      onChange={(event) => {
        const next = lines ? event.target.value : event.target.value.replace(/\s*\n\s*/g, ' ');
        setText(next);
        onTyped?.(next);
      }}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onBlur={() => finish('blur')}
      className={`${inPlaceLook} ${className}`}
    />
  );
}
