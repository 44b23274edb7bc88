import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import {
  getMemberPage,
  getOwnPage,
  patchOwnPage,
  type BodyOfPage,
} from '@sanad/protocol/http/profiles';
import { topics } from '@sanad/protocol/topic';

import type { Db } from '../../db/database.ts';
import type { ServerFeature } from '../../feature.ts';
import { everyMember, everySignedIn } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import type { ChangedDesk } from '../../realtime/changed-desk.ts';
import { loadMemberPage } from './member-page-repo.ts';
import { findRateReaders, findWorkspaces, loadOwnPage, writeOwnPage } from './own-page-repo.ts';

export interface ProfilesPorts {
  readonly db: Db;
  readonly changed: Pick<ChangedDesk, 'tell' | 'tellPeople'>;
  now(): number;
}

/**
 * What people say of themselves to those they work with. It is a person's own and the same in every workspace; what
 * they ask for a service is seen by nobody but the client that they put it there for.
 */
export function createProfilesFeature({ db, changed, now }: ProfilesPorts): ServerFeature {
  /** Open pages ask anew: one's own devices, whoever reads the page, and of rates only who reads those. */
  async function tell(
    userId: UserId,
    body: BodyOfPage,
    rateHolders: readonly WorkspaceId[],
  ): Promise<void> {
    const isSaid = [body.otherName, body.business, body.ways].some((each) => each !== undefined);
    if (isSaid) {
      for (const id of await findWorkspaces(db, userId))
        changed.tell(id, [{ topic: topics.profiles, id, needs: 'members.view' }]);
    }
    const readers = rateHolders.length > 0 ? await findRateReaders(db, rateHolders) : [];
    changed.tellPeople([...new Set([userId, ...readers])], topics.profiles);
  }

  return {
    name: 'profiles',
    routes: [
      bind(getOwnPage, ({ principal }) => loadOwnPage(db, principal.userId)),
      bind(patchOwnPage, async ({ principal: { userId }, body }) => {
        const before = body.rates ? (await loadOwnPage(db, userId)).rates : [];
        await writeOwnPage(db, userId, body, now());
        const page = await loadOwnPage(db, userId);
        const shown = body.rates ? [...before, ...page.rates] : [];
        await tell(userId, body, [...new Set(shown.flatMap(({ shownTo }) => shownTo))]);
        return page;
      }),
      bind(getMemberPage, ({ params, principal: { userId }, standing: { role } }) =>
        loadMemberPage(db, params, { userId, role }),
      ),
    ],
    authorization: [
      { name: 'GET /api/me/page', allowed: everySignedIn },
      { name: 'PATCH /api/me/page', allowed: everySignedIn, body: {} },
      { name: 'GET /api/workspaces/:workspaceId/people/:userId/page', allowed: everyMember },
    ],
  };
}
