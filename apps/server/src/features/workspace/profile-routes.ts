import type { UserId } from '@sanad/domain/kernel/ids';
import { getMe, patchMe, type Profile } from '@sanad/protocol/http/profile';

import { bind, type BoundRoute } from '../../http/route-binding.ts';
import { firstDayOfWeek, weekendIn } from './first-day-of-week.ts';
import { oweSeatsOf } from './room-debts-repo.ts';
import type { WorkspacePorts } from './workspace-ports.ts';
import { listWorkspacesOf } from './workspace-repo.ts';

/** The person's own facts. Their name and zone stand in every workspace they are in. */
export function profileRoutes(ports: WorkspacePorts): readonly BoundRoute[] {
  const { db, identity } = ports;

  async function loadProfile(userId: UserId): Promise<Profile> {
    const {
      email_verified: emailVerified,
      week_start: weekStart,
      ...rest
    } = await db
      .selectFrom('person')
      .select([
        'id',
        'name',
        'email',
        'email_verified',
        'zone',
        'language',
        'theme',
        'digits',
        'week_start',
        'demo',
      ])
      .where('id', '=', userId)
      .executeTakeFirstOrThrow();
    return {
      ...rest,
      emailVerified,
      weekStart,
      firstDay: firstDayOfWeek(weekStart, rest.zone),
      weekend: weekendIn(rest.zone),
    };
  }

  return [
    bind(getMe, async ({ principal, request, response }) => {
      await identity.refresh(principal, request, response);
      return {
        profile: await loadProfile(principal.userId),
        workspaces: await listWorkspacesOf(db, principal.userId),
        ...(principal.shared && { shared: true as const }),
      };
    }),

    bind(patchMe, async ({ principal, body }) => {
      const { userId } = principal;
      const { weekStart, ...facts } = body;
      const { name } = facts;
      await db.transaction().execute(async (tx) => {
        const change = Object.fromEntries(
          Object.entries({ ...facts, week_start: weekStart }).filter(
            ([, value]) => value !== undefined,
          ),
        );
        await tx
          .updateTable('person')
          .set({ ...change, updated_at: new Date() })
          .where('id', '=', userId)
          .execute();
        if (name === undefined && body.zone === undefined) return;
        await oweSeatsOf(tx, { userId }, 'profile changed');
      });
      if (name !== undefined || body.zone !== undefined) {
        const workspaces = await listWorkspacesOf(db, userId);
        await Promise.all(workspaces.map((workspace) => ports.debts.pay(workspace.id)));
      }
      return { profile: await loadProfile(userId) };
    }),
  ];
}
