import { directionOf } from '@sanad/domain/kernel/direction';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import { inPlaceLook } from './in-place-look.ts';

/** How a text edited in place was left: Enter, Escape, or the focus going elsewhere. */
export type LeftBy = 'enter' | 'escape' | 'blur';

/** A text edited where it stands. Whatever closes it, what was written is handed over and never lost. */
export function InPlaceText(props: {
  readonly label: string;
  readonly text: string;
  readonly limit: number;
  readonly className?: string;
  /** Several lines; then Ctrl Enter keeps it. */
  readonly lines?: boolean;
  readonly placeholder?: string;
  readonly onTyped?: (text: string) => void;
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
    }
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
      onBlur={() => finish('blur')}
      className={`${inPlaceLook} ${className}`}
    />
  );
}
