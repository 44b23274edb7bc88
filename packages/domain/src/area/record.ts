import type { AreaId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';

/** An area of work that is handed over: the inbox, the books. How far an assistant may go in it is said between the two of them. */
export interface AreaRecord {
  readonly id: AreaId;
  readonly name: string;
  readonly createdAt: Instant;
  readonly createdBy: UserId;
  readonly archivedAt: Instant | null;
}

export type AreaCollections = { area: AreaRecord };
