import type { Role } from '@sanad/domain/access/role';
import type { MembershipId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';

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

/** Something ended or changed: a membership (`workspaceId`), or a person's sign-ins (`loginId`, or all of them). */
export type AccessChange =
  | { readonly kind: 'membership'; readonly userId: UserId; readonly workspaceId: WorkspaceId }
  | { readonly kind: 'login'; readonly userId: UserId; readonly loginId: string | null }
  | { readonly kind: 'docToken'; readonly tokenId: string };

/** The port through which sockets, documents and calls learn who may stay. Fed by PostgreSQL's NOTIFY. */
export interface Access {
  standing(userId: UserId, workspaceId: WorkspaceId): Promise<Standing | undefined>;
  /** Both answers about one login at once, for a door that everybody comes through at the same moment. */
  standingOfLogin(
    userId: UserId,
    workspaceId: WorkspaceId,
    loginId: string,
  ): Promise<{ readonly stands: boolean; readonly standing: Standing | undefined }>;
  /** True while the login has not been ended and has not expired. */
  loginStands(loginId: string): Promise<boolean>;
  /** The ids of all of a person's logins that stand. */
  loginsOf(userId: UserId): Promise<string[]>;
  onChange(listener: (change: AccessChange) => void): () => void;
  /** False when this process has not heard from the database for a second: it must refuse writes and close its sessions. */
  hears(): boolean;
  onHearing(listener: (hears: boolean) => void): () => void;
}
