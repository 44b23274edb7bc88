import type { UserId } from '@sanad/domain/kernel/ids';

import type { ServerFeature } from '../../http/feature.ts';
import { workspaceAuthorization } from './authorization.ts';
import { createHeldInvitations } from './held-invitations.ts';
import { createInvitationMails } from './invitation-mails.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { inviteeRoutes } from './invitee-routes.ts';
import { loginRoutes } from './login-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { createRoomMirror } from './mirror-room.ts';
import { profileRoutes } from './profile-routes.ts';
import { sampleRoutes } from './sample-routes.ts';
import type { WorkspacePorts } from './workspace-ports.ts';
import { workspaceRoutes } from './workspace-routes.ts';

const sweepEveryMs = 30_000;

/** People and the workspaces they are in: profile, members, invitations. */
export function createWorkspaceFeature(ports: WorkspacePorts): ServerFeature {
  const mirror = createRoomMirror(ports);
  const mails = createInvitationMails(ports);
  const held = createHeldInvitations(ports, mails);
  let timer: NodeJS.Timeout | undefined;

  let sweeping = false;
  async function sweep(): Promise<void> {
    // One that takes longer than the time between two must not find the next one beside it.
    if (sweeping) return;
    sweeping = true;
    await mirror
      .sweep()
      .catch((error: unknown) => ports.log.warn({ err: error }, 'rooms not swept'));
    await release();
    sweeping = false;
  }
  const release = (userId?: UserId) =>
    held
      .release(userId)
      .catch((error: unknown) => ports.log.warn({ err: error }, 'held invitations not sent'));
  const stops = [
    ports.identity.onVerified(release),
    ports.identity.onHandedOver((userId) => held.drop(userId)),
  ];

  return {
    name: 'workspace',
    routes: [
      ...profileRoutes(ports, mirror),
      ...loginRoutes(ports),
      ...workspaceRoutes(ports, mirror),
      ...memberRoutes(ports, mirror),
      ...invitationRoutes(ports, mirror, mails),
      ...inviteeRoutes(ports, mirror, mails, held),
      ...sampleRoutes(ports, mirror),
    ],
    authorization: workspaceAuthorization,
    async start() {
      // Not awaited: what an earlier process owed to the rooms must not hold up this one's start.
      void sweep();
      timer = setInterval(() => void sweep(), sweepEveryMs);
    },
    async stop() {
      for (const stop of stops) stop();
      clearInterval(timer);
    },
  };
}
