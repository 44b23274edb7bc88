import { columnKinds } from '@sanad/domain/board/record';
import { fileId, taskId, userId, uuid, workspaceId } from '@sanad/domain/kernel/ids';
import { instant } from '@sanad/domain/kernel/instant';
import { shownName } from '@sanad/domain/kernel/name';
import { refusalCodes } from '@sanad/domain/kernel/refusal';
import { csvEncodings } from '@sanad/domain/transfer/csv/csv-choices';
import { csvFields } from '@sanad/domain/transfer/csv/csv-field';
import { csvPresets } from '@sanad/domain/transfer/csv/csv-preset';
import { dateOrders } from '@sanad/domain/transfer/csv/read-moment';
import { leftKinds } from '@sanad/domain/transfer/import-left';
import { z } from 'zod';

import { limits } from '../limit.ts';
import { none } from './profile.ts';
import { defineRoute } from './route.ts';

const inWorkspace = z.object({ workspaceId });
const ofImport = inWorkspace.extend({ importId: uuid });

/** What the file calls something by: Trello's id, or the words of a cell. */
const key = z.string().max(limits.importKeyLength);

/** How many of each kind. */
const counts = z.object({
  columns: z.int(),
  tasks: z.int(),
  labels: z.int(),
  checklistItems: z.int(),
  messages: z.int(),
  /** Of a whole workspace. */
  documents: z.int().optional(),
  files: z.int().optional(),
});
export type ImportCounts = z.infer<typeof counts>;

const csvChoices = z.object({
  fields: z.array(z.enum(csvFields)).max(limits.importColumns).optional(),
  dateOrder: z.enum(dateOrders).optional(),
  encoding: z.enum(csvEncodings).optional(),
});

export const importChoices = z.object({
  kinds: z.record(key, z.enum(columnKinds)).default({}),
  people: z.record(key, userId).default({}),
  csv: csvChoices.optional(),
});
export type ImportChoicesAsked = z.input<typeof importChoices>;

const importPreview = z.object({
  id: uuid,
  source: z.enum(['trello', 'csv']),
  name: z.string(),
  /** What would come. */
  added: counts,
  /** Here already from an earlier import, or taken away since: left as it is. */
  known: z.int(),
  /** Tasks among what would come that go to the archive. */
  archived: z.int(),
  columns: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      tasks: z.int(),
      archived: z.boolean(),
      kind: z.enum(columnKinds),
      /** Stands here already, as people left it. */
      known: z.boolean(),
    }),
  ),
  people: z.array(
    z.object({ key: z.string(), name: z.string(), tasks: z.int(), messages: z.int() }),
  ),
  /** Attachments whose bytes the file does not hold: a file of one of these names is a file of that task. */
  uploads: z
    .array(
      z.object({
        fileId,
        taskId,
        /** Of the task. */
        title: z.string(),
        names: z.array(z.string()),
        bytes: z.int().nullable(),
        /** Its file is here already, or was put away. */
        here: z.boolean(),
      }),
    )
    .default([]),
  /** What could not be taken, by kind, with how many and up to ten names each. */
  left: z.array(
    z.object({ kind: z.enum(leftKinds), count: z.int(), examples: z.array(z.string()) }),
  ),
  /** Of a table: what it was found to be. */
  csv: z
    .object({
      preset: z.enum(csvPresets).nullable(),
      encoding: z.enum(csvEncodings),
      columns: z.array(
        z.object({ name: z.string(), field: z.enum(csvFields), examples: z.array(z.string()) }),
      ),
      rows: z.int(),
      /** `null`: they can be read in both orders; `none`: there is no date that could. */
      dateOrder: z.enum([...dateOrders, 'none']).nullable(),
    })
    .nullable(),
  /** What it was looked at with: what was said, or what the same person said of such a table before. */
  choices: importChoices,
});
export type ImportPreview = z.infer<typeof importPreview>;

/** A file as it lies on somebody's device, to be looked at: nothing of it is in the workspace yet. */
export const sendImport = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/imports/named/:fileName',
  access: 'board.import',
  params: inWorkspace.extend({ fileName: z.string().min(1).max(200).transform(shownName) }),
  body: z.unknown(),
  answer: importPreview,
});

/** As a page of before sends a Trello board: it is brought in at once, and can be taken back like the others. */
export const importTrello = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/import/trello',
  access: 'board.import',
  params: inWorkspace,
  body: z.unknown(),
  answer: importPreview
    .pick({ known: true, archived: true, left: true, added: true })
    .extend({ boardName: z.string() }),
});

/** The same file with other choices. */
export const previewImport = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/imports/:importId/preview',
  access: 'board.import',
  params: ofImport,
  body: importChoices,
  answer: importPreview,
});

/** Begins to carry it out; `listImports` says how far it is. Nothing is added twice, nothing that people edited is touched. */
export const runImport = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/imports/:importId/run',
  access: 'board.import',
  params: ofImport,
  body: importChoices,
  answer: none,
});

/** Takes back what it brought, as far as nobody touched it. For whoever made it, and owners. */
export const undoImport = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/imports/:importId/undo',
  access: 'board.import',
  params: ofImport,
  body: none,
  answer: none,
});

/** The last imports that were begun, the newest first. */
export const listImports = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/imports',
  access: 'board.import',
  params: inWorkspace,
  body: none,
  answer: z.object({
    imports: z.array(
      z.object({
        id: uuid,
        fileName: z.string(),
        name: z.string(),
        source: z.enum(['trello', 'csv', 'sanad']),
        actor: userId,
        at: instant,
        state: z.enum(['running', 'done', 'failed', 'undoing', 'undone']),
        /** Records, of the work that is under way. */
        done: z.int(),
        total: z.int(),
        added: counts.nullable(),
        stayed: z.int().nullable(),
        refused: z.enum(refusalCodes).nullable(),
      }),
    ),
  }),
});
export type ImportEntry = z.infer<typeof listImports.answer>['imports'][number];

/** How many of each kind an export holds, and how many bytes of files. */
const exportCounts = z.object({
  tasks: z.int(),
  messages: z.int(),
  documents: z.int(),
  files: z.int(),
  fileBytes: z.int(),
});
export type ExportCounts = z.infer<typeof exportCounts>;

const ofExport = inWorkspace.extend({ exportId: uuid });

/** The one export of a workspace, if there is one: made, ready until then, or why not. */
export const getExport = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/export',
  access: 'workspace.export',
  params: inWorkspace,
  body: none,
  answer: z.object({
    export: z
      .object({
        id: uuid,
        actor: userId,
        at: instant,
        state: z.enum(['running', 'ready', 'failed']),
        /** Of the work that is under way. */
        done: z.int(),
        total: z.int(),
        /** Of one that is ready. */
        bytes: z.int().nullable(),
        counts: exportCounts.nullable(),
        until: instant.nullable(),
        refused: z.enum(refusalCodes).nullable(),
      })
      .nullable(),
    /** For how long one can be had. */
    hours: z.int(),
  }),
});
export type ExportAnswer = z.infer<typeof getExport.answer>;
export type ExportEntry = NonNullable<ExportAnswer['export']>;

/** Begins to make one; what there was before goes. It is made whether or not anybody stays to see it. */
export const beginExport = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/export',
  access: 'workspace.export',
  params: inWorkspace,
  body: none,
  answer: none,
});

/** Nobody can have it any more, and who is just downloading it is cut off. */
export const dropExport = defineRoute({
  method: 'DELETE',
  path: '/api/workspaces/:workspaceId/exports/:exportId',
  access: 'workspace.export',
  params: ofExport,
  body: none,
  answer: none,
});

/** Its bytes, or a range of them. The address alone opens nothing: sign-in, place and right are asked about each time. */
export const takeExport = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/exports/:exportId/zip',
  access: 'workspace.export',
  params: ofExport,
  body: none,
  answer: z.unknown(),
});
