import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Language } from '@sanad/protocol/http/profile';

/**
 * How the ledger of members reaches the live room of a workspace. Called after the commit; the room
 * applies the mutation as the server and pokes it to everyone. Implemented by the board's feature.
 */
export interface WorkspaceRoomPort {
  mutate(workspaceId: WorkspaceId, name: string, args: unknown, actor: UserId): Promise<void>;
  /** Default columns of a new workspace, in the opener's language. */
  seed(workspaceId: WorkspaceId, language: Language, actor: UserId): Promise<void>;
}
