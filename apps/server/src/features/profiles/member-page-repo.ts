import type { Role } from '@sanad/domain/access/role';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { seenOfPage } from '@sanad/domain/profiles/who-sees';
import type { MemberPage, Rate } from '@sanad/protocol/http/profiles';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';
import { pageColumns, pageOf, rateColumns } from './own-page-repo.ts';

export interface PageReader {
  readonly userId: UserId;
  readonly role: Role;
}

/** What a member says of themselves, behind the wall of the workspace in which it is read. */
export function loadMemberPage(
  db: Db,
  { workspaceId, userId }: { readonly workspaceId: WorkspaceId; readonly userId: UserId },
  reader: PageReader,
): Promise<MemberPage> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const { rows } = await sql<{ name: string; role: Role } & Parameters<typeof pageOf>[0]>`
      select n.name, m.role, ${pageColumns} from membership m
      join person n on n.id = m.user_id left join person_page p on p.user_id = m.user_id
      where m.workspace_id = ${workspaceId} and m.user_id = ${userId} and m.ended_at is null`.execute(
      tx,
    );
    const [found] = rows;
    if (!found) throw new Refusal('not_found');
    const sees = seenOfPage(found.role, reader.role, reader.userId === userId);
    const { otherName, business, ways } = pageOf(found);
    const rates = sees.rates
      ? await sql<Rate>`
          select ${rateColumns} from person_rate r join rate_shown s on s.rate_id = r.id
          where s.workspace_id = ${workspaceId} and r.user_id = ${userId} order by r.position`.execute(
          tx,
        )
      : undefined;
    return {
      userId,
      name: found.name,
      role: found.role,
      ...{ otherName, ways },
      business: sees.business ? business : null,
      rates: rates?.rows ?? [],
    };
  });
}
