import type { Capability } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import type { EngagementId, MembershipId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';

/**
 * One person's standing in one workspace now. `epoch` rises with every change of it, `stay` only when
 * they are taken in again.
 */
export interface Standing {
  readonly membershipId: MembershipId;
  readonly role: Role;
  readonly epoch: number;
  readonly stay: number;
}

/** What somebody came in with: all of it must still hold while they are here. */
export interface Claim {
  readonly userId: UserId;
  /** The sign-in they came with; of a document token, the one that made it. */
  readonly loginId: string;
  readonly workspaceId: WorkspaceId;
  readonly needs: Capability;
  /** The stay they were let in with; left out at the first question. */
  readonly stay?: number | undefined;
  /** The document token they came with instead of a cookie. */
  readonly tokenId?: string | undefined;
}

export interface EngagementClaim extends Pick<Claim, 'userId' | 'loginId'> {
  readonly engagementId: EngagementId;
}

/** The answer to the whole question. `ended` says which part of it no longer holds. */
export type Verdict =
  | {
      readonly kind: 'stands';
      readonly standing: Standing;
      /** What a document token allows; undefined for who came with a sign-in. */
      readonly tokenWrites: boolean | undefined;
      /** When sign-in or token end by growing old, which nobody announces. */
      readonly until: number;
    }
  | { readonly kind: 'ended'; readonly what: 'login' | 'token' | 'membership' | 'stay' | 'right' };

/** Something ended or changed: a membership (`workspaceId`), or a person's sign-ins (`loginId`, or all of them). */
export type AccessChange =
  | { readonly kind: 'membership'; readonly userId: UserId; readonly workspaceId: WorkspaceId }
  | { readonly kind: 'login'; readonly userId: UserId; readonly loginId: string | null }
  | { readonly kind: 'docToken'; readonly tokenId: string };

/** The port through which sockets, documents and calls learn who may stay. Fed by PostgreSQL's NOTIFY. */
export interface Access {
  /** The whole question at once: sign-in, token, membership, stay and right. One round trip. */
  judge(claim: Claim): Promise<Verdict>;
  /** The same of the room of an engagement: its assistant, and whoever answers for the client. */
  judgeEngagement(claim: EngagementClaim): Promise<Verdict>;
  /** Of these sign-ins those that stand and whose person is a member now. One round trip for all. */
  standings(
    workspaceId: WorkspaceId,
    loginIds: readonly string[],
  ): Promise<ReadonlyMap<string, Standing>>;
  standing(userId: UserId, workspaceId: WorkspaceId): Promise<Standing | undefined>;
  /** True while the login has not been ended and has not expired. */
  loginStands(loginId: string): Promise<boolean>;
  /** The ids of all of a person's logins that stand. */
  loginsOf(userId: UserId): Promise<string[]>;
  onChange(listener: (change: AccessChange) => void): () => void;
  /** False when this process has not heard from the database for a second: it must refuse writes and close its sessions. */
  hears(): boolean;
  onHearing(listener: (hears: boolean) => void): () => void;
}
