import { documentId, userId, workspaceId } from '@sanad/domain/kernel/ids';
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

/** A token that still opens something. What it is itself was said once, to whoever asked for it. */
export const docTokenFacts = z.object({
  id: z.string(),
  workspaceId,
  workspaceName: z.string(),
  documentId,
  /** Null where the document is no longer in the list. */
  documentTitle: z.string().nullable(),
  /** In whose name: it sees and writes as they do. */
  userId,
  personName: z.string(),
  right: z.enum(['view', 'edit']),
  createdAt: instant,
  expiresAt: instant,
  /** To the minute; null when no program came with it yet. */
  lastUsedAt: instant.nullable(),
});
export type DocTokenFacts = z.infer<typeof docTokenFacts>;

/** Those in the person's own name, of all their workspaces, newest first. They are ended one by one by `revokeDocToken`. */
export const listOwnDocTokens = defineRoute({
  method: 'GET',
  path: '/api/me/doc-tokens',
  access: 'signed-in',
  params: z.object({}),
  body: z.object({}),
  answer: z.object({ tokens: z.array(docTokenFacts) }),
});

/** Everybody's in one workspace: who decides about members decides about their programs. */
export const listDocTokens = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/doc-tokens',
  access: 'members.change',
  params: z.object({ workspaceId }),
  body: z.object({}),
  answer: z.object({ tokens: z.array(docTokenFacts) }),
});
