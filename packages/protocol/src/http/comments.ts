import { messageId, taskId, workspaceId } from '@sanad/domain/kernel/ids';
import { z } from 'zod';

import { limits } from '../limit.ts';
import { defineRoute } from './route.ts';

/**
 * A page of the messages of one task, the newest last: the last ones, or the last before a message's number.
 * Each with the room's version that it is of; the socket's pokes go on from there.
 */
export const listMessages = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/threads/:taskId',
  access: 'board.view',
  params: z.object({ workspaceId, taskId }),
  body: z.object({
    before: z.coerce.number().pipe(z.int().min(1)).optional(),
    limit: z.coerce.number().pipe(z.int().min(1).max(limits.messagesPerPage)).default(50),
  }),
  answer: z.object({
    version: z.int().min(0),
    records: z.array(z.looseObject({ id: messageId })),
    hasEarlier: z.boolean(),
  }),
});
