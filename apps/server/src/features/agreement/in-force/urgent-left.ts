import { sideOf } from '@sanad/domain/access/side';
import { urgentLeft, urgentLimitOf } from '@sanad/domain/comments/urgent-calls';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { UrgentLeftAnswer } from '@sanad/protocol/http/in-force';

import type { Db } from '../../../db/database.ts';
import { inWorkspace } from '../../../db/transaction.ts';
import type { RoomRegistry } from '../../../rooms/room-registry.ts';
import type { AgreementTables } from '../agreement-tables.ts';
import { listInForce } from './in-force-repo.ts';

export interface UrgentLeftPorts {
  readonly db: Db;
  readonly rooms: Pick<RoomRegistry, 'open'>;
  now(): number;
}

/** What a sender may know of an agreement that is not theirs to read: how many are left for them. */
export async function urgentLeftFor(
  { db, rooms, now }: UrgentLeftPorts,
  workspaceId: WorkspaceId,
  from: UserId,
): Promise<UrgentLeftAnswer['people']> {
  const held = await inWorkspace(db.withTables<AgreementTables>(), workspaceId, (tx) =>
    listInForce(tx, workspaceId, now()),
  );
  const room = await rooms.open('workspace', workspaceId);
  const members = [...room.all('member')];
  const own = members.find(({ userId }) => userId === from);
  if (!own || sideOf(own.role) === 'assistant') return [];
  return held.map(({ assistant: to, terms }) => {
    const agreed = { urgentsPerWeek: () => terms.urgent };
    const limit = urgentLimitOf(members, { from, to }, agreed);
    const { left, moreAt } = urgentLeft(room.all('urgentCall'), { ...limit, to, now: now() });
    return { userId: to, left, moreAt: moreAt as Instant | null };
  });
}
