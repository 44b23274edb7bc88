import type { ClientId } from '@sanad/domain/kernel/ids';

/** What a session says of itself as it comes in. */
export interface JoinAsk {
  readonly clientId: ClientId;
  /** What it has of the room; `null`: nothing. */
  readonly version: number | null;
  /** The fingerprint of the records that the page knows; the first pages name none. */
  readonly model?: string | undefined;
}
