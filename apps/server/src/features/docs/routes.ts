import { can } from '@sanad/domain/access/capability';
import type { DocumentId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { createDocToken, revokeDocToken } from '@sanad/protocol/http/docs';
import { z } from 'zod';

import type { DocTokenRepo } from '../../auth/doc-token-repo.ts';
import { bind, type BoundRoute } from '../../http/route-binding.ts';

interface DocRoutePorts {
  readonly tokens: DocTokenRepo;
  now(): number;
  documentExists(workspace: WorkspaceId, document: DocumentId): Promise<boolean>;
}

const uuid = z.uuid();

export function docRoutes({ tokens, now, documentExists }: DocRoutePorts): readonly BoundRoute[] {
  return [
    bind(createDocToken, async ({ params, body, principal, standing }) => {
      if (!(await documentExists(params.workspaceId, params.documentId)))
        throw new Refusal('not_found');
      const mayWrite = body.right === 'edit';
      // Nobody gives a program more than they hold.
      if (mayWrite && !can(standing.role, 'docs.edit')) throw new Refusal('forbidden');
      const { userId, loginId } = principal;
      const made = await tokens.create({
        ...params,
        userId,
        loginId,
        stay: standing.stay,
        mayWrite,
        hours: body.hours,
        now: now(),
      });
      return { ...made, expiresAt: made.expiresAt as Instant };
    }),
    bind(revokeDocToken, async ({ params, principal, standing }) => {
      const anybody = can(standing.role, 'members.change');
      const id = uuid.safeParse(params.tokenId).data;
      if (!id || !(await tokens.revoke(params, id, principal.userId, anybody, now())))
        throw new Refusal('not_found');
      return {};
    }),
  ];
}
