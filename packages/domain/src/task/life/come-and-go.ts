import type { Role } from '../../access/role.ts';
import type { UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Asked, TaskTx } from '../task-scope.ts';
import { askerOf, peopleOf, takerOf, type People } from './sides.ts';
import { enterState, lastStepOf } from './take-step.ts';
import { isOver, stateOf } from './task-state.ts';
import { stopWaiting } from './waiting.ts';

interface Settling {
  readonly people: People;
  readonly actor: UserId;
  readonly now: Instant;
  /** Who worked as an assistant and does so no longer: what they asked of nobody was their own. */
  isFormerAssistant(userId: UserId): boolean;
}

/**
 * Somebody left, became a guest or changed sides; `before`: who they were until now. What they were doing is a request
 * again that nobody does, their dates and questions are taken back, and what was asked of them waits for who asks.
 */
export function settleTasks(
  tx: TaskTx,
  userId: UserId,
  { before, now }: { readonly before: Role; readonly now: Instant },
): void {
  const people = peopleOf(tx.all('member'));
  const after = people.roles.get(userId);
  const wasAssistant = before === 'assistant' && after !== 'assistant';
  // Renamed, or more or less of a client: nothing of theirs is another's now.
  if (after !== undefined && !wasAssistant) return;
  const isFormerAssistant = (id: UserId) => wasAssistant && id === userId;
  for (const { id, archivedAt } of [...tx.all('task')]) {
    if (archivedAt === null) settleTask(tx, id, { people, actor: userId, now, isFormerAssistant });
  }
  if (after === undefined) leaveQuestions(tx, userId, { people, now });
}

/** What was put away comes back among those who are here now. */
export function settleRestored(
  tx: TaskTx,
  taskId: string,
  { actor, now }: Pick<Settling, 'actor' | 'now'>,
): void {
  const people = peopleOf(tx.all('member'));
  const assistants = new Set<UserId>();
  for (const { userId, role } of tx.all('member')) if (role === 'assistant') assistants.add(userId);
  const isFormerAssistant = (id: UserId) => !people.roles.has(id) && assistants.has(id);
  settleTask(tx, taskId, { people, actor, now, isFormerAssistant });
}

function settleTask(tx: TaskTx, taskId: string, settling: Settling): void {
  const { people, actor, now, isFormerAssistant } = settling;
  const task = tx.get('task', taskId)!;
  const state = stateOf(task, tx.get('column', task.columnId));
  const isGone = (id: UserId | null | undefined) => id != null && !people.roles.has(id);
  if (isGone(task.proposal?.by)) tx.patch('task', taskId, { proposal: null });
  if (isGone(task.offeredTo)) tx.patch('task', taskId, { offeredTo: null });
  if (state === null || isOver(state)) return;
  const wasOwn = task.assigneeId === null && isFormerAssistant(task.createdBy);
  if (!isGone(task.assigneeId) && !wasOwn) return;
  tx.patch('task', taskId, { assigneeId: null, agreed: null, delivered: null, waitedMs: 0 });
  if (state === 'requested') return;
  const standing = { task: tx.get('task', taskId)!, state, people };
  enterState(tx, standing, 'requested', lastStepOf('request', { actor, now }));
}

/** Theirs are taken back. One that holds a task for their word waits for who asks; any other waits for nobody any more. */
function leaveQuestions(
  tx: TaskTx,
  userId: UserId,
  { people, now }: Pick<Settling, 'people' | 'now'>,
): void {
  for (const question of [...tx.all('question')]) {
    if (question.from !== userId && question.to !== userId) continue;
    const next = question.from === userId ? null : nextAsked(tx, question, people);
    if (next === null) takeBack(tx, question, { by: userId, now });
    else askInstead(tx, question, next);
  }
}

function nextAsked(tx: TaskTx, { id, taskId, from }: Asked, people: People): UserId | null {
  const task = tx.get('task', taskId);
  if (!task || task.archivedAt !== null || !task.waiting?.questions.includes(id)) return null;
  const asker = askerOf(task, people);
  return asker === from || takerOf(task, people) === null ? null : asker;
}

function askInstead(tx: TaskTx, { id, taskId }: Asked, to: UserId): void {
  tx.patch('question', id, { to });
  const { waiting } = tx.get('task', taskId)!;
  if (waiting?.questions[0] === id) tx.patch('task', taskId, { waiting: { ...waiting, on: to } });
}

function takeBack(
  tx: TaskTx,
  { id, taskId }: Asked,
  context: { readonly by: UserId; readonly now: Instant },
): void {
  tx.remove('question', id);
  const task = tx.get('task', taskId);
  if (task?.archivedAt === null) {
    return stopWaiting(tx, { taskId, questionId: id, isAnswer: false, ...context });
  }
  // Put away, it waits no longer either: whoever restores it goes on where it was.
  if (!task?.waiting?.questions.includes(id)) return;
  const { waiting } = task;
  const [first, ...rest] = waiting.questions.filter((each) => each !== id);
  if (first === undefined) return tx.patch('task', taskId, { waiting: null, state: waiting.from });
  const on = tx.get('question', first)?.to ?? waiting.on;
  return tx.patch('task', taskId, { waiting: { ...waiting, on, questions: [first, ...rest] } });
}
