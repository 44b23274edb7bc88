import { z } from 'zod';

import { ref } from '../kernel/id-argument.ts';
import type { Intent } from '../kernel/mutation.ts';
import type { Sampler } from '../kernel/sampler.ts';
import {
  applyTextChoice,
  applyTextWrite,
  maxTextVersions,
  revision,
  type TextField,
} from '../kernel/text-field.ts';
import { briefArgument, titleArgument } from './argument.ts';
import { tasks } from './kinds.ts';
import { changeWork } from './life/changed-work.ts';
import type { TaskRecord } from './record.ts';
import { defineTaskMutation, isOpen, openTaskOf, type TaskScope } from './task-scope.ts';

const write = { taskId: ref(tasks), base: revision, rev: revision };
const choice = {
  taskId: ref(tasks),
  seen: z.array(revision).min(1).max(maxTextVersions),
  rev: revision,
};

type TextOfTask = 'title' | 'brief';

const isDisputed = (task: TaskRecord, field: TextOfTask): boolean => task[field].others.length > 0;

/** Mostly on the newest text; else on another version, or on one that is gone. */
function sampleWrite(from: Sampler<TaskScope>, field: TextOfTask): object | undefined {
  const hasVersions = from.chance(0.3);
  const task = from.one(
    'task',
    (each) => isOpen(each) && (!hasVersions || isDisputed(each, field)),
  );
  if (!task) return undefined;
  const { rev: newest, others } = task[field];
  const older = others.map((other) => other.rev as string);
  const base = from.chance(0.6) ? newest : from.pick([...older, from.newId()]);
  // Sometimes a name that is taken, as nobody but a crafted client would choose it.
  const rev = from.chance(0.2) ? from.pick([newest, ...older]) : from.newId();
  return { taskId: task.id, base, rev, text: from.words() };
}

/** Mostly where there is something to choose. */
function sampleChoice(from: Sampler<TaskScope>, field: TextOfTask): object | undefined {
  const task = from.one('task', (each) => isOpen(each) && isDisputed(each, field));
  if (!task) return undefined;
  const seen = [task[field], ...task[field].others].map((version) => version.rev);
  return { taskId: task.id, seen, rev: from.newId(), text: from.words() };
}

type Write = { readonly taskId: string; readonly base: string; readonly rev: string };

/**
 * What takes a write back: the same text under its own old revision, so that whoever still types on
 * that revision is not in conflict. A write that became a version beside the text has no undo: a person chooses.
 */
function unwrite(name: string, field: TextField | undefined, args: Write): Intent | undefined {
  const was = [field, ...(field?.others ?? [])].find((version) => version?.rev === args.base);
  if (!was) return undefined;
  return { name, args: { taskId: args.taskId, base: args.rev, rev: was.rev, text: was.text } };
}

export const writeTaskTitle = defineTaskMutation({
  name: 'writeTaskTitle',
  args: z.strictObject({ ...write, text: titleArgument }),
  needs: 'board.edit',
  apply(tx, args, context) {
    const task = openTaskOf(tx, args.taskId);
    const title = applyTextWrite(task.title, { ...args, by: context.actor });
    changeWork(tx, task.id, 'title', context, () => tx.patch('task', task.id, { title }));
  },
  inverse: (before, args) =>
    unwrite('writeTaskTitle', before.get('task', args.taskId)?.title, args),
  sample: (from) => sampleWrite(from, 'title'),
});

export const writeTaskBrief = defineTaskMutation({
  name: 'writeTaskBrief',
  args: z.strictObject({ ...write, text: briefArgument }),
  needs: 'board.edit',
  apply(tx, args, context) {
    const task = openTaskOf(tx, args.taskId);
    const brief = applyTextWrite(task.brief, { ...args, by: context.actor });
    changeWork(tx, task.id, 'brief', context, () => tx.patch('task', task.id, { brief }));
  },
  inverse: (before, args) =>
    unwrite('writeTaskBrief', before.get('task', args.taskId)?.brief, args),
  sample: (from) => sampleWrite(from, 'brief'),
});

export const chooseTaskTitle = defineTaskMutation({
  name: 'chooseTaskTitle',
  args: z.strictObject({ ...choice, text: titleArgument }),
  needs: 'board.edit',
  apply(tx, args, context) {
    const task = openTaskOf(tx, args.taskId);
    const title = applyTextChoice(task.title, { ...args, by: context.actor });
    changeWork(tx, task.id, 'title', context, () => tx.patch('task', task.id, { title }));
  },
  sample: (from) => sampleChoice(from, 'title'),
});

export const chooseTaskBrief = defineTaskMutation({
  name: 'chooseTaskBrief',
  args: z.strictObject({ ...choice, text: briefArgument }),
  needs: 'board.edit',
  apply(tx, args, context) {
    const task = openTaskOf(tx, args.taskId);
    const brief = applyTextChoice(task.brief, { ...args, by: context.actor });
    changeWork(tx, task.id, 'brief', context, () => tx.patch('task', task.id, { brief }));
  },
  sample: (from) => sampleChoice(from, 'brief'),
});
