import { documentId, workspaceId } from '@sanad/domain/kernel/ids';
import { instant } from '@sanad/domain/kernel/instant';
import { z } from 'zod';

import { defineRoute } from './route.ts';

/**
 * A link for a non-browser client: one document, one right, hashed at rest, 24 hours at most.
 * Used as `?token=` on the document socket's path only.
 */
export const createDocToken = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/docs/:documentId/tokens',
  access: 'docs.view',
  params: z.object({ workspaceId, documentId }),
  body: z.strictObject({ right: z.enum(['view', 'edit']), hours: z.int().min(1).max(24) }),
  answer: z.object({ id: z.string(), token: z.string(), expiresAt: instant }),
});

export const revokeDocToken = defineRoute({
  method: 'DELETE',
  path: '/api/workspaces/:workspaceId/docs/:documentId/tokens/:tokenId',
  access: 'docs.view',
  params: z.object({ workspaceId, documentId, tokenId: z.string().max(64) }),
  body: z.object({}),
  answer: z.object({}),
});
