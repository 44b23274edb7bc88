import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Hue } from '@sanad/protocol/http/profile';
import type { DocPerson } from '@sanad/sync/yjs/doc-session';

import type { Db } from '../../db/database.ts';

/** For a stock provider, which knows no theme; our own editor paints by the person's hue. */
const colors: Record<Hue, string> = {
  saffron: '#bc7d19',
  sea: '#0c7a84',
  fig: '#733d89',
  olive: '#5d7627',
  sky: '#1f74bf',
  ruby: '#bd245d',
};

/** Who somebody is in this workspace, as the others see them at their cursor. */
export async function docPersonOf(
  db: Db,
  userId: UserId,
  workspaceId: WorkspaceId,
): Promise<DocPerson> {
  const row = await db
    .selectFrom('person')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.user_id', '=', 'person.id')
        .on('membership.workspace_id', '=', workspaceId),
    )
    .select(['person.name', 'membership.hue'])
    .where('person.id', '=', userId)
    .executeTakeFirst();
  const hue = row?.hue ?? 'olive';
  return { id: userId, name: row?.name ?? '', color: colors[hue], hue };
}
