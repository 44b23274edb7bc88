import { readDay, writeDay } from '../../kernel/dates/day-text.ts';
import type { Instant } from '../../kernel/instant.ts';
import { isOver, stateOf } from '../life/task-state.ts';
import type { TaskRecord } from '../record.ts';
import type { TaskTx } from '../task-scope.ts';
import { makeNext } from './make-next.ts';
import { nextDay } from './repeat-rule.ts';
import type { EarlierTurn } from './series-record.ts';
import { dueAtOf } from './series-standing.ts';
import { wordsToCome } from './series-words.ts';

/**
 * After a step of an occurrence: once it is done or put away the next one comes with the same commit, if none is made
 * at a time; opened again, it takes the next one back as long as nobody has touched that. A new doer says yes anew.
 */
export function followSeries(tx: TaskTx, taskId: string, now: Instant): void {
  const task = tx.get('task', taskId);
  const series = task?.seriesId ? tx.get('series', task.seriesId) : undefined;
  if (!task || !series) return;
  const { id, cameFrom } = series;
  if (isClosed(tx, task)) {
    if (series.taskId === task.id && series.dueAt === null) makeNext(tx, series, now);
    return;
  }
  if (series.taskId === task.id) {
    const dueAt = dueAtOf(tx, series);
    if (dueAt !== series.dueAt) tx.patch('series', id, { dueAt });
  }
  if (cameFrom?.taskId !== task.id) return;
  const next = tx.get('task', series.taskId);
  if (!next || !isUntouched(tx, next, cameFrom)) return;
  for (const step of tx.sortedUnder('checklistItem', next.id)) tx.remove('checklistItem', step.id);
  tx.patch('task', next.id, { archivedAt: now });
  const takenBack = { taskId: next.id, day: series.day };
  const { changed = null, onlyHere = null } = cameFrom;
  const back = { ...cameFrom, changed, onlyHere, cameFrom: null, takenBack };
  tx.patch('series', id, { ...back, dueAt: dueAtOf(tx, { ...series, ...back }) });
}

/**
 * Whether an occurrence that is opened and closed again leaves its series as it was: the next one that goes with it
 * comes back for the same day, and none comes that was not there.
 */
export function leavesSeries(tx: Pick<TaskTx, 'get'>, task: TaskRecord): boolean {
  const series = task.seriesId ? tx.get('series', task.seriesId) : undefined;
  if (!series) return true;
  const { taskId, cameFrom, plan, day, changed, onlyHere } = series;
  if (taskId === task.id) return false;
  if (cameFrom?.taskId !== task.id) return true;
  // What was said of the next one's words goes with it.
  if (changed !== null || onlyHere !== null) return false;
  const next = nextDay(plan.rule, readDay(plan.from), readDay(cameFrom.day));
  return next !== null && writeDay(next) === day;
}

function isClosed(tx: TaskTx, task: TaskRecord): boolean {
  return task.archivedAt !== null || isOver(stateOf(task, tx.get('column', task.columnId)));
}

/** As it was made: nobody moved it, wrote in it, ticked a step, took one of its life or named another date. */
function isUntouched(tx: TaskTx, task: TaskRecord, like: EarlierTurn): boolean {
  const { id, createdAt, movedAt, lastStep, proposal, title, brief, archivedAt } = task;
  const isAsMade = title.rev === (id as string) && brief.rev === (id as string);
  const isStill = archivedAt === null && movedAt === createdAt && !proposal && !task.offeredTo;
  const isUntaken = lastStep === null || lastStep.at <= createdAt;
  const made = wordsToCome(tx, like).steps.map(({ checklist, text }) => [checklist, text, false]);
  const isLike = JSON.stringify(stepsOf(tx, id)) === JSON.stringify(made);
  return isStill && isAsMade && isUntaken && isLike;
}

function stepsOf(tx: TaskTx, taskId: string): unknown[] {
  return tx.sortedUnder('checklistItem', taskId).map(({ id }) => {
    const step = tx.get('checklistItem', id);
    return step && [step.checklist, step.text, step.done];
  });
}
