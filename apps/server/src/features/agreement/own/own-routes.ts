import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import {
  getOwnAgreement,
  getOwnRecord,
  listOwnAgreements,
  printOwnAgreement,
} from '@sanad/protocol/http/own-agreements';

import type { Db } from '../../../db/database.ts';
import { everySignedIn, type AuthorizationRow } from '../../../http/authorization-row.ts';
import { bind, type BoundRoute } from '../../../http/route-binding.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import type { AgreementPapers } from '../papers.ts';
import { listOwnEngagements, type OwnEngagement } from './own-repo.ts';

/** An assistant's own agreements, by themselves alone: they outlive every stay, to be read and taken along. */
export function ownAgreementRoutes(
  db: Db,
  desk: AgreementDesk,
  papers: AgreementPapers,
): readonly BoundRoute[] {
  async function ownIn(userId: UserId, workspaceId: WorkspaceId): Promise<OwnEngagement> {
    const own = await listOwnEngagements(db, userId);
    const found = own.find((each) => each.workspaceId === workspaceId);
    if (!found) throw new Refusal('not_found');
    return found;
  }
  const nameOf = ({ here, nameNow, nameThen }: OwnEngagement) => (here ? nameNow : nameThen);

  return [
    bind(listOwnAgreements, async ({ principal: { userId } }) => ({
      agreements: (await listOwnEngagements(db, userId)).map((own) => ({
        workspaceName: nameOf(own),
        ...{ workspaceId: own.workspaceId, here: own.here, agreed: own.agreed, since: own.since },
      })),
    })),
    bind(getOwnAgreement, async ({ params: { clientId: workspaceId }, principal: { userId } }) => {
      const own = await ownIn(userId, workspaceId);
      const read = await desk.read({ workspaceId, assistantId: userId }, 'assistant');
      // Of a workspace that they left nothing is said that came since.
      return { ...read, workspaceName: nameOf(own), ...(own.here ? {} : { askedAt: null }) };
    }),
    bind(
      getOwnRecord,
      async ({ params: { clientId: workspaceId }, principal: { userId }, response }) => {
        const { here } = await ownIn(userId, workspaceId);
        return papers.record(response, { workspaceId, assistantId: userId }, { untilLeft: !here });
      },
    ),
    bind(
      printOwnAgreement,
      async ({
        params: { clientId: workspaceId, number },
        principal: { userId },
        body,
        response,
      }) => {
        await ownIn(userId, workspaceId);
        await papers.print(response, { workspaceId, assistantId: userId }, number, body.in);
      },
    ),
  ];
}

export const ownAgreementRows: readonly AuthorizationRow[] = [
  { name: 'GET /api/me/agreements', allowed: everySignedIn },
  { name: 'GET /api/me/agreements/:clientId', allowed: everySignedIn },
  { name: 'GET /api/me/agreements/:clientId/record', allowed: everySignedIn },
  { name: 'GET /api/me/agreements/:clientId/versions/:number/pdf', allowed: everySignedIn },
];
