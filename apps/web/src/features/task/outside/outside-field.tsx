import type { TaskId } from '@sanad/domain/kernel/ids';
import { markOutside } from '@sanad/domain/task/life/outside-mutations';
import { taskLimits } from '@sanad/domain/task/limit';
import { useEffect, useRef, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { useKeptText } from '../../../ui/use-kept-text.ts';
import { outsideWords } from './outside-words.ts';

/** The word with which a task is marked. Escape closes it and keeps what was typed. */
export function OutsideField(props: { readonly taskId: TaskId; readonly onLeave: () => void }) {
  const { taskId, onLeave } = props;
  const words = useWords(outsideWords);
  const mutate = useMutate();
  const [text, setText, forget] = useKeptText(`task:${taskId}:outside`);
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isMissing = text.trim() === '';
  useEscape(onLeave);
  useEffect(() => field.current?.focus(), []);
  function mark(): void {
    setAsked(true);
    if (isMissing) return field.current?.focus();
    mutate(markOutside, { taskId, word: text.trim() });
    forget();
    onLeave();
  }
  return (
    <form
      className="grid w-full gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        mark();
      }}
    >
      <TextField
        label={words.label}
        value={text}
        inputRef={field}
        maxLength={taskLimits.wordLength}
        autoComplete="off"
        onChange={setText}
        help={words.help}
        error={isAsked && isMissing ? words.needed : undefined}
      />
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" size="small" type="submit">
          {words.act}
        </Button>
        <Button kind="quiet" size="small" onPress={onLeave}>
          {words.keep}
        </Button>
      </div>
    </form>
  );
}
