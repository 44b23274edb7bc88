import type { ColumnId, TaskId } from '@sanad/domain/kernel/ids';
import type { Revision } from '@sanad/domain/kernel/text-field';
import { createTask } from '@sanad/domain/task/task-mutations';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { createSignal, useSignal } from '../../../realtime/signal.ts';
import { AddLine } from '../../../ui/add-line.tsx';
import { keptDraft, shortDraft } from '../../../ui/kept-draft.ts';
import { InPlaceText } from '../../../ui/text/in-place-text.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { useBoardStore } from '../board-store.ts';
import { boardWords } from '../board-words.ts';
import { useDesk } from '../drag/desk-context.tsx';
import { orderKeyAt } from './place-in-column.ts';

const PastedTasks = lazy(async () => ({
  default: (await import('./pasted-tasks.tsx')).PastedTasks,
}));

/** The column whose field for a new task is open; the top bar's button opens the first one's. */
export const addingTo = createSignal<string | null>(null);

/** "Add a task" is text; then a line to write in, and after Enter the next one. Escape keeps what was begun. */
export function AddTask(props: { readonly columnId: string }) {
  const { columnId } = props;
  const words = useWords(boardWords);
  const open = useSignal(addingTo, (id) => id === columnId);
  const [round, setRound] = useState(0);
  const [lines, setLines] = useState<string>();
  const add = useAddTask(columnId);
  const button = useRef<HTMLButtonElement>(null);
  const comeBack = useReturnFocus(() => button.current);
  const place = `task:${columnId}`;
  const begun = keptDraft.of(place);
  const box = useRef<HTMLDivElement>(null);
  const desk = useDesk();
  const takesFocus = useSignal(desk.focusNext, (id) => id === columnId);
  useEffect(() => {
    if (!takesFocus) return;
    desk.focusNext.set(null);
    button.current?.focus();
  }, [desk, takesFocus]);

  useEffect(() => {
    if (open) box.current?.scrollIntoView({ block: 'nearest' });
  }, [open, round]);

  if (!open) {
    return (
      <AddLine
        ref={button}
        onPress={() => addingTo.set(columnId)}
        className="mx-2 my-1 w-[calc(100%-16px)] px-2 -outline-offset-2 hover:bg-hover"
      >
        {begun === '' ? words.addATask : words.goOnWith(shortDraft(begun))}
      </AddLine>
    );
  }
  if (lines !== undefined) {
    return (
      <div ref={box} className="mx-1 px-3 py-3.25">
        <Suspense fallback={null}>
          <PastedTasks
            text={lines}
            onAdd={add}
            onDone={(field) => {
              keptDraft.keep(place, field);
              setLines(undefined);
              setRound((times) => times + 1);
            }}
          />
        </Suspense>
      </div>
    );
  }
  return (
    <div ref={box} className="mx-1 px-3 py-3.25">
      <InPlaceText
        key={round}
        label={words.newTaskTitle}
        text={keptDraft.of(place)}
        limit={500}
        placeholder={words.newTaskTitle}
        className="text-ui font-semibold"
        onLines={(text) => {
          setLines(text);
          return true;
        }}
        onDone={(title, by) => {
          if (title && by !== 'escape') {
            if (add(title)) keptDraft.forget(place);
            else keptDraft.keep(place, title);
            setRound((times) => times + 1);
            return;
          }
          keptDraft.keep(place, title);
          addingTo.set(null);
          if (by !== 'blur') comeBack();
        }}
      />
    </div>
  );
}

/** Creates a task at the end of a column. */
function useAddTask(columnId: string) {
  const { client } = useSession();
  const { tasks } = useBoardStore();
  const mutate = useMutate();
  return (title: string, brief = ''): boolean => {
    const keyOf = (id: string) => client.get('task', id)?.orderKey;
    return mutate(createTask, {
      taskId: newId<TaskId>(),
      columnId: columnId as ColumnId,
      orderKey: orderKeyAt(tasks.group(columnId), keyOf, null, null, Math.random()),
      title,
      brief,
      rev: newId<Revision>(),
    });
  };
}
