import type { Instant } from '../../kernel/instant.ts';
import { meantMoment } from '../../kernel/wall-time.ts';
import type { TaskRecord } from '../record.ts';
import { isOver, type TaskState } from './task-state.ts';

type Dated = Pick<TaskRecord, 'due' | 'dueMet' | 'agreed' | 'waiting' | 'waitedMs' | 'delivered'>;

/**
 * When the work is due: the agreed date, moved by what it waited for the other side (clock fairness). `null`: no
 * date counts, since nobody agreed to one. One's own date counts without anybody's yes.
 */
export function deadlineOf(task: Dated, isOwn: boolean): Instant | null {
  if (!task.due || (!task.agreed && !isOwn)) return null;
  return (meantMoment(task.due).at + (isOwn ? 0 : Math.max(0, task.waitedMs))) as Instant;
}

/** What the task's clock shows: it stands still while the work waits for the asking side. */
function clockOf(task: Dated, state: TaskState | null, now: Instant): Instant {
  if (state === 'waiting' && task.waiting) return task.waiting.since;
  if (state === 'in_review' && task.delivered) return task.delivered.at;
  return now;
}

export function isLate(
  task: Dated,
  state: TaskState | null,
  { now, isOwn }: { readonly now: Instant; readonly isOwn: boolean },
): boolean {
  const deadline = deadlineOf(task, isOwn);
  if (deadline === null || task.dueMet || isOver(state)) return false;
  return clockOf(task, state, now) > deadline;
}
