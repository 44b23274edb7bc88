import type { ClosedPlace } from '@sanad/domain/kernel/closed-place';

/** Some of a kind's closed records, as they were at one version of the room. */
export interface ClosedPage<R> {
  readonly version: number;
  /** The one that was closed last comes first. */
  readonly records: readonly R[];
  /** Where the next page begins; `null`: nothing was closed before these. */
  readonly next: ClosedPlace | null;
}

/** Which of them: the newest, or those that follow a place. */
export interface ClosedAsk {
  readonly after?: ClosedPlace | undefined;
  readonly limit: number;
}
