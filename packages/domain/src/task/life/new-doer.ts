import type { UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { refuseUnless } from '../../kernel/refusal.ts';
import type { TaskRecord } from '../record.ts';
import type { TaskTx } from '../task-scope.ts';
import { doerOf, isAsker, isDoer, isOwnTask } from './sides.ts';
import type { Standing } from './standing.ts';
import { enterState, lastStepOf, placeOfState, putOwn, stepTo } from './take-step.ts';
import { isOver } from './task-state.ts';

/**
 * Who may give a task to whom: the asker to anybody; whoever does it, or may take it, to themselves or back to nobody;
 * whoever it was offered to takes it. What never entered a life is anybody's to give. @throws Refusal `not_your_step`,
 * `not_found`
 */
export function assertMayAssign(
  { task, state, people }: Standing,
  to: UserId | null,
  actor: UserId,
): void {
  // A guest sees nothing of it.
  refuseUnless(to === null || people.roles.has(to), 'not_found');
  if (state === null || isAsker(task, actor, people)) return;
  if (task.offeredTo === actor && to === actor) return;
  refuseUnless(isDoer(task, actor, people) && (to === null || to === actor), 'not_your_step');
}

/**
 * A new doer agrees anew: the task is a request again, and the date on the table is the asking side's. Where the
 * work becomes somebody's own there is nobody to ask, and it goes on without what was asked of others.
 */
export function giveTo(
  tx: TaskTx,
  standing: Standing,
  to: UserId | null,
  { actor, now }: { readonly actor: UserId; readonly now: Instant },
): void {
  const { task, state, people } = standing;
  const given: TaskRecord = { ...task, assigneeId: to, offeredTo: null };
  // From now on its state is its own, whatever its column shows later.
  tx.patch('task', task.id, { state, assigneeId: to, offeredTo: null });
  if (doerOf(task, people) === doerOf(given, people)) return;
  if (task.proposal && task.proposal.by === task.assigneeId) {
    tx.patch('task', task.id, { proposal: null });
  }
  const isOwn = isOwnTask(given, people);
  // To oneself one proposes nothing.
  if (state === 'requested' && isOwn) tx.patch('task', task.id, { proposal: null });
  if (state === null || state === 'requested' || isOver(state)) return;
  if (isOwn) {
    const before = state === 'waiting' ? stepTo(task, 'before') : state;
    const own = before === 'agreed' ? 'requested' : before;
    const nothing = { agreed: null, delivered: null, returned: null, waitedMs: 0 };
    const place = placeOfState(tx, task, own, { at: now, by: actor });
    return putOwn(tx, standing, own, { ...place, ...nothing });
  }
  tx.patch('task', task.id, { agreed: null, delivered: null, waitedMs: 0 });
  enterState(tx, { ...standing, task: given }, 'requested', lastStepOf('request', { actor, now }));
}
