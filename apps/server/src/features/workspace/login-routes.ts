import type { Instant } from '@sanad/domain/kernel/instant';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { endAllLogins, endLogin, endOtherLogins, listLogins } from '@sanad/protocol/http/profile';
import { z } from 'zod';

import { bind, type BoundRoute } from '../../http/route-binding.ts';
import { readUserAgent } from './read-user-agent.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

const uuid = z.uuid();

/** A person's own sign-ins. Ids go out, tokens never do. Sockets of an ended one hear of it through `NOTIFY access`. */
export function loginRoutes(ports: WorkspacePorts): readonly BoundRoute[] {
  const { db, identity } = ports;
  return [
    bind(listLogins, async ({ principal }) => {
      const rows = await db
        .selectFrom('login')
        .select(['id', 'created_at', 'updated_at', 'user_agent', 'shared'])
        .where('user_id', '=', principal.userId)
        .where('expires_at', '>', new Date())
        .orderBy('updated_at', 'desc')
        .limit(200)
        .execute();
      return {
        logins: rows.map((row) => ({
          id: row.id,
          createdAt: row.created_at.getTime() as Instant,
          lastUsedAt: row.updated_at.getTime() as Instant,
          ...readUserAgent(row.user_agent ?? ''),
          current: row.id === principal.loginId,
          shared: row.shared,
        })),
      };
    }),

    bind(endLogin, async ({ principal, params, response }) => {
      if (!uuid.safeParse(params.loginId).success) throw new Refusal('not_found');
      const ended = await db
        .deleteFrom('login')
        .where('id', '=', params.loginId)
        .where('user_id', '=', principal.userId)
        .returning('id')
        .executeTakeFirst();
      if (!ended) throw new Refusal('not_found');
      if (ended.id === principal.loginId) identity.forget(response);
      return {};
    }),

    bind(endOtherLogins, async ({ principal }) => {
      await db
        .deleteFrom('login')
        .where('user_id', '=', principal.userId)
        .where('id', '!=', principal.loginId)
        .execute();
      return {};
    }),

    bind(endAllLogins, async ({ principal, response }) => {
      await db.deleteFrom('login').where('user_id', '=', principal.userId).execute();
      identity.forget(response);
      return {};
    }),
  ];
}
