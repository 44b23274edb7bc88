import { Refusal } from '../kernel/refusal.ts';
import { taskLimits } from './limit.ts';
import type { TaskTx } from './task-scope.ts';

/** The next number of the board. Numbers are never given twice, so they also count the tasks ever made. */
export function takeTaskNumber(tx: TaskTx): number {
  const number = nextNumber(tx);
  if (isBoardFull(tx)) throw new Refusal('limit_reached', { limit: taskLimits.tasks });
  if (number === 1) tx.put('counter', { id: 'board', nextNumber: 2 });
  else tx.patch('counter', 'board', { nextNumber: number + 1 });
  return number;
}

export function isBoardFull(tx: Pick<TaskTx, 'get'>): boolean {
  return nextNumber(tx) > taskLimits.tasks;
}

function nextNumber(tx: Pick<TaskTx, 'get'>): number {
  return tx.get('counter', 'board')?.nextNumber ?? 1;
}
