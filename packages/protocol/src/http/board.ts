import { taskId, workspaceId } from '@sanad/domain/kernel/ids';
import { instant } from '@sanad/domain/kernel/instant';
import { trelloLeftKinds } from '@sanad/domain/task/trello/trello-left';
import { z } from 'zod';

import { none } from './profile.ts';
import { defineRoute } from './route.ts';
import { snapshotAnswer } from './snapshot-answer.ts';

const inWorkspace = z.object({ workspaceId });

export const getSnapshot = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/snapshot',
  access: 'workspace.view',
  params: inWorkspace,
  body: none,
  answer: snapshotAnswer,
});

/** Archived tasks and columns, newest first; `before` pages on. */
export const listArchived = defineRoute({
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

/** A Trello board export, as the file's JSON text. Nothing is added twice; nothing that people edited is touched. */
export const importTrello = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/import/trello',
  access: 'board.import',
  params: inWorkspace,
  body: z.unknown(),
  answer: z.object({
    boardName: z.string(),
    added: z.object({
      columns: z.int(),
      tasks: z.int(),
      labels: z.int(),
      checklistItems: z.int(),
    }),
    /** Already here from an earlier import. */
    known: z.int(),
    archived: z.int(),
    /** What could not be taken, by kind, with how many and up to ten names each. */
    left: z.array(
      z.object({ kind: z.enum(trelloLeftKinds), count: z.int(), examples: z.array(z.string()) }),
    ),
  }),
});
export type ImportReport = z.infer<typeof importTrello.answer>;
