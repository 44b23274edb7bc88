import type { ImportChunk } from '@sanad/domain/transfer/chunk-import';
import { printOf } from '@sanad/domain/transfer/print';

import type { BroughtRecord } from './imports-repo.ts';

/** What a chunk brings, as it is noted before: with the print by which an undo knows it again. */
export function broughtRecordsOf(chunk: ImportChunk): BroughtRecord[] {
  const own = { task_id: null };
  return [
    ...chunk.columns.map((each) => ({
      ...{ kind: 'column' as const, id: each.id, print: printOf.column(each) },
      ...own,
    })),
    ...chunk.labels.map((each) => ({
      ...{ kind: 'label' as const, id: each.id, print: printOf.label(each) },
      ...own,
    })),
    ...chunk.tasks.map((each) => ({
      ...{ kind: 'task' as const, id: each.id, print: printOf.task(each) },
      ...own,
    })),
    ...chunk.items.map((each) => ({
      ...{ kind: 'item' as const, id: each.id, print: printOf.item(each) },
      task_id: each.taskId,
    })),
    // A message is nobody's to change; its words are in no print.
    ...chunk.messages.map((each) => ({
      ...{ kind: 'message' as const, id: each.id, print: '' },
      task_id: each.taskId,
    })),
  ];
}
