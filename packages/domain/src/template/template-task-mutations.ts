import { z } from 'zod';

import { newId, ref } from '../kernel/id-argument.ts';
import { orderKeyArgument } from '../kernel/order-key-argument.ts';
import { placeAmong } from '../kernel/place-among.ts';
import { refuseUnless } from '../kernel/refusal.ts';
import type { Sampler } from '../kernel/sampler.ts';
import { eventOffset, type EventOffset } from '../task/event-place.ts';
import { taskLimits } from '../task/limit.ts';
import { templates, templateTasks } from './kinds.ts';
import { templateLimits } from './limit.ts';
import {
  defineTemplateMutation,
  defineTemplatePatch,
  isUnarchived,
  openTemplateOf,
  refuseAt,
  type TemplateScope,
} from './template-scope.ts';
import { fitsInMessage, sampleWork, tooLarge, workArguments } from './work-argument.ts';

/** Goes with its template where that is taken back, and has no undo of its own. */
export const addTemplateTask = defineTemplateMutation({
  name: 'addTemplateTask',
  args: z
    .strictObject({
      templateTaskId: newId(templateTasks),
      templateId: ref(templates),
      orderKey: orderKeyArgument,
      ...workArguments,
      when: eventOffset.nullable(),
      length: z.int().min(0).max(taskLimits.daysFromEvent).nullable(),
    })
    .refine(fitsInMessage, tooLarge),
  needs: 'board.edit',
  apply(tx, { templateTaskId: id, ...task }) {
    const { templateId, orderKey } = task;
    openTemplateOf(tx, templateId);
    refuseAt(templateLimits.tasksPerTemplate, tx.countUnder('templateTask', templateId));
    const place = { collection: 'templateTask', under: templateId, id, orderKey };
    tx.put('templateTask', { id, ...task, ...placeAmong(tx, place) });
  },
  sample(from) {
    const template = from.one('template', isUnarchived);
    if (!template) return undefined;
    const ids = { templateTaskId: from.newId(), templateId: template.id };
    const orderKey = from.orderKey('templateTask');
    const length = from.chance(0.5) ? null : from.below(30);
    return { ...ids, orderKey, ...sampleWork(from), when: sampleOffset(from), length };
  },
});

/** How far from the event its date lies. */
export const setTemplateWhen = defineTemplatePatch({
  name: 'setTemplateWhen',
  needs: 'board.edit',
  kind: templateTasks,
  id: 'templateTaskId',
  fields: { when: eventOffset.nullable() },
  mayChange(tx, id) {
    const task = tx.get('templateTask', id);
    refuseUnless(task, 'not_found');
    openTemplateOf(tx, task.templateId);
  },
  sample(from) {
    const isOpen = (id: string) => from.get('template', id)?.archivedAt === null;
    const task = from.one('templateTask', ({ templateId }) => isOpen(templateId));
    return task && { templateTaskId: task.id, when: sampleOffset(from) };
  },
});

/** What it says is what the next ones say: those that were made of it before are tasks like any, and keep theirs. */
export const setTemplateWords = defineTemplateMutation({
  name: 'setTemplateWords',
  args: z.strictObject({
    templateTaskId: ref(templateTasks),
    title: workArguments.title,
    brief: workArguments.brief,
    steps: workArguments.steps,
  }),
  needs: 'board.edit',
  apply(tx, { templateTaskId, ...words }) {
    const task = tx.get('templateTask', templateTaskId);
    refuseUnless(task, 'not_found');
    openTemplateOf(tx, task.templateId);
    // All of it is named by whoever makes a task of it.
    refuseUnless(fitsInMessage({ ...task, ...words }), 'too_large');
    tx.patch('templateTask', templateTaskId, words);
  },
  inverse(before, { templateTaskId }) {
    const task = before.get('templateTask', templateTaskId);
    if (!task) return undefined;
    const { title, brief, steps } = task;
    return { name: 'setTemplateWords', args: { templateTaskId, title, brief, steps } };
  },
  sample(from) {
    const isOpen = (id: string) => from.get('template', id)?.archivedAt === null;
    const task = from.one('templateTask', ({ templateId }) => isOpen(templateId));
    const { title, brief, steps } = sampleWork(from);
    return task && { templateTaskId: task.id, title, brief, steps };
  },
});

export function sampleOffset(from: Sampler<TemplateScope>): EventOffset | null {
  if (from.chance(0.2)) return null;
  return { days: from.below(60) - 45, time: from.pick(['09:00', '00:30', '17:00']) };
}
