import { createLabel } from '@sanad/domain/board/label-mutations';
import type { LabelRecord } from '@sanad/domain/board/record';
import type { LabelId } from '@sanad/domain/kernel/ids';
import type { TaskRecord } from '@sanad/domain/task/record';
import { addTaskLabel, removeTaskLabel } from '@sanad/domain/task/task-label-mutations';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { taskWords } from '../task-words.ts';
import { findLabels, isAlike } from './find-labels.ts';
import { LabelForm } from './label-form.tsx';

const rowLook =
  'flex min-h-9 w-full items-center gap-2 rounded-control px-2 text-start -outline-offset-2 coarse:min-h-11 hover:bg-hover';

/** Finds a label by its words, makes the one that is typed, or opens one to be changed for the whole board. */
export function LabelPicker(props: {
  readonly task: TaskRecord;
  readonly labels: readonly LabelRecord[];
  readonly onDone: () => void;
}) {
  const { task, labels, onDone } = props;
  const words = useWords(taskWords).panel;
  const mutate = useMutate();
  const [text, setText] = useState('');
  const [editedId, setEditedId] = useState<LabelId | null>(null);
  const { wanted, found, isNew } = findLabels(labels, text);
  const edited = labels.find((label) => label.id === editedId);

  function add(labelId: LabelId): void {
    mutate(addTaskLabel, { taskId: task.id, labelId });
    onDone();
  }
  function create(): void {
    const labelId = newId<LabelId>();
    if (mutate(createLabel, { labelId, name: wanted })) add(labelId);
  }
  function turn(labelId: LabelId): void {
    if (!task.labelIds.includes(labelId)) return add(labelId);
    mutate(removeTaskLabel, { taskId: task.id, labelId });
    onDone();
  }

  if (edited) {
    return <LabelForm label={edited} labels={labels} onDone={() => setEditedId(null)} />;
  }
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const first = found.find((label) => !task.labelIds.includes(label.id));
        // What exists in another spelling is offered before a second label is made of it.
        if (first && (wanted === '' || !isNew || isAlike(first, wanted))) add(first.id);
        else if (isNew) create();
      }}
    >
      <TextField
        label={words.findLabel}
        value={text}
        onChange={setText}
        maxLength={120}
        autoFocus
      />
      <ul className="-mx-1 grid max-h-56 gap-px overflow-y-auto px-1">
        {found.map((label) => {
          const on = task.labelIds.includes(label.id);
          return (
            <li key={label.id} className="group/label flex items-center gap-1">
              <AriaButton aria-pressed={on} onPress={() => turn(label.id)} className={rowLook}>
                <Icon
                  name={on ? 'check' : 'tag'}
                  size="small"
                  className={on ? 'text-ink' : 'text-ink-3'}
                />
                <Bdi className="min-w-0 wrap-anywhere">{label.name}</Bdi>
              </AriaButton>
              <IconButton
                icon="edit"
                size="small"
                className="opacity-0 transition-opacity group-hover/label:opacity-100 focus-visible:opacity-100 coarse:opacity-100"
                label={words.editLabel(label.name)}
                onPress={() => setEditedId(label.id)}
              />
            </li>
          );
        })}
        {isNew ? (
          <li>
            <AriaButton onPress={create} className={rowLook}>
              <Icon name="add" size="small" className="text-ink-3" />
              <span className="min-w-0 wrap-anywhere">
                <Sentence>{words.newLabel(wanted)}</Sentence>
              </span>
            </AriaButton>
          </li>
        ) : null}
      </ul>
    </form>
  );
}
