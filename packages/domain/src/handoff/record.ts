import type { HandOffId, UserId } from '../kernel/ids.ts';
import type { Instant, ZoneName } from '../kernel/instant.ts';

/** A note with which somebody ends their day: what is done, what goes on, what waits, what they ask. */
export interface HandOffRecord {
  readonly id: HandOffId;
  readonly author: UserId;
  readonly text: string;
  /** The day that it ends, `2026-11-24`, in `zone`: written offline it may arrive on the next. */
  readonly day: string;
  /** The author's own, then. */
  readonly zone: ZoneName;
  readonly sentAt: Instant;
  readonly editedAt: Instant | null;
}

export type HandOffCollections = { handOff: HandOffRecord };
