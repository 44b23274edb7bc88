import { z } from 'zod';

import { columnOf, openColumnOf } from '../board/board-scope.ts';
import { columns } from '../board/kinds.ts';
import type { ColumnKind, ColumnRecord } from '../board/record.ts';
import { formerRef, inUse, newId, onceInUse, ref } from '../kernel/id-argument.ts';
import type { ColumnId, UserId } from '../kernel/ids.ts';
import type { MutationContext } from '../kernel/mutation.ts';
import { orderKeyArgument } from '../kernel/order-key-argument.ts';
import { keyBack, placeAmong, type Place } from '../kernel/place-among.ts';
import { Refusal, refuseUnless, type RefusalCode } from '../kernel/refusal.ts';
import type { Sampler } from '../kernel/sampler.ts';
import { createTextField, revision } from '../kernel/text-field.ts';
import { briefArgument, titleArgument } from './argument.ts';
import { tasks } from './kinds.ts';
import { crossingOf, refusalOf, type Crossing } from './life/border.ts';
import { settleRestored } from './life/come-and-go.ts';
import { noLife } from './life/life-record.ts';
import { assertMayAssign, giveTo } from './life/new-doer.ts';
import { offerBack } from './life/offer-mutations.ts';
import { doerOf, isAsker, isDoer, isOwnTask, isOwnTaskOf, peopleOf } from './life/sides.ts';
import { standingOf, type Standing } from './life/standing.ts';
import {
  assertStep,
  enterState,
  lastStepOf,
  placeOfState,
  putOwn,
  type StepContext,
} from './life/take-step.ts';
import {
  columnKindOf,
  isOver,
  stateGivenBy,
  stateOf,
  taskStates,
  type TaskState,
} from './life/task-state.ts';
import type { TaskRecord } from './record.ts';
import { followSeries, leavesSeries } from './repeat/follow-series.ts';
import { takeTaskNumber } from './task-number.ts';
import {
  defineTaskMutation,
  isOpen,
  openTaskOf,
  taskOf,
  type TaskScope,
  type TaskTx,
} from './task-scope.ts';

function placeOf(args: {
  readonly taskId: string;
  readonly columnId: string;
  readonly orderKey: string;
}): Place {
  const { taskId: id, columnId: under, orderKey } = args;
  return { collection: 'task', under, id, orderKey };
}

function openColumn(from: Sampler<TaskScope>): ColumnRecord | undefined {
  return from.one('column', (column) => column.archivedAt === null);
}

/**
 * What a new task is by its column: a request under what shows requests. Who puts one straight under anything later
 * works on it already, so it is their own.
 */
function begunIn(
  tx: TaskTx,
  column: ColumnRecord,
  actor: UserId,
): Pick<TaskRecord, 'state' | 'assigneeId'> {
  const state = stateGivenBy(column.kind);
  const isRequest = state === null || state === 'requested';
  if (isRequest) return { state, assigneeId: null };
  const { roles } = peopleOf(tx.all('member'));
  // Whoever has just left may still have had it on its way.
  return { state, assigneeId: roles.size > 1 && roles.has(actor) ? actor : null };
}

export const createTask = defineTaskMutation({
  name: 'createTask',
  args: z.strictObject({
    taskId: newId(tasks),
    columnId: ref(columns),
    orderKey: orderKeyArgument,
    title: titleArgument,
    brief: briefArgument.default(''),
    /** The first revision of both texts. */
    rev: revision,
  }),
  needs: 'board.edit',
  apply(tx, args, { now, actor }) {
    const column = openColumnOf(tx, args.columnId);
    tx.put('task', {
      ...noLife,
      ...begunIn(tx, column, actor),
      id: args.taskId,
      number: takeTaskNumber(tx),
      columnId: args.columnId,
      ...placeAmong(tx, placeOf(args)),
      title: createTextField(args.title, args.rev, actor),
      brief: createTextField(args.brief, args.rev, actor),
      namedPeople: [],
      labelIds: [],
      due: null,
      dueMet: false,
      links: [],
      createdAt: now,
      createdBy: actor,
      movedAt: now,
      movedBy: actor,
      archivedAt: null,
    });
  },
  inverse: (_before, args) => ({ name: 'archiveTask', args: { taskId: args.taskId } }),
  sample(from) {
    const column = openColumn(from);
    return (
      column && {
        taskId: from.newId(),
        columnId: column.id,
        orderKey: from.orderKey('task'),
        title: from.words(),
        brief: from.chance(0.5) ? '' : from.words(),
        rev: from.newId(),
      }
    );
  },
});

/** @throws Refusal with what the move lacks, or whose step it is */
function assertCrossing(crossing: Crossing): void {
  const code: RefusalCode | null = refusalOf(crossing);
  if (code) throw new Refusal(code);
}

/** Across a border of states a move is the step that the border means; see `crossingOf`. */
function cross(
  tx: TaskTx,
  standing: Standing,
  {
    crossing,
    place,
    ...context
  }: StepContext & {
    readonly crossing: Crossing;
    readonly place: Partial<TaskRecord>;
  },
): void {
  const { task, state } = standing;
  if (crossing.kind === 'step') {
    return enterState(tx, standing, crossing.to, lastStepOf(crossing.step, context), place);
  }
  if (crossing.kind === 'own') return putOwn(tx, standing, crossing.to, place);
  // In a plain column it keeps the state that its column gave it until now.
  return tx.patch('task', task.id, { ...place, ...(task.state === state ? {} : { state }) });
}

/** Only an undo says it: whom one's own work was offered to. */
const offeredBefore = onceInUse<UserId>('member').optional();

export const moveTask = defineTaskMutation({
  name: 'moveTask',
  args: z.strictObject({
    taskId: ref(tasks),
    columnId: formerRef(columns),
    orderKey: orderKeyArgument,
    /** Only an undo says it: which state one's own work was in, or that what nobody answered yet was no request. */
    state: z.enum(taskStates).nullable().optional(),
    offeredTo: offeredBefore,
  }),
  needs: 'board.edit',
  apply(tx, args, { now, actor }) {
    const task = openTaskOf(tx, args.taskId);
    const moved = { columnId: args.columnId, movedAt: now, movedBy: actor };
    // Within its own column the column is not asked: order may still be put right in one archived meanwhile.
    if (task.columnId === args.columnId) {
      return tx.patch('task', task.id, { ...moved, ...placeAmong(tx, placeOf(args)) });
    }
    const { kind } = openColumnOf(tx, args.columnId);
    const standing = standingOf(tx, task);
    const crossing = crossingOf(standing, kind, actor);
    assertCrossing(crossing);
    const place = { ...moved, ...placeAmong(tx, placeOf(args)) };
    const { state: back } = args;
    const isBack = back !== undefined && back !== standing.state && mayStandIn(task, back, kind);
    if (isBack && mayGoBack(standing, back, actor)) {
      // A request that is none any more was never made.
      const isUnasked = back === null && task.lastStep?.step === 'request';
      putOwn(tx, standing, back, { ...place, ...(isUnasked && { lastStep: null }) });
      offerBack(tx, task.id, args.offeredTo);
    } else cross(tx, standing, { crossing, place, actor, now });
    return followSeries(tx, task.id, now);
  },
  inverse(before, args) {
    const task = before.get('task', args.taskId);
    if (!task || meansStep(before, task, args.columnId)) return undefined;
    const { columnId: from } = task;
    const now = placeOf({ taskId: task.id, columnId: from, orderKey: task.orderKey });
    const orderKey = keyBack(before, now, placeOf(args));
    const was = ownWorkOf(before, task, from !== args.columnId);
    return { name: 'moveTask', args: { taskId: task.id, columnId: from, orderKey, ...was } };
  },
  sample(from) {
    const task = from.one('task', isOpen);
    const column = openColumn(from);
    const orderKey = from.orderKey('task');
    return task && column && { taskId: task.id, columnId: column.id, orderKey };
  },
});

/** What is open and what the column shows; a plain one shows no state and holds any. */
function mayStandIn(task: TaskRecord, state: TaskState | null, kind: ColumnKind): boolean {
  if (state === null) return kind === 'plain';
  const shown = columnKindOf(state);
  if (shown === null || (state === 'agreed' && !task.agreed)) return false;
  return kind === 'plain' || kind === shown;
}

function mayGoBack({ task, state, people }: Standing, to: TaskState | null, actor: UserId) {
  if (isOwnTaskOf(task, actor, people)) return true;
  return to === null && state === 'requested' && !task.agreed && !task.proposal;
}

/** The state to go back to with what goes back to another column, and whom it was offered to. */
function ownWorkOf(
  before: Pick<TaskTx, 'get' | 'all'>,
  task: TaskRecord,
  isCrossing: boolean,
): { readonly state?: TaskState | null; readonly offeredTo?: UserId } {
  if (!isCrossing) return {};
  const { state, people } = standingOf(before, task);
  return state === null || isOwnTask(task, people) ? { state, ...offerOf(task) } : {};
}

const offerOf = ({ offeredTo }: TaskRecord): { readonly offeredTo?: UserId } =>
  offeredTo === null ? {} : { offeredTo };

/** A step of somebody's life together is taken back by a step of its own, where there is one; no undo does it. */
function meansStep(before: Pick<TaskTx, 'get' | 'all'>, task: TaskRecord, to: string): boolean {
  const { state, people } = standingOf(before, task);
  const kind = before.get('column', to)?.kind ?? 'plain';
  const from = before.get('column', task.columnId)?.kind ?? 'plain';
  // It stood where its state is not shown, since no column showed it: nothing leads back there.
  const isMisplaced = from !== 'plain' && state !== null && columnKindOf(state) !== from;
  if (isMisplaced) return true;
  if (kind === 'plain' || (state !== null && columnKindOf(state) === kind)) return false;
  const isRequest = state === null && kind === 'requested';
  const isSpokenOf = task.waiting !== null || task.proposal !== null;
  const isOwn = isOwnTask(task, people);
  return (!isRequest && !isOwn) || isSpokenOf || endsTalk(task, kind, isOwn);
}

/** What was said between two ends where the work is over, or a request again: no undo says it anew, but an offer of one's own. */
function endsTalk(task: TaskRecord, to: ColumnKind, isOwn: boolean): boolean {
  const open = [task.returned, task.changed, isOwn ? null : task.offeredTo];
  const settled = to === 'requested' ? [task.agreed, task.delivered] : [];
  const isEnded = to === 'done' || to === 'requested';
  return isEnded && [...open, ...settled].some((each) => each !== null);
}

/** Who does it. Somebody new agrees anew; see `giveTo`. */
export const assignTask = defineTaskMutation({
  name: 'assignTask',
  args: z.strictObject({
    taskId: ref(tasks),
    assigneeId: inUse<UserId>('member').nullable(),
    offeredTo: offeredBefore,
  }),
  needs: 'board.edit',
  apply(tx, args, { actor, now }) {
    const task = openTaskOf(tx, args.taskId);
    if (task.assigneeId === args.assigneeId) return;
    const standing = standingOf(tx, task);
    assertMayAssign(standing, args.assigneeId, actor);
    giveTo(tx, standing, args.assigneeId, { actor, now });
    offerBack(tx, task.id, args.offeredTo);
    followSeries(tx, task.id, now);
  },
  inverse(before, args) {
    const task = before.get('task', args.taskId);
    if (!task) return undefined;
    const { state, people } = standingOf(before, task);
    const given = { ...task, assigneeId: args.assigneeId };
    const isSame = doerOf(task, people) === doerOf(given, people);
    const isAgreedWith = state !== null && state !== 'requested' && !isOver(state);
    const isOwn = isOwnTask(task, people);
    // Somebody who gave it away, or took it, may not give it back, unless they ask for it themselves.
    const isOthers = state !== null && task.assigneeId !== null && !isOwn;
    const isSpoken = isAgreedWith || task.proposal || (task.offeredTo && !isOwn);
    if (!isSame && (isOthers || isSpoken)) return undefined;
    const offer = isOwn ? offerOf(task) : {};
    return { name: 'assignTask', args: { taskId: task.id, assigneeId: task.assigneeId, ...offer } };
  },
  sample(from) {
    const task = from.one('task', isOpen);
    const assigneeId = from.chance(0.3) ? null : (from.one('member')?.userId ?? null);
    return task && { taskId: task.id, assigneeId };
  },
});

/**
 * What is under way between two sides does not vanish: it is withdrawn, declined or cancelled with a word.
 * @throws Refusal `needs_reason`, `not_your_step`
 */
function assertMayArchive({ task, state, people }: Standing, actor: UserId): void {
  if (state === null || isOver(state) || isOwnTaskOf(task, actor, people)) return;
  const asks = isAsker(task, actor, people);
  if (state === 'requested' && asks) return;
  throw new Refusal(asks || isDoer(task, actor, people) ? 'needs_reason' : 'not_your_step');
}

export const archiveTask = defineTaskMutation({
  name: 'archiveTask',
  args: z.strictObject({ taskId: ref(tasks) }),
  needs: 'board.edit',
  apply(tx, args, { actor, now }) {
    const task = taskOf(tx, args.taskId);
    if (task.archivedAt !== null) return;
    assertMayArchive(standingOf(tx, task), actor);
    tx.patch('task', args.taskId, { archivedAt: now });
    followSeries(tx, task.id, now);
  },
  inverse(before, args) {
    const task = before.get('task', args.taskId);
    if (!task || task.archivedAt !== null) return undefined;
    const { columnId: from, orderKey } = task;
    return { name: 'restoreTask', args: { taskId: task.id, columnId: from, orderKey } };
  },
  sample(from) {
    const task = from.one('task', isOpen);
    return task && { taskId: task.id };
  },
});

/** Into a column, in the state in which it was put away, as far as the column shows it. */
function bringBack(
  tx: TaskTx,
  args: { readonly taskId: string; readonly columnId: ColumnId; readonly orderKey: string },
  column: ColumnRecord,
  { actor, now }: MutationContext,
): void {
  const task = taskOf(tx, args.taskId);
  const earlier = stateOf(task, tx.get('column', task.columnId));
  const place = { columnId: args.columnId, ...placeAmong(tx, placeOf(args)) };
  // Whole, not a patch: a client that came after the archiving has never seen this record.
  tx.put('task', { ...task, ...place, archivedAt: null });
  if (args.columnId === task.columnId && columnKindOf(earlier ?? 'done') !== null) return;
  const standing = { ...standingOf(tx, taskOf(tx, task.id)), state: earlier };
  if (earlier !== null && columnKindOf(earlier) === null) {
    // Declined, withdrawn or cancelled: to bring it back is to ask for it again.
    assertStep(standing, 'reopen', actor);
    return enterState(tx, standing, 'requested', lastStepOf('reopen', { actor, now }));
  }
  const crossing = crossingOf(standing, column.kind, actor);
  // A question that waits still does.
  const isFree = crossing.kind === 'own' && task.waiting === null;
  if (isFree) return putOwn(tx, standing, crossing.to, {});
  if (earlier === null || crossing.kind === 'free') {
    assertCrossing(crossing);
    return cross(tx, standing, { crossing, place, actor, now });
  }
  const { state } = standing;
  const stands = placeOfState(tx, standing.task, earlier, { at: now, by: actor });
  tx.patch('task', task.id, { ...stands, state });
}

/** The place is named, because the column it was archived from may be gone by now. */
export const restoreTask = defineTaskMutation({
  name: 'restoreTask',
  args: z.strictObject({ taskId: ref(tasks), columnId: ref(columns), orderKey: orderKeyArgument }),
  needs: 'board.edit',
  apply(tx, args, context) {
    const { archivedAt } = taskOf(tx, args.taskId);
    const column = columnOf(tx, args.columnId);
    if (archivedAt === null) return;
    refuseUnless(column.archivedAt === null, 'column_archived');
    bringBack(tx, args, column, context);
    settleRestored(tx, args.taskId, context);
    followSeries(tx, args.taskId, context.now);
  },
  inverse(before, args) {
    const task = before.get('task', args.taskId);
    if (!task || task.archivedAt === null || !leavesSeries(before, task)) return undefined;
    // Where it was put away may give it a state, which it then has anywhere.
    const { state: earlier } = standingOf(before, task);
    const there = { ...task, state: earlier, columnId: args.columnId };
    const { state, people } = standingOf(before, there);
    // What it was put away for says its own step; what is under way is not put away without a word.
    const isQuiet = state === null || isOver(state) || isOwnTask(task, people);
    return isQuiet ? { name: 'archiveTask', args: { taskId: task.id } } : undefined;
  },
  sample(from) {
    const task = from.one('task', (each) => !isOpen(each));
    const column = openColumn(from);
    const orderKey = from.orderKey('task');
    return task && column && { taskId: task.id, columnId: column.id, orderKey };
  },
});
