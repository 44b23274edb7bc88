import { engagementId, userId, workspaceId } from '@sanad/domain/kernel/ids';
import { instant } from '@sanad/domain/kernel/instant';
import { z } from 'zod';

import { none } from './profile.ts';
import { defineRoute } from './route.ts';
import { snapshotAnswer } from './snapshot-answer.ts';

/** The engagements whose room the caller may enter: an assistant's own, all of a workspace for who answers for the client. */
export const listEngagements = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/engagements',
  access: 'engagement.edit',
  params: z.object({ workspaceId }),
  body: none,
  answer: z.object({
    engagements: z.array(
      z.object({
        engagementId,
        assistantId: userId,
        /** False once they are no assistant here. */
        here: z.boolean(),
        /** When it began. */
        openedAt: instant,
      }),
    ),
  }),
});

/** The room of one engagement, at one version. To whoever has no side in it as one that never was. */
export const getEngagementSnapshot = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/engagements/:engagementId/snapshot',
  access: 'engagement.edit',
  params: z.object({ workspaceId, engagementId }),
  body: none,
  answer: snapshotAnswer,
});
