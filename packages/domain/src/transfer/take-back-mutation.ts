import { z } from 'zod';

import { columns, labels } from '../board/kinds.ts';
import { messages } from '../comments/kinds.ts';
import { files } from '../files/kinds.ts';
import { formerRef } from '../kernel/id-argument.ts';
import { Refusal } from '../kernel/refusal.ts';
import { checklistItems, tasks } from '../task/kinds.ts';
import { taskLimits } from '../task/limit.ts';
import { transferLimits } from './limit.ts';
import { standingPrintOf } from './print.ts';
import { defineTransferMutation, type TransferTx } from './transfer-scope.ts';

const print = z.string().max(20);

const broughtTask = z.strictObject({
  id: formerRef(tasks),
  print,
  items: z
    .array(z.strictObject({ id: formerRef(checklistItems), print }))
    .max(taskLimits.checklistItemsPerTask),
  messages: z.array(formerRef(messages)).max(transferLimits.messagesPerTask),
  /** What was dropped beside the export; another file of the task is somebody's own. */
  files: z.array(formerRef(files)).max(taskLimits.linksPerTask).default([]),
});

const many = <T extends z.ZodType>(of: T) => z.array(of).max(transferLimits.chunk).default([]);

/**
 * Takes back a part of an import, as far as nobody touched it: a task goes with all that came with it, or stays
 * with all of it. Labels and columns follow where no task needs them any more. `talk` is the counter of messages
 * when the server looked who else wrote to these tasks; where it is another now, it looks again (`changed_since`).
 */
export const takeBackImport = defineTransferMutation({
  name: 'takeBackImport',
  args: z.strictObject({
    talk: z.int().min(0),
    tasks: many(broughtTask),
    labels: many(z.strictObject({ id: formerRef(labels), print })),
    columns: many(z.strictObject({ id: formerRef(columns), print })),
  }),
  needs: 'server',
  apply(tx, args) {
    if (args.talk !== talkOf(tx)) throw new Refusal('changed_since');
    for (const task of args.tasks) if (isAsBrought(tx, task)) removeTask(tx, task);
    const { labels: bearing, columns: standing } = usedBy(tx, args);
    for (const { id, print: was } of args.labels) {
      const label = tx.get('label', id);
      if (label && standingPrintOf.label(label) === was && !bearing.has(id)) tx.remove('label', id);
    }
    for (const { id, print: was } of args.columns) {
      const column = tx.get('column', id);
      if (column && standingPrintOf.column(column) === was && !standing.has(id))
        tx.remove('column', id);
    }
  },
  sample: (from) => ({
    talk: from.one('talkCounter')?.nextNumber ?? 0,
    tasks: from
      .all('task')
      .slice(0, 3)
      .map(({ id }) => ({ id, print: 'none', items: [], messages: [], files: [] })),
    labels: from
      .all('label')
      .slice(0, 3)
      .map((label) => ({ id: label.id, print: standingPrintOf.label(label) })),
    columns: from
      .all('column')
      .slice(0, 3)
      .map((column) => ({ id: column.id, print: standingPrintOf.column(column) })),
  }),
});

/** How far the numbers of messages are: another one says that somebody wrote. */
export const talkOf = (room: TalkReader): number =>
  room.get('talkCounter', 'talk')?.nextNumber ?? 0;

interface TalkReader {
  get(collection: 'talkCounter', id: string): { readonly nextNumber: number } | undefined;
}

type BroughtTask = z.infer<typeof broughtTask>;

function isAsBrought(
  tx: TransferTx,
  { id, print: was, items, messages: said, files: own }: BroughtTask,
): boolean {
  const task = tx.get('task', id);
  if (!task || standingPrintOf.task(task) !== was) return false;
  if (tx.countUnder('question', id) + tx.countUnder('fileRequest', id) > 0) return false;
  if (tx.countUnder('checklistItem', id) !== items.length) return false;
  const areItems = items.every((each) => {
    const item = tx.get('checklistItem', each.id);
    return item?.taskId === id && standingPrintOf.item(item) === each.print;
  });
  const areAll = areItems && areFiles(tx, id, own);
  return areAll && said.every((messageId) => isUnanswered(tx, messageId));
}

/** The files that came beside it and no other, each as it came; one that was put away since is somebody's doing. */
function areFiles(tx: TransferTx, taskId: string, own: readonly string[]): boolean {
  if (tx.countUnder('file', taskId) !== own.length) return false;
  return own.every((fileId) => {
    const file = tx.get('file', fileId);
    return file?.taskId === taskId && file.archivedAt === null && file.versions.length === 1;
  });
}

/** Words that were removed since, or a nod to them, are somebody's doing. */
function isUnanswered(tx: TransferTx, messageId: string): boolean {
  const message = tx.get('message', messageId);
  return !message || (message.removedBy === null && message.reactions.length === 0);
}

function removeTask(tx: TransferTx, { id, items, messages: said, files: own }: BroughtTask): void {
  for (const fileId of own) tx.remove('file', fileId);
  for (const item of items) tx.remove('checklistItem', item.id);
  for (const messageId of said) if (tx.get('message', messageId)) tx.remove('message', messageId);
  tx.remove('task', id);
}

/** What the tasks that stand need; walked once, where labels or columns are asked about. */
function usedBy(
  tx: TransferTx,
  args: { readonly labels: readonly unknown[]; readonly columns: readonly unknown[] },
): { readonly labels: ReadonlySet<string>; readonly columns: ReadonlySet<string> } {
  const used = { labels: new Set<string>(), columns: new Set<string>() };
  if (args.labels.length + args.columns.length === 0) return used;
  for (const { labelIds, columnId } of tx.all('task')) {
    used.columns.add(columnId);
    for (const id of labelIds) used.labels.add(id);
  }
  return used;
}
