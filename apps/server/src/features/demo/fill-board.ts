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

/** Puts the sample week on the board, by the same mutations that people make. */
export async function fillBoard(fill: FillBoard): Promise<void> {
  const { content, people, mutate } = fill;
  const labels = new Map<string, string>();
  for (const [key, name] of Object.entries(content.labels)) {
    const labelId = randomUUID();
    labels.set(key, labelId);
    await mutate('createLabel', { labelId, name }, people.client);
  }
  const last = new Map<string, string>();
  for (const task of content.tasks) {
    const columnId = fill.columns.get(task.kind);
    const labelId = labels.get(task.label);
    if (columnId === undefined || labelId === undefined) continue;
    const orderKey = orderKeyBetween(last.get(columnId) ?? null, null);
    last.set(columnId, orderKey);
    await addTask(fill, task, { columnId, orderKey, labelId });
  }
}

async function addTask(
  { people, mutate, now }: FillBoard,
  task: SampleTask,
  place: { readonly columnId: string; readonly orderKey: string; readonly labelId: string },
): Promise<void> {
  const { columnId, orderKey, labelId } = place;
  const taskId = randomUUID();
  const actor = people[task.by];
  const { title, brief = '' } = task;
  await mutate(
    'createTask',
    { taskId, columnId, orderKey, title, brief, rev: randomUUID() },
    actor,
  );
  await mutate('addTaskLabel', { taskId, labelId }, actor);
  await mutate('assignTask', { taskId, assigneeId: people.assistant }, actor);
  const due = { at: atWorkingHour(now, ...task.due), zone: 'Asia/Dubai' };
  await mutate('setTaskDue', { taskId, due, met: task.met ?? false }, actor);
  let itemKey: string | null = null;
  for (const [at, text] of (task.checklist?.items ?? []).entries()) {
    itemKey = orderKeyBetween(itemKey, null);
    const done = at < (task.checklist?.done ?? 0);
    const item = { itemId: randomUUID(), taskId, checklist: '', text, done, orderKey: itemKey };
    await mutate('createChecklistItem', item, people.assistant);
  }
}
