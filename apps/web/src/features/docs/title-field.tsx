import { directionOf } from '@sanad/domain/kernel/direction';
import { useEffect, useRef, useState } from 'react';

/** A title edited where it stands. Enter and leaving keep it, Escape takes it back (`null`). */
export function TitleField(props: {
  readonly label: string;
  readonly text: string;
  readonly limit: number;
  readonly className?: string;
  readonly onDone: (text: string | null) => void;
}) {
  const [text, setText] = useState(props.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const over = useRef(false);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  function finish(next: string | null): void {
    // Enter takes the field away, and losing it would keep the text a second time.
    if (over.current) return;
    over.current = true;
    props.onDone(next);
  }

  return (
    <textarea
      ref={field}
      aria-label={props.label}
      rows={1}
      maxLength={props.limit}
      dir={directionOf(text)}
      value={text}
      onChange={(event) => setText(event.target.value.replace(/\s*\n\s*/g, ' '))}
      onBlur={() => finish(text.trim())}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') finish(null);
        if (event.key !== 'Enter') return;
        event.preventDefault();
        finish(text.trim());
      }}
      className={`-mx-1.5 field-sizing-content w-[calc(100%+12px)] resize-none rounded-tag bg-sheet px-1.5 outline-2 outline-focus ${props.className ?? ''}`}
    />
  );
}
