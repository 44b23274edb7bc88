import { terms } from '@sanad/domain/agreement/terms';
import { userId, workspaceId } from '@sanad/domain/kernel/ids';
import { instant, zoneName } from '@sanad/domain/kernel/instant';
import { z } from 'zod';

import { none } from './profile.ts';
import { defineRoute } from './route.ts';

/**
 * How many urgent messages the client's side may still send those assistants with whom a number is agreed. Of whoever is
 * not named the usual ones are counted; an assistant is told of nobody.
 */
export const listUrgentLeft = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/urgent-left',
  access: 'comments.write',
  params: z.object({ workspaceId }),
  body: none,
  answer: z.object({
    people: z.array(
      z.object({
        userId,
        left: z.int().min(0),
        /** When there is one more; null: all are left, or there never is one. */
        moreAt: instant.nullable(),
      }),
    ),
  }),
});
export type UrgentLeftAnswer = z.infer<typeof listUrgentLeft.answer>;

/** The hours that are fixed by one's own agreements that hold today, of all clients whom one works for. */
export const listOwnWindows = defineRoute({
  method: 'GET',
  path: '/api/me/agreed-windows',
  access: 'signed-in',
  params: none,
  body: none,
  answer: z.object({
    clients: z.array(
      z.object({
        workspaceId,
        workspaceName: z.string(),
        zone: zoneName,
        windows: terms.shape.windows,
      }),
    ),
  }),
});
export type OwnWindowsAnswer = z.infer<typeof listOwnWindows.answer>;
