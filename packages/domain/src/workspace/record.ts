import type { Role } from '../access/role.ts';
import type { MembershipId, UserId } from '../kernel/ids.ts';
import type { Instant, ZoneName } from '../kernel/instant.ts';

/** A member as everybody in the workspace sees them; written by the server only. The id is the membership's. */
export interface MemberRecord {
  readonly id: MembershipId;
  readonly userId: UserId;
  readonly name: string;
  readonly role: Role;
  readonly hue: string;
  readonly zone: ZoneName;
  /** False once they left or were removed: their name stays on what they did. */
  readonly active: boolean;
}

/** One record with the id `workspace`. */
export interface WorkspaceFactsRecord {
  readonly id: 'workspace';
  readonly name: string;
  /** The last who took a copy of all of it along. */
  readonly taken: { readonly by: UserId; readonly at: Instant } | null;
}

export type WorkspaceCollections = { member: MemberRecord; facts: WorkspaceFactsRecord };
