import { useRef, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useIsPending } from '../../../realtime/session/use-live.ts';
import { useTellTyping } from '../../../realtime/session/use-own-presence.ts';
import { InPlaceText } from '../../../ui/text/in-place-text.tsx';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import type { CellProps } from '../../board/task-looks.ts';
import { useTaskNavigation } from '../../board/task-navigation.tsx';
import { taskWords } from '../task-words.ts';
import { textLimits, useTextWrite } from '../text/use-text-write.ts';

/** A press or Enter writes it anew; Enter keeps that, Escape the old one. Where two texts wait for a choice, it opens the task. */
export function TitleCell(props: CellProps) {
  const { task, readOnly, slot } = props;
  const words = useWords(taskWords);
  const { openTask } = useTaskNavigation();
  const [editing, setEditing] = useState(false);
  const write = useTextWrite(task, 'title');
  const typing = useTellTyping(task.id, 'title');
  const pending = useIsPending('task', task.id);
  const button = useRef<HTMLButtonElement>(null);
  const comeBack = useReturnFocus(() => button.current);

  if (editing) {
    return (
      <InPlaceText
        label={words.panel.title}
        text={write.begun || task.title.text}
        limit={textLimits.title}
        className="text-ui font-semibold"
        onTyped={(text) => {
          typing.typed();
          write.soon(() => text.trim());
        }}
        onDone={(text, by) => {
          setEditing(false);
          typing.ended();
          write.finish(by === 'escape' ? task.title.text : text);
          if (by !== 'blur') comeBack();
        }}
      />
    );
  }
  const mustChoose = readOnly || task.title.others.length > 0;
  return (
    <button
      {...slot}
      ref={button}
      type="button"
      onClick={() => (mustChoose ? openTask(task.id) : setEditing(true))}
      className="block w-full cursor-text rounded-control px-1.5 py-1 text-start -outline-offset-2"
    >
      <OwnWords
        as="span"
        text={task.title.text}
        className="block beside-mark text-ui font-semibold desk:clip-line phone:wrap-anywhere"
      >
        {pending ? (
          <span
            role="img"
            aria-label={words.task.pending}
            className="ms-1.5 inline-block size-1.5 rounded-[50%] bg-ink align-middle"
          />
        ) : null}
      </OwnWords>
    </button>
  );
}
