import { can } from '@sanad/domain/access/capability';
import type { DocumentId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { Refusal } from '@sanad/domain/kernel/refusal';
import {
  createDocToken,
  listDocTokens,
  listOwnDocTokens,
  revokeDocToken,
  type DocTokenFacts,
} from '@sanad/protocol/http/docs';
import type { Limits } from '@sanad/protocol/limit';
import { z } from 'zod';

import type { DocTokenRepo, StandingDocToken } from '../../auth/doc-token-repo.ts';
import { bind, type BoundRoute } from '../../http/route-binding.ts';

interface DocRoutePorts {
  readonly tokens: DocTokenRepo;
  now(): number;
  readonly limits: Pick<Limits, 'docTokensPerPerson'>;
  documentTitle(workspace: WorkspaceId, document: DocumentId): Promise<string | undefined>;
}

const uuid = z.uuid();

export function docRoutes(ports: DocRoutePorts): readonly BoundRoute[] {
  const { tokens } = ports;

  function named(listed: readonly StandingDocToken[]): Promise<DocTokenFacts[]> {
    return Promise.all(
      listed.map(async ({ mayWrite, ...facts }) => ({
        ...facts,
        documentTitle: (await ports.documentTitle(facts.workspaceId, facts.documentId)) ?? null,
        right: mayWrite ? ('edit' as const) : ('view' as const),
        createdAt: facts.createdAt as Instant,
        expiresAt: facts.expiresAt as Instant,
        lastUsedAt: facts.lastUsedAt as Instant | null,
      })),
    );
  }

  return [
    bind(createDocToken, async ({ params, body, principal, standing }) => {
      if ((await ports.documentTitle(params.workspaceId, params.documentId)) === undefined)
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
        limit: ports.limits.docTokensPerPerson,
        now: ports.now(),
      });
      return { ...made, expiresAt: made.expiresAt as Instant };
    }),
    bind(listOwnDocTokens, async ({ principal }) => ({
      tokens: await named(await tokens.listOf(principal.userId, ports.now())),
    })),
    bind(listDocTokens, async ({ params }) => ({
      tokens: await named(await tokens.listIn(params.workspaceId, ports.now())),
    })),
    bind(revokeDocToken, async ({ params, principal, standing }) => {
      const anybody = can(standing.role, 'members.change');
      const id = uuid.safeParse(params.tokenId).data;
      if (!id || !(await tokens.revoke(params, id, principal.userId, anybody, ports.now())))
        throw new Refusal('not_found');
      return {};
    }),
  ];
}
