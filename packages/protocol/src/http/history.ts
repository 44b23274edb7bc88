import { historyKinds, type HistoryKind } from '@sanad/domain/history/history-kinds';
import { userId, workspaceId } from '@sanad/domain/kernel/ids';
import { instant } from '@sanad/domain/kernel/instant';
import { z } from 'zod';

import { defineRoute } from './route.ts';

/** `task:00000000-…`: of which record. */
const about = z
  .string()
  .regex(/^[a-zA-Z]{1,40}:[0-9a-f-]{36}$/)
  .transform((text) => {
    const [kind = '', id = ''] = text.split(':');
    return { kind, id };
  });

/** `VERSION.LINE`: a line's place among all of its room. */
const place = z.string().regex(/^\d{1,15}\.\d{1,5}$/);

const moment = z.coerce.number().pipe(instant);
const subject = z.object({ kind: z.string(), id: z.string() });
const json = z.json();

export const activityLine = z.object({
  version: z.int(),
  line: z.int(),
  at: instant,
  actor: userId,
  byServer: z.boolean(),
  mutation: z.string(),
  about: subject.nullable(),
  records: z.int(),
  changes: z.array(subject.extend({ field: z.string(), before: json, after: json })),
});

const name = z.object({
  name: z.string(),
  /** Of a task. */
  number: z.int().optional(),
  /** It is archived, removed, or no longer a member. */
  gone: z.boolean().optional(),
});
export type HistoryName = z.infer<typeof name>;

/** How many lines one page holds where nobody says, and at most. */
export const historyPage = { usual: 50, most: 100 } as const;

/**
 * What happened in a workspace, newest first, a page at a time: all of it, or of one record. With a
 * filter a page may hold fewer lines than there are: the next one begins at `next`, until that is null.
 */
export const listActivity = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/activity',
  access: 'board.view',
  params: z.object({ workspaceId }),
  body: z.object({
    about: about.optional(),
    actor: userId.optional(),
    kind: z.enum(Object.keys(historyKinds) as [HistoryKind, ...HistoryKind[]]).optional(),
    /** From here on, and before there. */
    from: moment.optional(),
    to: moment.optional(),
    before: place.optional(),
    limit: z.coerce.number().pipe(z.int().min(1).max(historyPage.most)).optional(),
  }),
  answer: z.object({
    lines: z.array(activityLine),
    next: z.string().nullable(),
    /** By kind and id: all that these lines speak of, also what is archived or gone. */
    names: z.record(z.string(), z.record(z.string(), name)),
  }),
});
export type HistoryPage = z.infer<typeof listActivity.answer>;

/** Of how many tasks one answer tells. */
export const mostMoved = 200;

/**
 * What others did to the tasks of a board since a version of its room: of the tasks that changed last, the lines
 * that `rowChangeOf` folds into a sentence for each. What somebody did not touch themselves since.
 */
export const listMoved = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/moved',
  access: 'board.view',
  params: z.object({ workspaceId }),
  body: z.object({ since: z.coerce.number().pipe(z.int().min(0)).default(0) }),
  answer: z.object({
    /** Everything up to here is told. */
    version: z.int(),
    lines: z.array(activityLine),
    /** More tasks than these changed. */
    more: z.boolean(),
  }),
});
export type Moved = z.infer<typeof listMoved.answer>;
