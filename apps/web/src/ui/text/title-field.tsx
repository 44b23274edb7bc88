import { directionOf } from '@sanad/domain/kernel/direction';
import { useEffect, useRef, useState } from 'react';

import { inPlaceLook } from './in-place-look.ts';

/** What closed a title: a key, and the focus went nowhere yet, or its own loss. */
export type TitleEnd = 'Enter' | 'Escape' | 'blur';

/** A title edited where it stands. Whatever closes it keeps what was written. */
export function TitleField(props: {
  readonly label: string;
  readonly text: string;
  readonly limit: number;
  readonly className?: string;
  readonly onDone: (text: string, by: TitleEnd) => void;
}) {
  const [text, setText] = useState(props.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const over = useRef(false);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  function finish(by: TitleEnd): void {
    // Enter takes the field away, and losing it would keep the text a second time.
    if (over.current) return;
    over.current = true;
    props.onDone(text.trim(), by);
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
      onBlur={() => finish('blur')}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        // Escape closes this and nothing around it; where Enter leads is for those around to say.
        if (event.key === 'Escape') event.stopPropagation();
        finish(event.key);
      }}
      className={`${inPlaceLook} ${props.className ?? ''}`}
    />
  );
}
