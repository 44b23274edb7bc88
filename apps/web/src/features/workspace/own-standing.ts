import type { WorkspaceSummary } from '@sanad/protocol/http/profile';

/** What somebody is in the workspace that they look at. */
export interface OwnStanding extends WorkspaceSummary {
  readonly userId: string;
}
