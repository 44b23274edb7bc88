import { z } from 'zod';

import { taskId } from '../kernel/ids.ts';
import type { Intent } from '../kernel/mutation.ts';
import {
  applyTextChoice,
  applyTextWrite,
  maxTextVersions,
  revision,
  type TextField,
} from '../kernel/text-field.ts';
import { briefArgument, titleArgument } from './argument.ts';
import { defineBoardMutation, openTaskOf } from './board-scope.ts';

const write = { taskId, base: revision, rev: revision };
const choice = { taskId, seen: z.array(revision).min(1).max(maxTextVersions), rev: revision };

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

export const writeTaskTitle = defineBoardMutation({
  name: 'writeTaskTitle',
  args: z.strictObject({ ...write, text: titleArgument }),
  needs: 'board.edit',
  apply(tx, args, { actor }) {
    const task = openTaskOf(tx, args.taskId);
    tx.patch('task', task.id, { title: applyTextWrite(task.title, { ...args, by: actor }) });
  },
  inverse: (before, args) =>
    unwrite('writeTaskTitle', before.get('task', args.taskId)?.title, args),
});

export const writeTaskBrief = defineBoardMutation({
  name: 'writeTaskBrief',
  args: z.strictObject({ ...write, text: briefArgument }),
  needs: 'board.edit',
  apply(tx, args, { actor }) {
    const task = openTaskOf(tx, args.taskId);
    tx.patch('task', task.id, { brief: applyTextWrite(task.brief, { ...args, by: actor }) });
  },
  inverse: (before, args) =>
    unwrite('writeTaskBrief', before.get('task', args.taskId)?.brief, args),
});

export const chooseTaskTitle = defineBoardMutation({
  name: 'chooseTaskTitle',
  args: z.strictObject({ ...choice, text: titleArgument }),
  needs: 'board.edit',
  apply(tx, args, { actor }) {
    const task = openTaskOf(tx, args.taskId);
    tx.patch('task', task.id, { title: applyTextChoice(task.title, { ...args, by: actor }) });
  },
});

export const chooseTaskBrief = defineBoardMutation({
  name: 'chooseTaskBrief',
  args: z.strictObject({ ...choice, text: briefArgument }),
  needs: 'board.edit',
  apply(tx, args, { actor }) {
    const task = openTaskOf(tx, args.taskId);
    tx.patch('task', task.id, { brief: applyTextChoice(task.brief, { ...args, by: actor }) });
  },
});
