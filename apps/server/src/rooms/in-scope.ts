import type { EngagementId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Kysely, Transaction } from 'kysely';

import { inEngagement, inPerson, inWorkspace } from '../db/transaction.ts';
import type { RoomAddress } from './room-address.ts';
import { roomKindOf } from './room-kinds.ts';

/** A transaction that can see what belongs to whom the room belongs to, and nothing else. */
export function inScope<T, R>(
  db: Kysely<T>,
  { kind, scopeId }: Pick<RoomAddress, 'kind' | 'scopeId'>,
  work: (tx: Transaction<T>) => Promise<R>,
): Promise<R> {
  const { scope } = roomKindOf(kind);
  if (scope === 'person') return inPerson(db, scopeId as UserId, work);
  if (scope === 'engagement') return inEngagement(db, scopeId as EngagementId, work);
  return inWorkspace(db, scopeId as WorkspaceId, work);
}
