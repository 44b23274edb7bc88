import type { TaskTx } from '../task-scope.ts';
import type { SeriesStep, WordsOfTurn, WordsPart } from './changed-words.ts';

type Words = string | readonly SeriesStep[];

type Reading = Pick<TaskTx, 'get' | 'sortedUnder'>;

function stepsOf(tx: Reading, taskId: string): readonly SeriesStep[] {
  return tx.sortedUnder('checklistItem', taskId).flatMap(({ id }) => {
    const item = tx.get('checklistItem', id);
    return item ? [{ checklist: item.checklist, text: item.text, orderKey: item.orderKey }] : [];
  });
}

/**
 * Changes a part of a task's words. If it is the newest occurrence of a series, how the part came is kept, so that
 * those that follow can have it still. What is changed back is no change.
 */
export function changeWords(tx: TaskTx, taskId: string, part: WordsPart, make: () => void): void {
  const task = tx.get('task', taskId);
  const series = task?.seriesId ? tx.get('series', task.seriesId) : undefined;
  if (series?.taskId !== taskId) return make();
  const before = wordsOf(tx, taskId, part);
  make();
  const after = wordsOf(tx, taskId, part);
  if (isSame(before, after)) return;
  const was = series.changed ?? { title: null, brief: null, steps: null };
  const came = was[part] ?? before;
  const changed = { ...was, [part]: isSame(came, after) ? null : came };
  const isChanged = Object.values(changed).some((each) => each !== null);
  tx.patch('series', series.id, { changed: isChanged ? changed : null });
}

function wordsOf(tx: Reading, taskId: string, part: WordsPart): Words {
  return part === 'steps' ? stepsOf(tx, taskId) : tx.get('task', taskId)![part].text;
}

/** What the next one says: as this one stands, but for what was changed only here. */
export function wordsToCome(
  tx: Reading,
  turn: Partial<WordsOfTurn> & { readonly taskId: string },
): { readonly title: string; readonly brief: string; readonly steps: readonly SeriesStep[] } {
  const { title, brief } = tx.get('task', turn.taskId)!;
  const kept = turn.onlyHere === true ? turn.changed : null;
  return {
    title: kept?.title ?? title.text,
    brief: kept?.brief ?? brief.text,
    steps: kept?.steps ?? stepsOf(tx, turn.taskId),
  };
}

function isSame(a: Words, b: Words): boolean {
  const plain = (words: Words) =>
    typeof words === 'string' ? words : words.map(({ checklist, text }) => [checklist, text]);
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}
