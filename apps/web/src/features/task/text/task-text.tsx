import type { Revision } from '@sanad/domain/kernel/text-field';
import type { TaskRecord } from '@sanad/domain/task/record';
import { writeTaskBrief, writeTaskTitle } from '@sanad/domain/task/task-text-mutations';
import { useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';

import { useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { useTellTyping } from '../../../realtime/session/use-own-presence.ts';
import { InPlaceText } from '../../../ui/text/in-place-text.tsx';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { Paragraphs } from '../../../ui/text/paragraphs.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { taskWords } from '../task-words.ts';
import { TextChoice } from './text-choice.tsx';

const limits = { title: 500, brief: 20_000 } as const;
const writes = { title: writeTaskTitle, brief: writeTaskBrief } as const;
/** A brief is kept while it is written, so that a closed tab loses nothing. */
const keepAfterMs = 1_500;

/** The title or the brief, edited where it stands. Every write names the revision it was typed on. */
export function TaskText(props: {
  readonly task: TaskRecord;
  readonly field: 'title' | 'brief';
  readonly readOnly: boolean;
}) {
  const { task, field, readOnly } = props;
  const words = useWords(taskWords);
  const [editing, setEditing] = useState(false);
  const value = task[field];
  const write = useWrite(task, field);

  const typing = useTellTyping(task.id, field);
  const button = useRef<HTMLButtonElement>(null);
  const comeBack = useReturnFocus(() => button.current);

  if (value.others.length > 0 && !editing) {
    return <TextChoice task={task} field={field} readOnly={readOnly} />;
  }
  const label = words.panel[field];
  if (editing) {
    return (
      <div className="grid gap-1">
        <InPlaceText
          label={label}
          text={value.text}
          limit={limits[field]}
          lines={field === 'brief'}
          className={field === 'title' ? 'text-title font-semibold' : 'min-h-20 py-1 text-ui'}
          onTyped={(text) => {
            typing.typed();
            write.soon(text);
          }}
          onDone={(text, by) => {
            setEditing(false);
            typing.ended();
            write.finish(text);
            if (by !== 'blur') comeBack();
          }}
        />
        {field === 'brief' ? (
          <p className="text-meta text-ink-3 coarse:hidden">{words.panel.unsaved}</p>
        ) : null}
      </div>
    );
  }

  const shown =
    field === 'title' ? (
      <OwnWords
        as="h2"
        text={value.text}
        className="text-title font-semibold text-balance wrap-anywhere"
      />
    ) : value.text === '' ? (
      <p className="text-ink-3">{words.panel.addBrief}</p>
    ) : (
      <Paragraphs text={value.text} className="text-ink-2" />
    );
  if (readOnly) return field === 'brief' && value.text === '' ? null : shown;
  return (
    <div className="relative -mx-1.5 rounded-tag px-1.5 hover:bg-hover">
      {shown}
      <AriaButton
        ref={button}
        aria-label={label}
        onPress={() => setEditing(true)}
        className="absolute inset-0 cursor-text rounded-tag"
      />
    </div>
  );
}

/** Writes on the revision that the person saw when they began; each kept draft is the base of the next. */
function useWrite(task: TaskRecord, field: 'title' | 'brief') {
  const mutate = useMutate();
  const base = useRef<{ rev: Revision; text: string } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const current = task[field];

  function keep(text: string): void {
    base.current ??= { rev: current.rev, text: current.text };
    if (text === base.current.text || (field === 'title' && !text)) return;
    const rev = newId<Revision>();
    if (mutate(writes[field], { taskId: task.id, base: base.current.rev, rev, text })) {
      base.current = { rev, text };
    }
  }

  return {
    soon(text: string): void {
      base.current ??= { rev: current.rev, text: current.text };
      clearTimeout(timer.current);
      if (field === 'brief') timer.current = setTimeout(() => keep(text), keepAfterMs);
    },
    finish(text: string): void {
      clearTimeout(timer.current);
      keep(text);
      base.current = undefined;
    },
  };
}
