import type { CallId, DocumentId, PlannedCheckInId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { ZonedMoment } from '../kernel/wall-time.ts';

/** A check-in that is on or was held. Who is in it is written by the server from LiveKit's webhooks, never by a client. */
export interface CallRecord {
  readonly id: CallId;
  readonly startedAt: Instant;
  readonly startedBy: UserId;
  readonly notesDocumentId: DocumentId;
  readonly endedAt: Instant | null;
  readonly people: readonly CallPerson[];
}

export interface CallPerson {
  readonly userId: UserId;
  readonly joinedAt: Instant;
  readonly leftAt: Instant | null;
}

/** A check-in somebody planned. */
export interface PlannedCheckInRecord extends ZonedMoment {
  readonly id: PlannedCheckInId;
  readonly plannedBy: UserId;
}

export type CallsCollections = { call: CallRecord; plannedCheckIn: PlannedCheckInRecord };
