import type { z } from 'zod';

import type { ColumnRecord, LabelRecord } from '../board/record.ts';
import type {
  importedColumn,
  importedItem,
  importedLabel,
  importedTask,
} from '../task/import-mutation.ts';
import type { ChecklistItemRecord, TaskRecord } from '../task/record.ts';

/**
 * The print of a record as an import brings it: the same of what the import says and of the record as long as
 * nobody touched it. Its place among its neighbours is not in it, for others' moves change that too.
 */
export const printOf = {
  column: ({ name, kind, archived }: Omit<z.infer<typeof importedColumn>, 'id' | 'orderKey'>) =>
    hash([name, kind, archived]),
  label: ({ name }: Pick<z.infer<typeof importedLabel>, 'name'>) => hash([name]),
  task: (task: PrintedTask) =>
    hash([
      task.columnId,
      task.rev,
      task.namedPeople,
      task.assigneeId,
      task.labelIds,
      task.due && [task.due.at, task.due.zone],
      task.dueMet,
      task.links.map(({ name, url }) => [name, url]),
      task.archived,
    ]),
  item: ({
    checklist,
    text,
    done,
  }: Pick<z.infer<typeof importedItem>, 'checklist' | 'text' | 'done'>) =>
    hash([checklist, text, done]),
};

/** Its texts are in it by their revision. */
type PrintedTask = Pick<TaskRecord, Shared> &
  Pick<z.infer<typeof importedTask>, 'rev' | 'archived'>;
type Shared = 'columnId' | 'namedPeople' | 'assigneeId' | 'labelIds' | 'due' | 'dueMet' | 'links';

/** The print of what stands there now; `null` where somebody certainly was at it. */
export const standingPrintOf = {
  column: ({ name, kind, archivedAt }: ColumnRecord) =>
    printOf.column({ name, kind, archived: archivedAt !== null }),
  label: (label: LabelRecord) => printOf.label(label),
  task: (task: TaskRecord): string | null =>
    isUntouched(task)
      ? printOf.task({ ...task, rev: task.title.rev, archived: task.archivedAt !== null })
      : null,
  item: (item: ChecklistItemRecord) => printOf.item(item),
};

function isUntouched(task: TaskRecord): boolean {
  const { title, brief, movedAt, createdAt, lastStep, waiting, proposal, offeredTo, seriesId } =
    task;
  const isWritten = title.rev !== brief.rev || title.others.length + brief.others.length > 0;
  return (
    !isWritten &&
    movedAt === createdAt &&
    lastStep === null &&
    waiting === null &&
    proposal === null &&
    offeredTo === null &&
    seriesId === null
  );
}

/** 53 bits (cyrb53): it tells a record from its edits, and is no defence against whoever wants two alike. */
function hash(value: unknown): string {
  const text = JSON.stringify(value);
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
