import { randomUUID } from 'node:crypto';

import type { UserId } from '@sanad/domain/kernel/ids';
import { orderKeyBetween } from '@sanad/domain/kernel/order-key';

import type { SampleContent, SampleTask } from './sample-content.ts';
import { atWorkingHour } from './working-time.ts';

export type Mutate = (name: string, args: unknown, actor: UserId) => Promise<void>;

export interface SamplePeople {
  readonly client: UserId;
  readonly assistant: UserId;
}

/** Column ids by what the column means. */
export type SampleColumns = ReadonlyMap<string, string>;

export interface FillBoard {
  readonly content: SampleContent;
  readonly people: SamplePeople;
  readonly columns: SampleColumns;
  readonly mutate: Mutate;
  readonly now: number;
}

/**
 * Puts the sample week on the board, by the same mutations that people make: of a task one after the other,
 * of all tasks side by side, so that they share their commits.
 */
export async function fillBoard(fill: FillBoard): Promise<void> {
  const { content, people, mutate } = fill;
  const labels = new Map<string, string>();
  for (const key of Object.keys(content.labels)) labels.set(key, randomUUID());
  await Promise.all(
    Object.entries(content.labels).map(([key, name]) =>
      mutate('createLabel', { labelId: labels.get(key), name }, people.client),
    ),
  );
  const tasks: Promise<void>[] = [];
  const last = new Map<string, string>();
  for (const task of content.tasks) {
    const columnId = fill.columns.get(task.kind);
    const labelId = labels.get(task.label);
    if (columnId === undefined || labelId === undefined) continue;
    const orderKey = orderKeyBetween(last.get(columnId) ?? null, null);
    last.set(columnId, orderKey);
    tasks.push(addTask(fill, task, { columnId, orderKey, labelId }));
  }
  await Promise.all(tasks);
}

async function addTask(
  { people, columns, mutate, now }: FillBoard,
  task: SampleTask,
  place: { readonly columnId: string; readonly orderKey: string; readonly labelId: string },
): Promise<void> {
  const { columnId, orderKey, labelId } = place;
  const taskId = randomUUID();
  const actor = people[task.by];
  const { title, brief = '' } = task;
  const isAsked = task.by === 'client' && task.kind !== 'requested';
  // What was asked for is done by steps: it begins where requests stand.
  const firstColumnId = (isAsked && columns.get('requested')) || columnId;
  await mutate(
    'createTask',
    { taskId, columnId: firstColumnId, orderKey, title, brief, rev: randomUUID() },
    actor,
  );
  await mutate('addTaskLabel', { taskId, labelId }, actor);
  await mutate('assignTask', { taskId, assigneeId: people.assistant }, actor);
  const due = { at: atWorkingHour(now, ...task.due), zone: 'Asia/Dubai' };
  await mutate('setTaskDue', { taskId, due, met: task.met ?? false }, actor);
  if (isAsked) {
    // The proposal of a date that is set has its task's id.
    await mutate('agreeDate', { taskId, proposalId: taskId, at: due.at }, people.assistant);
    await mutate('startTask', { taskId, word: '' }, people.assistant);
    if (task.kind === 'done' || task.kind === 'in_review') {
      await mutate('deliverTask', { taskId, word: '' }, people.assistant);
    }
    if (task.kind === 'done') {
      await mutate('acceptDelivery', { taskId, word: '' }, people.client);
    }
    // A step puts it on top of its column.
    await mutate('moveTask', { taskId, columnId, orderKey }, people.assistant);
  }
  let itemKey: string | null = null;
  for (const [at, text] of (task.checklist?.items ?? []).entries()) {
    itemKey = orderKeyBetween(itemKey, null);
    const done = at < (task.checklist?.done ?? 0);
    const item = { itemId: randomUUID(), taskId, checklist: '', text, done, orderKey: itemKey };
    await mutate('createChecklistItem', item, people.assistant);
  }
}
