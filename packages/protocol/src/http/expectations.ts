import { engagementId, expectationId, userId, workspaceId } from '@sanad/domain/kernel/ids';
import { instant } from '@sanad/domain/kernel/instant';
import { z } from 'zod';

import { none } from './profile.ts';
import { defineRoute } from './route.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const params = z.object({ workspaceId, engagementId });

/** Who of both sides has read which version of what the other one expects, and when; the first one first. */
export const listAcknowledgements = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/engagements/:engagementId/acknowledgements',
  access: 'engagement.edit',
  params,
  body: none,
  answer: z.object({
    acknowledgements: z.array(
      z.object({
        number: z.int(),
        itemId: expectationId,
        version: z.int(),
        by: userId,
        /** As they were called then. */
        name: z.string(),
        side: z.enum(['client', 'assistant']),
        at: instant,
      }),
    ),
  }),
});

export type AnswerOfList = z.infer<typeof listAcknowledgements.answer>;

/** The caller has read exactly this version of it. Saying so again changes nothing. */
export const acknowledge = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/engagements/:engagementId/acknowledgements',
  access: 'engagement.edit',
  params,
  body: z.strictObject({ itemId: expectationId, version: z.int().min(1) }),
  answer: none,
});

/** The texts that were hashed, by which anybody checks them elsewhere. */
export const getAcknowledgementRecord = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/engagements/:engagementId/acknowledgements/record',
  access: 'engagement.edit',
  params,
  body: none,
  answer: z.object({
    acknowledgements: z.array(z.object({ number: z.int(), content: z.string(), hash })),
  }),
});
