import { z } from 'zod';

import { labels } from '../board/kinds.ts';
import { formerRef, onceInUse } from '../kernel/id-argument.ts';
import type { LabelId, UserId } from '../kernel/ids.ts';
import type { NamedIssue } from '../kernel/name.ts';
import type { Sampler } from '../kernel/sampler.ts';
import {
  briefArgument,
  checklistNameArgument,
  itemTextArgument,
  linkArgument,
  titleArgument,
} from '../task/argument.ts';
import { taskLimits } from '../task/limit.ts';
import type { TaskScope } from '../task/task-scope.ts';
import { templateLimits } from './limit.ts';

const step = z.strictObject({ checklist: checklistNameArgument, text: itemTextArgument });

/** What of a task is made again. Labels and people may be gone by then: it is made without them. */
export const workArguments = {
  title: titleArgument,
  brief: briefArgument,
  steps: z.array(step).max(taskLimits.checklistItemsPerTask),
  links: z.array(linkArgument).max(taskLimits.linksPerTask),
  labelIds: z.array(formerRef(labels)).max(taskLimits.labelsPerTask),
  assigneeId: onceInUse<UserId>('member').nullable(),
};

const workArgument = z.strictObject(workArguments);
type Work = Readonly<z.infer<typeof workArgument>>;
export type TemplateWork = Omit<Work, 'labelIds'> & { readonly labelIds: readonly LabelId[] };

/** Everything of it in one message: with all its steps and links a task might be larger. */
export function fitsInMessage(args: object): boolean {
  return JSON.stringify(args).length <= templateLimits.workLength;
}

export const tooLarge = { params: { refusal: 'too_large' } satisfies NamedIssue };

export function sampleWork(from: Sampler<TaskScope>): TemplateWork {
  const label = from.one('label');
  const step = { checklist: '', text: from.words() };
  return {
    title: from.words(),
    brief: from.chance(0.5) ? '' : from.words(),
    steps: from.chance(0.5) ? [] : [step, { ...step, checklist: from.words() }],
    links: from.chance(0.8) ? [] : [{ name: from.words(), url: 'https://example.com/' }],
    labelIds: label && from.chance(0.5) ? [label.id] : [],
    assigneeId: from.chance(0.3) ? null : (from.one('member')?.userId ?? null),
  };
}
