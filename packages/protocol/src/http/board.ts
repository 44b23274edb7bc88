import { taskId, workspaceId } from '@sanad/domain/kernel/ids';
import { instant } from '@sanad/domain/kernel/instant';
import { trelloLeftKinds } from '@sanad/domain/task/trello/trello-left';
import { z } from 'zod';

import { modelName } from '../model-name.ts';
import { none } from './profile.ts';
import { defineRoute } from './route.ts';

const inWorkspace = z.object({ workspaceId });

/** Every open record of the workspace's room at one version, by collection. Compressed; the socket's pokes go on from there. */
export const getSnapshot = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/snapshot',
  access: 'workspace.view',
  params: inWorkspace,
  body: none,
  answer: z.object({
    version: z.int().min(0),
    /** The fingerprint of the model whose records these are; absent from an older server. */
    model: modelName.optional(),
    collections: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))),
  }),
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
