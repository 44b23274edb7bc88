import { shownColumnName } from '@sanad/domain/board/default-column-names';
import type { LabelRecord } from '@sanad/domain/board/record';
import type { ColumnId, LabelId, UserId } from '@sanad/domain/kernel/ids';
import type { ZonedMoment } from '@sanad/domain/kernel/wall-time';
import { crossingOf } from '@sanad/domain/task/life/border';
import { proposeDate } from '@sanad/domain/task/life/date-mutations';
import type { ProposalId } from '@sanad/domain/task/life/life-record';
import { standingOf } from '@sanad/domain/task/life/standing';
import type { TaskRecord } from '@sanad/domain/task/record';
import { setTaskDue } from '@sanad/domain/task/task-due-mutations';
import { addTaskLabel, removeTaskLabel } from '@sanad/domain/task/task-label-mutations';
import { archiveTask, assignTask, moveTask } from '@sanad/domain/task/task-mutations';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import type { Member } from '../../../realtime/session/member.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useUndo } from '../../../realtime/session/use-mutate.ts';
import { useWhyRefused } from '../../../realtime/session/use-why-refused.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { useBoardStore } from '../../board/board-store.ts';
import { orderKeyAt } from '../../board/columns/place-in-column.ts';
import { dateActOf } from '../life/use-give-date.ts';
import { manyWords } from './many-words.ts';
import type { ManyMessages } from './messages.en.ts';
import { outcomeText } from './outcome.ts';

/** More at once is no work by hand any more, and more than a room takes in one breath. */
export const mostAtOnce = 200;

type Done = 'done' | 'asked' | 'step' | 'nothing';

/** Changes many tasks as one action: one undo takes all of it back, and what the law forbids for some is said with why. */
export function useMany(ids: readonly string[]) {
  const { client, userId } = useSession();
  const { tasks } = useBoardStore();
  const turn = useUndo();
  const why = useWhyRefused();
  const words = useWords(manyWords);
  const { language } = useLanguage();

  function act(
    deed: keyof ManyMessages['some'],
    name: string,
    each: (task: TaskRecord, make: typeof client.mutate) => Done,
  ): void {
    if (ids.length > mostAtOnce) return toasts.show({ text: words.most(mostAtOnce) });
    const refused = new Map<string, number>();
    const count = { done: 0, asked: 0, step: 0, nothing: 0 };
    client.together(() => {
      for (const id of ids) {
        const task = client.get('task', id);
        if (!task || task.archivedAt !== null) continue;
        let isRefused = false;
        const what = each(task, (mutation, args) => {
          const made = client.mutate(mutation, args);
          if (made.kind !== 'refused') return made;
          isRefused = true;
          const reason = why(made);
          refused.set(reason, (refused.get(reason) ?? 0) + 1);
          return made;
        });
        if (!isRefused) count[what] += 1;
      }
    });
    const done = count.done + count.asked + count.step + count.nothing;
    const outcome = { done, refused, asked: count.asked, steps: count.step };
    const text = outcomeText(words, deed, outcome, name);
    // A date that is asked for, and a step, are taken back in their task.
    const undoable = count.done > 0;
    toasts.show({
      text,
      ...(undoable
        ? { action: { label: words.undo, icon: 'undo' as const, onAct: () => void turn.undo() } }
        : {}),
    });
  }

  return {
    move(columnId: string): void {
      const column = client.get('column', columnId);
      if (!column) return;
      act('move', shownColumnName(column, language), (task, make) => {
        if (task.columnId === columnId) return 'nothing';
        const crossing = crossingOf(standingOf(client as never, task), column.kind, userId);
        const keyOf = (id: string) => client.get('task', id)?.orderKey;
        const orderKey = orderKeyAt(tasks.group(columnId), keyOf, task.id, null, Math.random());
        make(moveTask, { taskId: task.id, columnId: columnId as ColumnId, orderKey });
        return crossing.kind === 'step' ? 'step' : 'done';
      });
    },
    assign(member: Member | null): void {
      const assigneeId: UserId | null = member?.userId ?? null;
      act(member ? 'assign' : 'unassign', member?.name ?? '', (task, make) => {
        if (task.assigneeId === assigneeId) return 'nothing';
        make(assignTask, { taskId: task.id, assigneeId });
        return 'done';
      });
    },
    /** On all of them; taken off where all bear it. */
    label(label: LabelRecord, isOn: boolean): void {
      act(isOn ? 'unlabel' : 'label', label.name, (task, make) => {
        if (task.labelIds.includes(label.id as LabelId) !== isOn) return 'nothing';
        make(isOn ? removeTaskLabel : addTaskLabel, { taskId: task.id, labelId: label.id });
        return 'done';
      });
    },
    date(due: ZonedMoment | null): void {
      act('date', '', (task, make) => {
        if (dateActOf(standingOf(client as never, task), userId) !== 'propose') {
          make(setTaskDue, { taskId: task.id, due });
          return 'done';
        }
        make(proposeDate, { taskId: task.id, proposalId: newId<ProposalId>(), due, word: '' });
        return 'asked';
      });
    },
    archive(): void {
      act('archive', '', (task, make) => {
        make(archiveTask, { taskId: task.id });
        return 'done';
      });
    },
  };
}
