import type { UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { changeWords } from '../repeat/series-words.ts';
import type { TaskTx } from '../task-scope.ts';
import type { ChangedFrom } from './life-record.ts';
import { doerOf, isDoer, isOwnTask } from './sides.ts';
import { standingOf } from './standing.ts';
import { isOver } from './task-state.ts';

type Part = keyof ChangedFrom;

const asItWas: ChangedFrom = { title: null, brief: null, steps: null };

/**
 * Makes a change of what is asked for, and marks it where the work is agreed on already and its doer did not make it
 * themselves. What is changed back is no change.
 */
export function changeWork(
  tx: TaskTx,
  taskId: string,
  part: Part,
  { actor: by, now }: { readonly actor: UserId; readonly now: Instant },
  make: () => void,
): void {
  const task = tx.get('task', taskId);
  const known = task && isKnownToDoer(tx, taskId, by);
  const before = known ? partOf(tx, taskId, part) : null;
  changeWords(tx, taskId, part, make);
  if (!task || before === null) return;
  const after = partOf(tx, taskId, part);
  if (isSame(before, after)) return;
  const was = task.changed?.from ?? asItWas;
  const first = was[part] ?? before;
  const from = { ...was, [part]: isSame(first, after) ? null : first } as ChangedFrom;
  const isChanged = Object.values(from).some((each) => each !== null);
  tx.patch('task', taskId, {
    changed: isChanged ? { by, from } : null,
    changedAt: isChanged ? now : null,
  });
}

/** Somebody else does it, and said yes to it as it stands. */
function isKnownToDoer(tx: TaskTx, taskId: string, actor: UserId): boolean {
  const task = tx.get('task', taskId)!;
  const { state, people } = standingOf(tx, task);
  if (state === null || state === 'requested' || isOver(state)) return false;
  if (doerOf(task, people) === null || isOwnTask(task, people)) return false;
  return !isDoer(task, actor, people);
}

function partOf(tx: TaskTx, taskId: string, part: Part): string | readonly string[] {
  if (part !== 'steps') return tx.get('task', taskId)![part].text;
  return tx
    .sortedUnder('checklistItem', taskId)
    .map(({ id }) => tx.get('checklistItem', id)?.text ?? '');
}

function isSame(a: string | readonly string[], b: string | readonly string[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
