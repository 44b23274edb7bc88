import type { UserId } from '@sanad/domain/kernel/ids';

import type { ServerFeature } from '../../feature.ts';
import { defineJob } from '../../jobs/define-job.ts';
import { workspaceAuthorization } from './authorization.ts';
import { createHeldInvitations } from './held-invitations.ts';
import { createInvitationMails } from './invitation-mails.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { inviteeRoutes } from './invitee-routes.ts';
import { loginRoutes } from './login-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { adoptOldMarks } from './old-mirror-repo.ts';
import { profileRoutes } from './profile-routes.ts';
import { sampleRoutes } from './sample-routes.ts';
import type { WorkspacePorts } from './workspace-ports.ts';
import { workspaceRoutes } from './workspace-routes.ts';

/** People and the workspaces they are in: profile, members, invitations. */
export function createWorkspaceFeature(ports: WorkspacePorts): ServerFeature {
  const mails = createInvitationMails(ports);
  const held = createHeldInvitations(ports, mails);
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
      ...profileRoutes(ports),
      ...loginRoutes(ports),
      ...workspaceRoutes(ports),
      ...memberRoutes(ports),
      ...invitationRoutes(ports, mails),
      ...inviteeRoutes(ports, mails, held),
      ...sampleRoutes(ports),
    ],
    authorization: workspaceAuthorization,
    jobs: [
      defineJob({
        name: 'workspace.old-marks',
        every: 24 * 60 * 60_000,
        atStart: true,
        async run() {
          const owed = await adoptOldMarks(ports.db, ports.defaultRecords);
          for (const workspaceId of owed) await ports.debts.pay(workspaceId);
        },
      }),
      defineJob({
        name: 'workspace.held-invitations',
        every: 30_000,
        atStart: true,
        run: () => held.release(),
      }),
    ],
    async stop() {
      for (const stop of stops) stop();
    },
  };
}
