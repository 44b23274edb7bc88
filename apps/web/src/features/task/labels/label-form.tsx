import { removeLabel, renameLabel } from '@sanad/domain/board/label-mutations';
import type { LabelRecord } from '@sanad/domain/board/record';
import { useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useMutate, useUndo } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { keptDraft } from '../../../ui/kept-draft.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { taskWords } from '../task-words.ts';
import { useTasksWithLabel } from './use-tasks-with-label.ts';

/** A label of the whole board: its name, and how many tasks would lose it. Both can be taken back. */
export function LabelForm(props: {
  readonly label: LabelRecord;
  readonly labels: readonly LabelRecord[];
  readonly onDone: () => void;
}) {
  const { label, labels, onDone } = props;
  const words = useWords(taskWords);
  const mutate = useMutate();
  const turn = useUndo();
  const count = useTasksWithLabel(label.id);
  const place = `label:${label.id}`;
  const [name, setName] = useState(() => keptDraft.of(place) || label.name);
  const wanted = name.trim();
  const taken = labels.some((other) => other.id !== label.id && other.name === wanted);

  function save(): void {
    if (wanted === '' || taken) return;
    if (wanted !== label.name && !mutate(renameLabel, { labelId: label.id, name: wanted })) return;
    keptDraft.forget(place);
    onDone();
  }

  function remove(): void {
    if (!mutate(removeLabel, { labelId: label.id })) return;
    toasts.show({
      text: words.toast.labelRemoved(label.name),
      action: { label: words.undo, icon: 'undo', onAct: () => turn.undo() },
    });
    onDone();
  }

  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Back to the list, where what was typed waits; a second Escape closes that.
        event.preventDefault();
        event.stopPropagation();
        if (wanted !== label.name) keptDraft.keep(place, name);
        onDone();
      }}
    >
      <TextField
        label={words.panel.labelName}
        value={name}
        onChange={setName}
        maxLength={120}
        autoFocus
        error={taken ? words.panel.labelTaken : undefined}
      />
      <div className="flex gap-2">
        <Button type="submit" isDisabled={wanted === '' || taken}>
          {words.save}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            keptDraft.forget(place);
            onDone();
          }}
        >
          {words.cancel}
        </Button>
      </div>
      <div className="grid justify-items-start gap-1.5 border-t border-line pt-3">
        <p className="text-small text-ink-2">{words.panel.labelOn(count)}</p>
        <Button kind="quiet" icon="delete" className="-ms-3 text-late!" onPress={remove}>
          {words.panel.deleteLabel}
        </Button>
      </div>
    </form>
  );
}
