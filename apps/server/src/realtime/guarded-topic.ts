import type { Capability } from '@sanad/domain/access/capability';
import type { ChangedTopic } from '@sanad/protocol/down';

/** What changed, and what somebody must be able to see to be told. */
export interface GuardedTopic extends ChangedTopic {
  readonly needs: Capability;
}
