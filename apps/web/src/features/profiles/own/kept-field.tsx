import { useEffect, useRef, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { keptDraft } from '../../../ui/kept-draft.ts';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { profilesWords } from '../profiles-words.ts';

/**
 * A text of one's own that is kept when its field is left. What could not be kept stays in the field, and on the
 * device; what another device wrote meanwhile is shown unless one is writing here.
 */
export function KeptField(props: {
  readonly label: string;
  readonly help?: string;
  readonly place: string;
  readonly text: string;
  readonly limit: number;
  /** So many lines at least; absent: it is one. */
  readonly rows?: number;
  /** What is wrong with it, in words: then it is not kept. */
  readonly check?: (text: string) => string | undefined;
  readonly onKeep: (text: string) => Promise<void>;
}) {
  const { label, help, place, limit, rows, check, onKeep } = props;
  const words = useWords(profilesWords);
  const why = useRefusalSentence();
  const [begun, setBegun] = useState<string | undefined>(() => keptDraft.of(place) || undefined);
  const [trouble, setTrouble] = useState<unknown>();
  const isKeeping = useRef(false);
  const text = begun ?? props.text;
  const problem = begun === undefined ? undefined : check?.(begun);

  async function keep(): Promise<void> {
    if (begun === undefined || problem !== undefined || isKeeping.current) return;
    if (begun === props.text) return drop(begun);
    isKeeping.current = true;
    try {
      await onKeep(begun);
      drop(begun);
      toasts.show({ text: words.kept });
    } catch (error) {
      setTrouble(error);
    } finally {
      isKeeping.current = false;
    }
  }
  /** Unless somebody wrote on meanwhile. */
  function drop(kept: string): void {
    if (keptDraft.of(place) === kept || kept === '') keptDraft.forget(place);
    setBegun((now) => (now === kept ? undefined : now));
    setTrouble(undefined);
  }
  // Whoever leaves the page by a key takes nothing unkept along.
  const leave = useRef<() => void>(undefined);
  useEffect(() => {
    leave.current = () => void keep();
  });
  useEffect(() => () => leave.current?.(), []);

  const error = problem ?? (trouble === undefined ? undefined : why(trouble));
  const field = {
    ...{ label, value: text, maxLength: limit },
    onChange: (next: string) => {
      setBegun(next);
      keptDraft.keep(place, next);
    },
    onBlur: () => void keep(),
    ...(help === undefined ? {} : { help }),
    ...(error === undefined ? {} : { error }),
  };
  return rows === undefined ? <TextField {...field} /> : <TextArea {...field} rows={rows} />;
}
