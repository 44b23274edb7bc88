import { whatArgument } from '@sanad/domain/files/request-mutations';
import {
  checklistItemId,
  documentId,
  fileId,
  fileRequestId,
  fileVersionId,
  taskId,
  workspaceId,
} from '@sanad/domain/kernel/ids';
import { instant } from '@sanad/domain/kernel/instant';
import { z } from 'zod';

import { none } from './profile.ts';
import { defineRoute } from './route.ts';

/** What a workspace's files may take, in bytes: asked before an upload, so that nobody sends for nothing. */
export const getFileRoom = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/files/room',
  access: 'files.view',
  params: z.object({ workspaceId }),
  body: none,
  answer: z.object({
    /** With what still comes. */
    used: z.int(),
    most: z.int(),
    mostOfOne: z.int(),
  }),
});
export type FileRoom = z.infer<typeof getFileRoom.answer>;

/** The bytes of one version, or a range of them; never JSON, always to be saved and never to be run. */
export const getFileBytes = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/files/:fileId/versions/:versionId',
  access: 'files.view',
  params: z.object({ workspaceId, fileId, versionId: fileVersionId }),
  body: none,
  answer: z.unknown(),
});

/**
 * What is shown of a version, as a picture that we made of it; `not_found` where nothing can be, and of what is
 * confidential.
 */
export const getFilePreview = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/files/:fileId/versions/:versionId/:size',
  access: 'files.view',
  params: z.object({
    workspaceId,
    fileId,
    versionId: fileVersionId,
    size: z.enum(['small', 'large']),
  }),
  body: none,
  answer: z.unknown(),
});

/** For how long somebody outside can be asked. */
export const requestDays = [3, 7, 14, 30] as const;

/** Asks somebody without an account for files, by a link that is said once, here, and hashed at rest. */
export const createFileRequest = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/file-requests',
  access: 'files.edit',
  params: z.object({ workspaceId }),
  body: z.strictObject({
    taskId,
    /** The step that is done when it has come. */
    stepId: checklistItemId.nullable(),
    what: whatArgument,
    days: z.union(requestDays.map((days) => z.literal(days))),
  }),
  answer: z.object({ id: fileRequestId, token: z.string() }),
});

/** What a link asks for, before anything is sent. */
export const previewFileRequest = defineRoute({
  method: 'GET',
  path: '/api/file-requests/:token',
  access: 'public',
  params: z.object({ token: z.string().max(64) }),
  body: none,
  answer: z.object({
    what: z.string(),
    workspaceName: z.string(),
    askedBy: z.string(),
    until: instant,
    mostBytes: z.int(),
    mostFiles: z.int(),
  }),
});
export type FileRequestPreview = z.infer<typeof previewFileRequest.answer>;

/** What a page says of an upload when it begins one: the metadata of tus, each a text. */
export const uploadFacts = z.object({
  versionId: fileVersionId,
  /** Of the file that it becomes, or is another version of. */
  fileId,
  name: z.string(),
  taskId: taskId.optional(),
  documentId: documentId.optional(),
  confidential: z.literal('yes').optional(),
});
export type UploadFacts = z.input<typeof uploadFacts>;
