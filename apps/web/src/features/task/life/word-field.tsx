import { taskLimits } from '@sanad/domain/task/limit';
import { useEffect, useRef, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { useKeptText } from '../../../ui/use-kept-text.ts';
import { lifeWords } from './life-words.ts';
import type { WordStep } from './step-words.ts';
import { wordPlace } from './use-take.ts';

const needed: ReadonlySet<WordStep> = new Set<WordStep>(['decline', 'requestChanges', 'cancel']);

/** The one line that a step asks for, where its button stood. Escape closes it and keeps the words. */
export function WordField(props: {
  readonly taskId: string;
  readonly step: WordStep;
  readonly onLeave: () => void;
  /** Whether it was taken. */
  readonly onTake: (word: string) => boolean;
}) {
  const { taskId, step, onLeave } = props;
  const words = useWords(lifeWords);
  const { label, action } = words.fields[step];
  const [text, setText, forget] = useKeptText(wordPlace(taskId, step));
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isMissing = needed.has(step) && text.trim() === '';
  useEscape(onLeave);
  useEffect(() => field.current?.focus(), []);

  function take(): void {
    setAsked(true);
    if (isMissing) {
      field.current?.focus();
      return;
    }
    if (props.onTake(text.trim())) forget();
  }

  return (
    <form
      className="grid w-full gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <TextField
        label={label}
        value={text}
        inputRef={field}
        maxLength={taskLimits.wordLength}
        autoComplete="off"
        onChange={setText}
        error={isAsked && isMissing ? words.needed : undefined}
      />
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" type="submit">
          {action}
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          {words.keep}
        </Button>
      </div>
    </form>
  );
}
