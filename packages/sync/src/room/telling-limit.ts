import type { ActivityLine } from '@sanad/domain/kernel/activity';
import type { UserId } from '@sanad/domain/kernel/ids';

import type { OverlayTx } from '../records/overlay-tx.ts';

/**
 * How much one actor may tell others of, over all rooms that are given the same. It is asked while a mutation
 * runs, with what that wrote, and told after its commit: what is refused, or runs again, counts for nothing.
 */
export interface TellingLimit {
  /** How many notices others get of this line; 0 of most. */
  countOf(line: ActivityLine, records: Pick<OverlayTx, 'get' | 'all'>): number;
  /** `pending`: told by the same actor before it, and not committed yet. @throws Refusal */
  assertMayTell(actor: UserId, pending: number): void;
  told(actor: UserId, count: number): void;
}
