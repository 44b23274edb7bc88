import type { Instant } from '@sanad/domain/kernel/instant';
import { confirmPassword, getSecurity, sayHere } from '@sanad/protocol/http/security';

import type { Identity } from '../../auth/identity.ts';
import type { Db } from '../../db/database.ts';
import type { ServerFeature } from '../../feature.ts';
import { everySignedIn } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import { createSecurityStateRepo } from './security-state-repo.ts';

/** How a person signs in besides the password, what became of it, and that they are there. */
export function createSecurityFeature(ports: {
  readonly db: Db;
  readonly identity: Identity;
}): ServerFeature {
  const { identity } = ports;
  const repo = createSecurityStateRepo(ports.db);
  return {
    name: 'security',
    routes: [
      bind(getSecurity, async ({ principal: { userId } }) => {
        const [codesLeft, passkeys, events] = await Promise.all([
          identity.codesLeft(userId),
          repo.passkeysOf(userId),
          repo.eventsOf(userId),
        ]);
        return {
          twoStep: codesLeft !== undefined,
          codesLeft: codesLeft ?? 0,
          passkeys: passkeys.map(({ id, name, created_at }) => ({
            ...{ id, name: name ?? '' },
            createdAt: created_at.getTime() as Instant,
          })),
          events: events.map(({ id, at, kind, done_by: by }) => ({
            ...{ id, kind, by },
            at: at.getTime() as Instant,
          })),
        };
      }),
      bind(confirmPassword, async ({ principal, body }) => {
        await identity.confirm(principal, body.password);
        return {};
      }),
      bind(sayHere, async ({ principal }) => ({ endsAt: await identity.hold(principal) })),
    ],
    authorization: [
      { name: 'GET /api/me/security', allowed: everySignedIn },
      // Its own password is asked for: nobody of the matrix gives it.
      {
        name: 'POST /api/me/security/confirm',
        allowed: everySignedIn,
        body: { password: 'somebody else knows it' },
      },
      { name: 'POST /api/me/here', allowed: everySignedIn, body: {} },
    ],
  };
}
