import type { UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Asked, TaskTx } from '../task-scope.ts';
import { isAsker, isDoer } from './sides.ts';
import { standingOf, type Standing } from './standing.ts';
import { enterState, lastStepOf } from './take-step.ts';

interface Asking {
  readonly taskId: string;
  readonly questionId: string;
  readonly now: Instant;
}

/** A question of the doer's stops the clock; anybody else's only stands at the task. */
export function waitForAnswer(
  tx: TaskTx,
  { taskId, questionId, from, to, now }: Asking & { readonly from: UserId; readonly to: UserId },
): void {
  const task = tx.get('task', taskId);
  if (!task) return;
  const standing = standingOf(tx, task);
  const { state, people } = standing;
  if (!isDoer(task, from, people)) return;
  if (state === 'waiting') {
    const waiting = task.waiting ?? { on: to, since: now, from: 'in_progress', questions: [] };
    const questions = [...waiting.questions, questionId];
    tx.patch('task', task.id, { waiting: { ...waiting, questions } });
    return;
  }
  if (state !== 'agreed' && state !== 'in_progress') return;
  enterState(tx, standing, 'waiting', lastStepOf('ask', { actor: from, now }));
  const waiting = { on: to, since: now, from: state, questions: [questionId] };
  tx.patch('task', task.id, { waiting });
}

/** Whether a word of somebody's ends a question. One that holds its task: of whom it waits for, or who asks; else, as in any talk, anybody's. */
export function mayAnswer(
  { task, people }: Pick<Standing, 'task' | 'people'>,
  { id, from, to }: Asked,
  actor: UserId,
): boolean {
  if (!task.waiting?.questions.includes(id) || to === actor) return true;
  return from !== actor && isAsker(task, actor, people);
}

/** It was answered, taken back or removed: with the last question of its doer the clock goes on. */
export function stopWaiting(
  tx: TaskTx,
  {
    taskId,
    questionId,
    by,
    isAnswer,
    now,
  }: Asking & { readonly by: UserId; readonly isAnswer: boolean },
): void {
  const task = tx.get('task', taskId);
  if (!task?.waiting?.questions.includes(questionId)) return;
  const questions = task.waiting.questions.filter((each) => each !== questionId);
  if (questions.length > 0) {
    const next = tx.get('question', questions[0]!);
    tx.patch('task', task.id, {
      waiting: { ...task.waiting, on: next?.to ?? task.waiting.on, questions },
    });
    return;
  }
  const step = isAnswer ? 'answer' : 'takeBackQuestion';
  const last = lastStepOf(step, { actor: by, now });
  enterState(tx, standingOf(tx, task), task.waiting.from, last);
}
