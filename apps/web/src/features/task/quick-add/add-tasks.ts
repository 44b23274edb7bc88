import { createLabel } from '@sanad/domain/board/label-mutations';
import type { ColumnId, LabelId, TaskId, UserId } from '@sanad/domain/kernel/ids';
import { compareByOrderKey, orderKeyBetween } from '@sanad/domain/kernel/order-key';
import type { RefusalCode, RefusalParams } from '@sanad/domain/kernel/refusal';
import type { Revision } from '@sanad/domain/kernel/text-field';
import type { ZonedMoment } from '@sanad/domain/kernel/wall-time';
import { proposeDate } from '@sanad/domain/task/life/date-mutations';
import type { ProposalId } from '@sanad/domain/task/life/life-record';
import { peopleOf } from '@sanad/domain/task/life/sides';
import { stateOf } from '@sanad/domain/task/life/task-state';
import { setTaskDue } from '@sanad/domain/task/task-due-mutations';
import { addTaskLabel } from '@sanad/domain/task/task-label-mutations';
import { assignTask, createTask } from '@sanad/domain/task/task-mutations';

import { newId } from '../../../realtime/new-id.ts';
import type { LiveClient } from '../../../realtime/session/live-client.ts';
import { isSpokenOf } from '../life/use-set-date.ts';

/** A task as its line says it. */
export interface NewTask {
  readonly title: string;
  readonly brief: string;
  readonly due: ZonedMoment | null;
  readonly assigneeId: UserId | null;
  /** By id, or by the name of one that is not there yet. */
  readonly labels: readonly { readonly id: LabelId | null; readonly name: string }[];
}

export interface Added {
  readonly taskIds: readonly TaskId[];
  /** The first thing that could not be done: what was made before it stays. */
  readonly refused: { readonly code: RefusalCode; readonly params: RefusalParams } | null;
}

interface Making<A> {
  readonly name: string;
  readonly args: { readonly _input: A; readonly _output: unknown };
}

/** Makes tasks at the end of a column, one after the other, all of it one step of undo. */
export function addTasks(client: LiveClient, columnId: ColumnId, tasks: readonly NewTask[]): Added {
  const taskIds: TaskId[] = [];
  const made = new Map<string, LabelId>();
  let refused: Added['refused'] = null;
  let last = client
    .all('task')
    .filter((task) => task.columnId === columnId && task.archivedAt === null)
    .toSorted(compareByOrderKey)
    .at(-1)?.orderKey;

  function make<A>(mutation: Making<A>, args: A): boolean {
    const done = client.mutate(mutation as { name: string; args: { _output: A } }, args);
    if (done.kind === 'refused') refused ??= done;
    return done.kind === 'made';
  }

  function labelOf({ id, name }: NewTask['labels'][number]): LabelId | undefined {
    const known = id ?? made.get(name);
    if (known) return known;
    const labelId = newId<LabelId>();
    if (!make(createLabel, { labelId, name })) return undefined;
    made.set(name, labelId);
    return labelId;
  }

  function add({ title, brief, due, assigneeId, labels }: NewTask): boolean {
    const taskId = newId<TaskId>();
    const orderKey = orderKeyBetween(last ?? null, null, Math.random());
    const rev = newId<Revision>();
    if (!make(createTask, { taskId, columnId, orderKey, title, brief, rev })) return false;
    last = orderKey;
    taskIds.push(taskId);
    for (const label of labels) {
      const labelId = labelOf(label);
      if (labelId) make(addTaskLabel, { taskId, labelId });
    }
    if (assigneeId !== null) make(assignTask, { taskId, assigneeId });
    if (due !== null) setDate(taskId, due);
    return true;
  }

  /** As the page would set it: between two sides it is asked for. */
  function setDate(taskId: TaskId, due: ZonedMoment): void {
    const task = client.get('task', taskId)!;
    const state = stateOf(task, client.get('column', columnId));
    const people = peopleOf(client.all('member'));
    if (isSpokenOf({ task, state, people }))
      make(proposeDate, { taskId, proposalId: newId<ProposalId>(), due, word: '' });
    else make(setTaskDue, { taskId, due });
  }

  client.together(() => {
    for (const task of tasks) if (!add(task)) break;
  });
  return { taskIds, refused };
}
