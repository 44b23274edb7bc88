import type { ClosedPlace } from '@sanad/domain/kernel/closed-place';
import { taskId, workspaceId } from '@sanad/domain/kernel/ids';
import { instant } from '@sanad/domain/kernel/instant';
import { z } from 'zod';

import { limits } from '../limit.ts';
import { none } from './profile.ts';
import { defineRoute } from './route.ts';
import { snapshotAnswer } from './snapshot-answer.ts';

/** `TIME.ID`: a record's place among what was archived. */
const closedPlace = z
  .string()
  .regex(/^\d{1,16}\.[0-9a-f-]{36}$/)
  .transform((text): ClosedPlace => {
    const [at = '', id = ''] = text.split('.');
    return { at: Number(at), id };
  });

const inWorkspace = z.object({ workspaceId });

export const getSnapshot = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/snapshot',
  access: 'workspace.view',
  params: inWorkspace,
  body: none,
  answer: snapshotAnswer,
});

/**
 * What was archived of one kind, the newest first: `next` of a page is `after` of the following one. For
 * whoever may have the snapshot: these are the records that it leaves out.
 */
export const listArchived = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/archived/:kind',
  access: 'workspace.view',
  params: inWorkspace.extend({ kind: z.string().max(40) }),
  body: z.object({
    after: closedPlace.optional(),
    limit: z.coerce.number().pipe(z.int().min(1).max(limits.archivedPerPage)).default(50),
  }),
  answer: z.object({
    version: z.int().min(0),
    records: z.array(z.looseObject({ id: z.string() })),
    next: z.string().nullable(),
  }),
});

/** Archived tasks and columns as a page of before asks for them: `before` pages on, and the columns come at first. */
export const listArchivedTogether = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/archived',
  access: 'board.view',
  params: inWorkspace,
  body: z.object({ before: z.coerce.number().pipe(instant).optional() }),
  answer: z.object({
    tasks: z.array(z.looseObject({ id: taskId })),
    columns: z.array(z.looseObject({ id: z.string() })),
    more: z.boolean(),
  }),
});
