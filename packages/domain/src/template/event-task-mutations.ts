import { z } from 'zod';

import { columns } from '../board/kinds.ts';
import { dayText } from '../kernel/dates/day-text.ts';
import { newId, ref } from '../kernel/id-argument.ts';
import type { ChecklistItemId, TaskId } from '../kernel/ids.ts';
import { orderKeyArgument } from '../kernel/order-key-argument.ts';
import { orderKeyBetween } from '../kernel/order-key.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import type { Sampler } from '../kernel/sampler.ts';
import { revision } from '../kernel/text-field.ts';
import { eventOffset } from '../task/event-place.ts';
import { tasks } from '../task/kinds.ts';
import { putProposal } from '../task/life/date-mutations.ts';
import { proposalId } from '../task/life/life-record.ts';
import { peopleOf } from '../task/life/sides.ts';
import { standingOf } from '../task/life/standing.ts';
import type { TaskRecord } from '../task/record.ts';
import { idFrom } from '../task/repeat/make-next.ts';
import { createTask } from '../task/task-mutations.ts';
import { openTaskOf, taskOf } from '../task/task-scope.ts';
import { momentFrom } from './event-moment.ts';
import { sampleDay } from './event-mutations.ts';
import { events } from './kinds.ts';
import {
  defineTemplateMutation,
  isUnarchived,
  openEventOf,
  type TemplateScope,
  type TemplateTx,
} from './template-scope.ts';
import { sampleOffset } from './template-task-mutations.ts';
import { proposalOf, stayCodes, withEvent, type WithEvent } from './with-event.ts';
import {
  fitsInMessage,
  sampleWork,
  tooLarge,
  workArguments,
  type TemplateWork,
} from './work-argument.ts';

/**
 * A task for an event, as a template has it: what was seen before it was made is what is named, whatever became of the
 * template. It is made like any task: under what shows requests it is one, and whoever is to do it has not said yes.
 */
export const makeEventTask = defineTemplateMutation({
  name: 'makeEventTask',
  args: z
    .strictObject({
      taskId: newId(tasks),
      eventId: ref(events),
      columnId: ref(columns),
      orderKey: orderKeyArgument,
      /** The first revision of both texts. */
      rev: revision,
      ...workArguments,
      offset: eventOffset.nullable(),
    })
    .refine(fitsInMessage, tooLarge),
  needs: 'board.edit',
  apply(tx, args, context) {
    const { eventId, steps, links, labelIds, assigneeId, offset, ...task } = args;
    const { day, zone } = openEventOf(tx, eventId);
    createTask.apply(tx, task, context);
    const { state } = taskOf(tx, task.taskId);
    // Straight under anything later it is the work of whoever put it there.
    const isRequest = state === null || state === 'requested';
    const { roles } = peopleOf(tx.all('member'));
    tx.patch('task', task.taskId, {
      links,
      labelIds: labelIds.filter((id) => tx.get('label', id)),
      due: offset && momentFrom(offset, day, zone),
      event: { eventId, offset, day },
      ...(isRequest && assigneeId !== null && roles.has(assigneeId) ? { assigneeId } : {}),
    });
    putSteps(tx, task.taskId, steps);
  },
  inverse: (_before, { taskId }) => ({ name: 'archiveTask', args: { taskId } }),
  sample(from) {
    const event = from.one('event', isUnarchived);
    const column = from.one('column', isUnarchived);
    if (!event || !column) return undefined;
    const ids = { taskId: from.newId(), eventId: event.id, columnId: column.id, rev: from.newId() };
    const orderKey = from.orderKey('task');
    return { ...ids, orderKey, ...sampleWork(from), offset: sampleOffset(from) };
  },
});

/** Under ids that are reckoned from the task's own. */
function putSteps(tx: TemplateTx, taskId: TaskId, steps: TemplateWork['steps']): void {
  let orderKey: string | null = null;
  for (const [at, step] of steps.entries()) {
    const id = idFrom(taskId, 0, at + 1) as ChecklistItemId;
    orderKey = orderKeyBetween(orderKey, null);
    if (!tx.get('checklistItem', id)) {
      tx.put('checklistItem', { id, taskId, ...step, done: false, orderKey });
    }
  }
}

/** The date of one task goes where its event's being on `day` puts it; see `withEvent`. @throws Refusal where it stays */
export const moveWithEvent = defineTemplateMutation({
  name: 'moveWithEvent',
  args: z.strictObject({
    taskId: ref(tasks),
    day: dayText,
    /** Somebody else's proposal that this takes the place of, as it was seen. No undo brings that back. */
    proposalId: proposalId.optional(),
  }),
  needs: 'board.edit',
  apply(tx, { taskId, day, proposalId: seen }, { now, actor }) {
    const task = openTaskOf(tx, taskId);
    refuseUnless(task.event, 'step_gone');
    const { eventId } = task.event;
    const event = openEventOf(tx, eventId);
    const standing = standingOf(tx, task);
    const way = withEvent(standing, event, { day, actor });
    if (way.kind === 'stays') throw new Refusal(stayCodes[way.why]);
    tx.patch('task', task.id, { event: { ...task.event, day } });
    if (way.kind === 'set') return tx.patch('task', task.id, { due: way.to });
    const { due, dueMet, proposal } = way.task;
    refuseUnless(proposal?.id === seen, 'proposal_gone');
    if (way.kind === 'takenBack') return tx.patch('task', task.id, { due, dueMet, proposal });
    const made = { id: proposalOf(eventId, day), due: way.to, word: '', by: actor, at: now };
    return putProposal(tx, { ...standing, task: way.task }, made);
  },
  inverse(before, { taskId, proposalId: seen }) {
    const task = before.get('task', taskId);
    // To speak of the date is to have seen what was changed.
    if (!task?.event || task.changed || seen !== undefined) return undefined;
    return { name: 'moveWithEvent', args: { taskId, day: task.event.day } };
  },
  sample(from) {
    const day = sampleDay(from);
    const task = from.one('task', (each) => wayOf(from, each, day) !== undefined);
    const way = task && wayOf(from, task, day);
    if (!way) return undefined;
    const seen = way.kind === 'asked' ? way.replaces : undefined;
    return { taskId: task.id, day, ...(seen && { proposalId: seen }) };
  },
});

function wayOf(from: Sampler<TemplateScope>, task: TaskRecord, day: string): WithEvent | undefined {
  const event = task.event && from.get('event', task.event.eventId);
  if (!event || event.archivedAt !== null) return undefined;
  const tx = {
    get: from.get.bind(from),
    all: (kind: 'member') => from.all(kind).values(),
  } as unknown as Pick<TemplateTx, 'get' | 'all'>;
  const way = withEvent(standingOf(tx, task), event, { day, actor: from.actor });
  return way.kind === 'stays' ? undefined : way;
}
