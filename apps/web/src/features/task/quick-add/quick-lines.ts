import type { LabelId, UserId } from '@sanad/domain/kernel/ids';
import { taskLimits } from '@sanad/domain/task/limit';
import { pastedLines } from '@sanad/domain/task/pasted-lines';
import {
  readQuickLine,
  type QuickGround,
  type QuickLine,
} from '@sanad/domain/task/quick-add/read-quick-line';

import type { NewTask } from './add-tasks.ts';

/** More at once is rather a file to import. */
export const mostAtOnce = 100;

/** One line as it is typed; several as a list that was pasted, each without its bullet. */
export function linesOf(text: string): readonly string[] {
  const lines = pastedLines(text);
  return lines.length > 1
    ? lines.map((line) => line.text)
    : text.trim() === ''
      ? []
      : [text.trim()];
}

export function readLines(text: string, ground: QuickGround): readonly QuickLine[] {
  return linesOf(text)
    .slice(0, mostAtOnce)
    .map((line) => readQuickLine(line, ground));
}

export const isTooLong = ({ title }: QuickLine): boolean => title.length > taskLimits.titleLength;

export function taskOf({ title, pieces }: QuickLine, brief: string): NewTask {
  let due: NewTask['due'] = null;
  let assigneeId: UserId | null = null;
  const labels: { id: LabelId | null; name: string }[] = [];
  for (const piece of pieces) {
    if (piece.is === 'date') due = piece.chosen.moment;
    else if (piece.is === 'person') assigneeId = piece.id;
    else labels.push({ id: piece.id, name: piece.name });
  }
  return { title, brief, due, assigneeId, labels };
}
