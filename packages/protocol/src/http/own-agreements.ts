import { workspaceId } from '@sanad/domain/kernel/ids';
import { z } from 'zod';

import { agreementRecord, engagement } from './agreement.ts';
import { none } from './profile.ts';
import { defineRoute } from './route.ts';

const params = z.object({ clientId: workspaceId });

/**
 * A person's own agreements as an assistant, those of workspaces that they left too. What they left says nothing of the
 * workspace but what was agreed with them, by the name that it had then.
 */
export const listOwnAgreements = defineRoute({
  method: 'GET',
  path: '/api/me/agreements',
  access: 'signed-in',
  params: none,
  body: none,
  answer: z.object({
    agreements: z.array(
      z.object({
        workspaceId,
        workspaceName: z.string(),
        /** They are an assistant there now. */
        here: z.boolean(),
        /** One version is agreed. */
        agreed: z.boolean(),
        /** Day of the last version, in their zone. */
        since: z.string(),
      }),
    ),
  }),
});
export type OwnAgreements = z.infer<typeof listOwnAgreements.answer>;

export const getOwnAgreement = defineRoute({
  method: 'GET',
  path: '/api/me/agreements/:clientId',
  access: 'signed-in',
  params,
  body: none,
  answer: engagement,
});

export const getOwnRecord = defineRoute({
  method: 'GET',
  path: '/api/me/agreements/:clientId/record',
  access: 'signed-in',
  params,
  body: none,
  answer: agreementRecord,
});

export const printOwnAgreement = defineRoute({
  method: 'GET',
  path: '/api/me/agreements/:clientId/versions/:number/pdf',
  access: 'signed-in',
  params: params.extend({ number: z.coerce.number().pipe(z.int().min(1).max(100_000)) }),
  body: z.object({ in: z.enum(['en', 'ar', 'both']).default('both') }),
  answer: z.unknown(),
});
