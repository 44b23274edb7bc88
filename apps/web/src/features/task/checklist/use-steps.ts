import type { ColumnId, ChecklistItemId, TaskId } from '@sanad/domain/kernel/ids';
import { orderKeyBetween } from '@sanad/domain/kernel/order-key';
import type { Revision } from '@sanad/domain/kernel/text-field';
import {
  createChecklistItem,
  moveChecklistItem,
  removeChecklistItem,
} from '@sanad/domain/task/checklist-mutations';
import { taskLimits } from '@sanad/domain/task/limit';
import { pastedLines, type PastedLine } from '@sanad/domain/task/pasted-lines';
import type { ChecklistItemRecord, TaskRecord } from '@sanad/domain/task/record';
import { turnStepIntoTask } from '@sanad/domain/task/step-task-mutations';

import { useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMutate, useUndo } from '../../../realtime/session/use-mutate.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { allColumns, useBoardStore } from '../../board/board-store.ts';
import { orderKeyAt } from '../../board/columns/place-in-column.ts';
import { announce } from '../../board/page/board-announcer.ts';
import { useChecklistIndex } from './checklist-index.ts';
import { checklistWords } from './checklist-words.ts';

/** What is done with the steps of one list, and said of it. */
export function useSteps(task: TaskRecord, checklist: string, ids: readonly string[]) {
  const { client } = useSession();
  const mutate = useMutate();
  const turn = useUndo();
  const words = useWords(checklistWords);
  const index = useChecklistIndex();
  const toTask = useStepToTask(task);

  const keyOf = (id: string) => client.get('checklistItem', id)?.orderKey;
  const undo = { label: words.undo, icon: 'undo', onAct: () => turn.undo() } as const;

  /** Behind a step of the list, one after the other; at its end where there is none. Answers the last that was made. */
  function add(lines: readonly PastedLine[], after: string | null): string | undefined {
    const at = after === null ? ids.length - 1 : ids.indexOf(after);
    const next = ids.slice(at + 1).map(keyOf)[0] ?? null;
    let last = ids[at];
    let added: string | undefined;
    for (const { text, done } of lines) {
      const before = last === undefined ? null : (keyOf(last) ?? null);
      const room = next !== null && before !== null && next <= before ? null : next;
      const orderKey = orderKeyBetween(before, room, Math.random());
      const itemId = newId<ChecklistItemId>();
      const step = { itemId, taskId: task.id, checklist, text, done, orderKey };
      if (!mutate(createChecklistItem, step)) return added;
      last = itemId;
      added = itemId;
    }
    return added;
  }

  return {
    add: (text: string, after: string | null) => add([{ text, done: false }], after),

    /** Pasted lines as steps, taken back at once. What is too much is refused before the first is made. */
    addLines(
      text: string,
      after: string | null,
      first?: (line: string) => void,
    ): string | undefined {
      const lines = pastedLines(text);
      const left = taskLimits.checklistItemsPerTask - index.group(task.id).length;
      const count = first ? lines.length - 1 : lines.length;
      if (count > left) {
        toasts.show({ text: words.tooMany(taskLimits.checklistItemsPerTask, Math.max(0, left)) });
        return undefined;
      }
      if (lines.some((line) => line.text.length > taskLimits.itemLength)) {
        toasts.show({ text: words.tooLong(taskLimits.itemLength) });
        return undefined;
      }
      let last: string | undefined;
      client.together(() => {
        if (first) first(lines[0]!.text);
        last = add(first ? lines.slice(1) : lines, after) ?? after ?? undefined;
      });
      toasts.show({ text: words.added(count), action: undo });
      return last;
    },

    move(item: ChecklistItemRecord, beforeId: string | null): void {
      const orderKey = orderKeyAt(ids, keyOf, item.id, beforeId, Math.random());
      if (!mutate(moveChecklistItem, { itemId: item.id, checklist, orderKey })) return;
      const others = ids.filter((id) => id !== item.id);
      const at = beforeId === null ? others.length : others.indexOf(beforeId);
      announce(words.moved(item.text, at + 1, ids.length));
    },

    /** One place up or down, by a key. */
    shift(item: ChecklistItemRecord, by: -1 | 1): void {
      const at = ids.indexOf(item.id) + by;
      if (at < 0 || at >= ids.length) return;
      this.move(item, (by < 0 ? ids[at] : ids[at + 1]) ?? null);
    },

    remove(item: ChecklistItemRecord): boolean {
      const removed = mutate(removeChecklistItem, { itemId: item.id });
      if (removed) toasts.show({ text: words.removed(item.text), action: undo });
      return removed;
    },

    toTask(item: ChecklistItemRecord): boolean {
      const made = toTask(item);
      if (made) toasts.show({ text: words.madeTask(item.text), action: undo });
      return made;
    },
  };
}

/** The task stands below the one that it comes of, or last among what is asked for where that one is on its way already. */
function useStepToTask(task: TaskRecord): (item: ChecklistItemRecord) => boolean {
  const { client } = useSession();
  const { columns, tasks } = useBoardStore();
  const mutate = useMutate();
  return (item) => {
    const kindOf = (id: string) => client.get('column', id)?.kind;
    const own = kindOf(task.columnId);
    const asked = columns.group(allColumns).find((id) => kindOf(id) === 'requested');
    const columnId = own === 'plain' || asked === undefined ? task.columnId : asked;
    const ids = tasks.group(columnId);
    const below = columnId === task.columnId ? (ids[ids.indexOf(task.id) + 1] ?? null) : null;
    const keyOf = (id: string) => client.get('task', id)?.orderKey;
    return mutate(turnStepIntoTask, {
      itemId: item.id,
      taskId: newId<TaskId>(),
      columnId: columnId as ColumnId,
      orderKey: orderKeyAt(ids, keyOf, null, below, Math.random()),
      rev: newId<Revision>(),
    });
  };
}
