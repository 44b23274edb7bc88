import { useState } from 'react';

import { keptDraft } from './kept-draft.ts';

/** A form's text that outlives its form: closed by Escape it is there again, until it is sent or cancelled. */
export function useKeptText(
  place: string,
  initial = '',
): readonly [text: string, set: (next: string) => void, forget: () => void] {
  const [text, setText] = useState(() => keptDraft.of(place) || initial);
  return [
    text,
    (next) => {
      setText(next);
      keptDraft.keep(place, next);
    },
    () => keptDraft.forget(place),
  ];
}
