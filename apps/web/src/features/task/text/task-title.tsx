import type { TaskRecord } from '@sanad/domain/task/record';
import { useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';

import { useWords } from '../../../i18n/language-context.tsx';
import { useTellTyping } from '../../../realtime/session/use-own-presence.ts';
import { InPlaceText } from '../../../ui/text/in-place-text.tsx';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { taskWords } from '../task-words.ts';
import { BegunLine } from './begun-line.tsx';
import { TextChoice } from './text-choice.tsx';
import { textLimits, useTextWrite } from './use-text-write.ts';

/** The title, edited where it stands. Every write names the revision it was typed on. */
export function TaskTitle(props: { readonly task: TaskRecord; readonly readOnly: boolean }) {
  const { task, readOnly } = props;
  const words = useWords(taskWords).panel;
  const [editing, setEditing] = useState(false);
  const { title } = task;
  const write = useTextWrite(task, 'title');
  const typing = useTellTyping(task.id, 'title');
  const button = useRef<HTMLButtonElement>(null);
  const comeBack = useReturnFocus(() => button.current);

  if (title.others.length > 0 && !editing) {
    return <TextChoice task={task} field="title" readOnly={readOnly} />;
  }
  if (editing) {
    return (
      <InPlaceText
        label={words.title}
        text={write.begun || title.text}
        limit={textLimits.title}
        className="text-title font-semibold"
        onTyped={(text) => {
          typing.typed();
          write.soon(() => text.trim());
        }}
        onDone={(text, by) => {
          setEditing(false);
          typing.ended();
          write.finish(text);
          if (by !== 'blur') comeBack();
        }}
      />
    );
  }
  const shown = (
    <OwnWords
      as="h2"
      text={title.text}
      className="text-title font-semibold text-balance wrap-anywhere"
    />
  );
  if (readOnly) return shown;
  return (
    <div className="grid gap-1">
      <div className="relative -mx-1.5 rounded-tag px-1.5 hover:bg-hover">
        {shown}
        <AriaButton
          ref={button}
          aria-label={words.title}
          onPress={() => setEditing(true)}
          className="absolute inset-0 cursor-text rounded-tag"
        />
      </div>
      <BegunLine begun={write.begun} />
    </div>
  );
}
