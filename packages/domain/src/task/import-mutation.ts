import { z } from 'zod';

import { nameArgument } from '../board/argument.ts';
import { columns, labels } from '../board/kinds.ts';
import { boardLimits } from '../board/limit.ts';
import { columnKinds } from '../board/record.ts';
import { broughtId, formerRef, onceInUse } from '../kernel/id-argument.ts';
import type { UserId } from '../kernel/ids.ts';
import { instant, zoneName } from '../kernel/instant.ts';
import { keptKeyArgument } from '../kernel/order-key-argument.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import type { Sampler } from '../kernel/sampler.ts';
import { createTextField, revision } from '../kernel/text-field.ts';
import {
  briefArgument,
  checklistNameArgument,
  itemTextArgument,
  linkArgument,
  titleArgument,
} from './argument.ts';
import { checklistItems, tasks } from './kinds.ts';
import { noLife } from './life/life-record.ts';
import { stateGivenBy } from './life/task-state.ts';
import { taskLimits } from './limit.ts';
import { takeTaskNumber } from './task-number.ts';
import { defineTaskMutation, type TaskScope, type TaskTx } from './task-scope.ts';

const name = nameArgument;

export const importedColumn = z.strictObject({
  id: broughtId(columns),
  name,
  kind: z.enum(columnKinds),
  orderKey: keptKeyArgument,
  archived: z.boolean(),
});

export const importedLabel = z.strictObject({ id: broughtId(labels), name });

export const importedTask = z.strictObject({
  id: broughtId(tasks),
  columnId: formerRef(columns),
  orderKey: keptKeyArgument,
  title: titleArgument,
  brief: briefArgument,
  rev: revision,
  /** Who does it, where whoever imports said so; somebody who has left meanwhile does nothing. */
  assigneeId: onceInUse<UserId>('member').nullable().default(null),
  namedPeople: z.array(name).max(taskLimits.namedPeoplePerTask),
  labelIds: z.array(formerRef(labels)).max(taskLimits.labelsPerTask),
  due: z.strictObject({ at: instant, zone: zoneName }).nullable(),
  dueMet: z.boolean(),
  links: z.array(linkArgument).max(taskLimits.linksPerTask),
  archived: z.boolean(),
});

export const importedItem = z.strictObject({
  id: broughtId(checklistItems),
  taskId: formerRef(tasks),
  checklist: checklistNameArgument,
  text: itemTextArgument,
  done: z.boolean(),
  orderKey: keptKeyArgument,
});

const chunkOf = <T extends z.ZodType>(of: T) => z.array(of).max(taskLimits.importChunk).default([]);

/**
 * One chunk of an import. Ids are made from the file's own, so what is here already, archived or edited
 * or moved, is left exactly as it is: only absent ids are put. Chunks go in order: columns and labels
 * before tasks, tasks before their items.
 */
export const importBoard = defineTaskMutation({
  name: 'importBoard',
  args: z.strictObject({
    columns: chunkOf(importedColumn),
    labels: chunkOf(importedLabel),
    tasks: chunkOf(importedTask),
    items: chunkOf(importedItem),
  }),
  needs: 'board.import',
  apply(tx, args, { now, actor }) {
    for (const { archived, ...column } of absent(args.columns, (id) => tx.get('column', id))) {
      tx.put('column', { ...column, archivedAt: archived ? now : null });
    }
    refuseOver(tx.count('column'), boardLimits.columns);
    for (const label of absent(args.labels, (id) => tx.get('label', id))) tx.put('label', label);
    refuseOver(tx.count('label'), boardLimits.labels);
    for (const task of absent(args.tasks, (id) => tx.get('task', id))) {
      const column = tx.get('column', task.columnId);
      refuseUnless(column, 'not_found');
      const { archived, rev, title, brief, ...fields } = task;
      // Somebody may remove a label between two chunks: the task comes without it.
      const labelIds = fields.labelIds.filter((id) => tx.get('label', id));
      tx.put('task', {
        ...noLife,
        ...fields,
        state: stateGivenBy(column.kind),
        labelIds,
        number: takeTaskNumber(tx),
        title: createTextField(title, rev, actor),
        brief: createTextField(brief, rev, actor),
        assigneeId: isHere(tx, fields.assigneeId) ? fields.assigneeId : null,
        createdAt: now,
        createdBy: actor,
        movedAt: now,
        movedBy: actor,
        // People may have archived the column since an earlier import: nothing new hides in it unseen.
        archivedAt: archived || column.archivedAt !== null ? now : null,
      });
    }
    putItems(tx, args.items);
  },
  sample: (from) => sampleChunk(from),
});

/** A column with a task in it that bears a label, and a step of that task. */
function sampleChunk(from: Sampler<TaskScope>): object {
  const column = from.one('column');
  const columnId = column?.id ?? from.newId();
  const task = { id: from.newId(), columnId, orderKey: 'k', title: from.words(), brief: '' };
  const label = { id: from.one('label')?.id ?? from.newId(), name: from.words() };
  const more = { namedPeople: [from.words()], labelIds: [label.id], due: null, dueMet: false };
  const rest = { rev: from.newId(), links: [], archived: from.chance(0.3) };
  const item = { id: from.newId(), taskId: task.id, checklist: '', text: from.words() };
  return {
    columns: [{ id: columnId, name: from.words(), kind: 'plain', orderKey: 'V', archived: false }],
    labels: [label],
    tasks: [{ ...task, ...more, ...rest }],
    items: [{ ...item, done: false, orderKey: 'V' }],
  };
}

const isHere = (tx: TaskTx, userId: UserId | null): boolean =>
  userId !== null && tx.countUnder('member', userId) > 0;

function putItems(tx: TaskTx, items: readonly z.infer<typeof importedItem>[]): void {
  for (const item of absent(items, (id) => tx.get('checklistItem', id))) {
    refuseUnless(tx.get('task', item.taskId), 'not_found');
    tx.put('checklistItem', item);
    refuseOver(tx.countUnder('checklistItem', item.taskId), taskLimits.checklistItemsPerTask);
  }
}

/** Asked one by one while they are put, so that an id named twice in one chunk is put once. */
function* absent<R extends { readonly id: string }>(
  records: readonly R[],
  get: (id: string) => unknown,
): Generator<R> {
  for (const record of records) if (get(record.id) === undefined) yield record;
}

function refuseOver(count: number, limit: number): void {
  if (count > limit) throw new Refusal('limit_reached', { limit });
}

export type ImportArgs = z.infer<typeof importBoard.args>;
