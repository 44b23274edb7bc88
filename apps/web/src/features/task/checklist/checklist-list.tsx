import { writeChecklistItem } from '@sanad/domain/task/checklist-mutations';
import type { TaskRecord } from '@sanad/domain/task/record';
import { useRef, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { AddLine } from '../../../ui/add-line.tsx';
import { keptDraft, shortDraft } from '../../../ui/kept-draft.ts';
import { SortableList } from '../../../ui/sortable.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { taskWords } from '../task-words.ts';
import { ChecklistRow } from './checklist-row.tsx';
import { checklistWords } from './checklist-words.ts';
import { NewStep } from './new-step.tsx';
import { useSteps } from './use-steps.ts';

/** What of the list is written: a step, or a new one behind a step; `null` is the end. */
type Written =
  | { readonly step: string }
  | { readonly after: string | null; readonly round: number };

/** The steps of one list. Enter goes on to the next one, Backspace in an empty one to that before. */
export function ChecklistList(props: {
  readonly task: TaskRecord;
  readonly checklist: string;
  readonly ids: readonly string[];
  readonly readOnly: boolean;
}) {
  const { task, checklist, ids, readOnly } = props;
  const { panel } = useWords(taskWords);
  const words = useWords(checklistWords);
  const { client } = useSession();
  const mutate = useMutate();
  const steps = useSteps(task, checklist, ids);
  const [written, setWritten] = useState<Written>();
  const list = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  /** The step that takes the focus; without one, what adds the next. */
  const goesOn = useRef<string | null>(null);
  const comeBack = useReturnFocus(() => {
    const step = `[data-step="${goesOn.current ?? ''}"] [data-writes]`;
    return list.current?.querySelector<HTMLElement>(step) ?? addButton.current;
  });
  const place = `step:${task.id}:${checklist}`;
  const begun = keptDraft.of(place);

  const back = (to: string | null): void => {
    goesOn.current = to;
    comeBack();
  };
  const next = (after: string | null): void => {
    setWritten((was) => ({ after, round: was && 'round' in was ? was.round + 1 : 0 }));
  };
  const close = (was: Written | undefined): void => {
    setWritten((now) => (now === was ? undefined : now));
  };
  /** The step before is written, or the list is left where there is none. */
  const backTo = (id: string | null | undefined): void => {
    if (id) return setWritten({ step: id });
    setWritten(undefined);
    back(null);
  };
  const afterRemoved = (at: number): void => back(ids[at + 1] ?? ids[at - 1] ?? null);

  const isAtEnd =
    written !== undefined &&
    'after' in written &&
    (written.after === null || written.after === ids.at(-1));
  const newStep =
    written && 'after' in written ? (
      <NewStep
        key={written.round}
        taskId={task.id}
        place={place}
        onStep={(text) => steps.add(text, written.after)}
        onLines={(text) => steps.addLines(text, written.after)}
        onNext={next}
        onBack={() => backTo(written.after ?? ids.at(-1))}
        onClose={(by) => {
          close(written);
          if (by !== 'blur') back(isAtEnd ? null : written.after);
        }}
      />
    ) : null;

  return (
    <div ref={list}>
      <SortableList
        ids={ids}
        onMove={(id, beforeId) => {
          const item = client.get('checklistItem', id);
          if (item) steps.move(item, beforeId);
        }}
      >
        <ul>
          {ids.map((id, at) => (
            <ChecklistRow
              key={id}
              itemId={id}
              at={at}
              count={ids.length}
              readOnly={readOnly}
              steps={steps}
              isWritten={written !== undefined && 'step' in written && written.step === id}
              onWrite={() => setWritten({ step: id })}
              onWritten={(text, by) => {
                const item = client.get('checklistItem', id);
                if (text && item && text !== item.text)
                  mutate(writeChecklistItem, { itemId: item.id, text });
                if (by === 'enter') return next(id);
                close(written);
                if (by !== 'blur') back(id);
              }}
              onLines={(text) => {
                const item = client.get('checklistItem', id);
                const last = steps.addLines(text, id, (line) => {
                  if (item && line !== item.text)
                    mutate(writeChecklistItem, { itemId: item.id, text: line });
                });
                if (last !== undefined) next(last);
                return last !== undefined;
              }}
              onEmptied={() => {
                const item = client.get('checklistItem', id);
                if (item && steps.remove(item)) backTo(ids[at - 1]);
              }}
              onRemoved={() => afterRemoved(at)}
            >
              {written && 'after' in written && written.after === id ? newStep : null}
            </ChecklistRow>
          ))}
        </ul>
      </SortableList>
      {written && 'after' in written && written.after === null ? newStep : null}
      {readOnly || isAtEnd ? null : (
        <AddLine ref={addButton} onPress={() => next(null)} className="-mx-1.5 px-1.5">
          {begun === '' ? panel.addItem : words.begun(shortDraft(begun))}
        </AddLine>
      )}
    </div>
  );
}
