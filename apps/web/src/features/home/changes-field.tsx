import { taskLimits } from '@sanad/domain/task/limit';
import { useEffect, useRef, useState } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { useKeptText } from '../../ui/use-kept-text.ts';
import { homeWords } from './home-words.ts';

/** What is missing, in one line where the buttons stood. Escape closes it and keeps the words. */
export function ChangesField(props: {
  readonly taskId: string;
  readonly onLeave: () => void;
  /** Whether it was taken. */
  readonly onSend: (word: string) => boolean;
}) {
  const { onLeave } = props;
  const words = useWords(homeWords).changes;
  const [text, setText, forget] = useKeptText(`home changes ${props.taskId}`);
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isMissing = text.trim() === '';
  useEscape(onLeave);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="rows gap-2.5 pt-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isMissing) field.current?.focus();
        else if (props.onSend(text.trim())) forget();
      }}
    >
      <TextField
        label={words.label}
        value={text}
        inputRef={field}
        maxLength={taskLimits.wordLength}
        autoComplete="off"
        onChange={setText}
        error={isAsked && isMissing ? words.needed : undefined}
      />
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" size="small" type="submit">
          {words.send}
        </Button>
        <Button kind="quiet" size="small" onPress={onLeave}>
          {words.keep}
        </Button>
      </div>
    </form>
  );
}
