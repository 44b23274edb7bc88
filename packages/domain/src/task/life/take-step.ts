import type { UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { orderKeyBetween } from '../../kernel/order-key.ts';
import { placeAmong } from '../../kernel/place-among.ts';
import { refuseUnless } from '../../kernel/refusal.ts';
import type { TaskRecord } from '../record.ts';
import { followSeries } from '../repeat/follow-series.ts';
import type { TaskTx } from '../task-scope.ts';
import type { LastStep } from './life-record.ts';
import { wayOf, type LifeStep, type Way } from './life-table.ts';
import { openColumnsIn } from './open-columns.ts';
import { isDoer, takerOf, type People } from './sides.ts';
import { mayTake, standingOf, type Standing } from './standing.ts';
import { columnKindOf, isOver, type TaskState } from './task-state.ts';

/** Who takes a step, when, and with what word. */
export interface StepContext {
  readonly actor: UserId;
  readonly now: Instant;
  readonly word?: string;
}

/** The way that a step is, if it is one now and this person's. @throws Refusal `step_gone`, `not_your_step` */
export function assertStep(standing: Standing, step: LifeStep, actor: UserId): Way {
  const way = wayOf(standing.state, step);
  refuseUnless(way, 'step_gone');
  refuseUnless(mayTake(standing, way, actor), 'not_your_step');
  return way;
}

/** A step by its name alone: the table says whether it is one, whose it is, and where it leads. @throws Refusal */
export function takeStep(
  tx: TaskTx,
  task: TaskRecord,
  step: LifeStep,
  context: StepContext,
): Standing {
  const standing = standingOf(tx, task);
  const { to } = assertStep(standing, step, context.actor);
  if (to !== 'same') enterState(tx, standing, stepTo(task, to), lastStepOf(step, context));
  return standing;
}

export function stepTo(task: TaskRecord, to: Exclude<Way['to'], 'same'>): TaskState {
  return to === 'before' ? (task.waiting?.from ?? 'in_progress') : to;
}

export function lastStepOf(step: LifeStep, { actor, now, word = '' }: StepContext): LastStep {
  return { step, at: now, by: actor, word };
}

/**
 * Puts a task into a state, where its column stands, and keeps what the life of a task counts: who delivered, how
 * often it was returned, how long it waited. Whoever takes a step of the doer's on a task that nobody does, does it from now on.
 */
export function enterState(
  tx: TaskTx,
  { task, state: from, people }: Standing,
  to: TaskState,
  last: LastStep,
  place: Partial<TaskRecord> = placeOfState(tx, task, to, last),
): void {
  const { step, at, by, word } = last;
  const deed = { at, by, word };
  const takes = takerOf(task, people) === null && isTaking(last);
  if (from === 'waiting' && to !== 'waiting') withdrawQuestions(tx, task);
  tx.patch('task', task.id, {
    ...place,
    state: to,
    lastStep: last,
    ...(to === 'requested' ? withoutGone(task, people) : {}),
    ...(takes && isDoer(task, by, people) ? { assigneeId: by } : {}),
    ...(from === 'waiting' ? { waiting: null } : {}),
    ...(to === 'in_review' ? { delivered: deed } : {}),
    ...(step === 'takeBackDelivery' ? { delivered: null } : {}),
    ...(step === 'requestChanges' ? { returned: deed, returns: task.returns + 1 } : {}),
    ...clearedIn(to),
    ...(step === 'reopen' ? { agreed: null, delivered: null, waitedMs: 0, returns: 0 } : {}),
    ...(step === 'takeBackDelivery' ? {} : stoodStill(task, from, to, at)),
  });
  if (isOver(to) !== isOver(from)) followSeries(tx, task.id, at);
}

/** What is over or a request again has nothing open between two. */
function clearedIn(to: TaskState | null): Partial<TaskRecord> {
  if (to !== null && to !== 'requested' && !isOver(to)) return {};
  return { proposal: null, returned: null, offeredTo: null, changed: null, changedAt: null };
}

/** Whoever did it and left does it no more, where it is to be done again. */
function withoutGone(task: TaskRecord, people: People): Partial<TaskRecord> {
  return takerOf(task, people) === task.assigneeId ? {} : { assigneeId: null };
}

/** One's own work goes where one puts it, and nothing of it is counted. Back among requests it is agreed with nobody. */
export function putOwn(
  tx: TaskTx,
  { task, state: from, people }: Standing,
  to: TaskState | null,
  place: Partial<TaskRecord>,
): void {
  if (from === 'waiting') withdrawQuestions(tx, task);
  const isRequest = to === null || to === 'requested';
  tx.patch('task', task.id, {
    ...place,
    ...clearedIn(to),
    ...(isOver(to) ? {} : withoutGone(task, people)),
    ...(isRequest ? { agreed: null, delivered: null, waitedMs: 0 } : {}),
    state: to,
    waiting: null,
  });
}

function isTaking({ step }: LastStep): boolean {
  return step === 'agree' || step === 'start' || step === 'ask' || step === 'deliver';
}

/**
 * How long the asking side had it since the date was agreed, which moves the date. A delivery that its doer took back
 * waited for nobody.
 */
function stoodStill(
  task: TaskRecord,
  from: TaskState | null,
  to: TaskState,
  now: Instant,
): Partial<TaskRecord> {
  if (!task.agreed || isOver(to) || to === 'requested') return {};
  const since =
    from === 'waiting'
      ? task.waiting?.since
      : from === 'in_review'
        ? task.delivered?.at
        : undefined;
  if (since === undefined) return {};
  const waited = Math.max(0, now - Math.max(since, task.agreed.at));
  return { waitedMs: Math.max(0, task.waitedMs) + waited };
}

function withdrawQuestions(tx: TaskTx, { waiting }: TaskRecord): void {
  for (const id of waiting?.questions ?? []) if (tx.get('question', id)) tx.remove('question', id);
}

/** A closed state puts the task away; any other stands first in the first column that shows it, or where it is if none does. */
export function placeOfState(
  tx: TaskTx,
  task: TaskRecord,
  to: TaskState,
  { at, by }: Pick<LastStep, 'at' | 'by'>,
): Partial<TaskRecord> {
  const kind = columnKindOf(to);
  if (kind === null) return { archivedAt: at };
  if (tx.get('column', task.columnId)?.kind === kind) return {};
  const column = openColumnsIn(tx).find((each) => each.kind === kind);
  if (!column) return {};
  const [first] = tx.sortedUnder('task', column.id);
  const orderKey = orderKeyBetween(null, first?.orderKey ?? null);
  const place = { collection: 'task', under: column.id, id: task.id, orderKey };
  return { columnId: column.id, ...placeAmong(tx, place), movedAt: at, movedBy: by };
}
