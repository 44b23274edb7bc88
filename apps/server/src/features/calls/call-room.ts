import { setCall } from '@sanad/domain/calls/call-mutations';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';

import type { CallRoom } from './call-ports.ts';

/** The way into a workspace's live room for the server's own mutations. */
interface RoomMutator {
  mutate(workspaceId: WorkspaceId, name: string, args: unknown, actor: UserId): Promise<void>;
}

export function createCallRoom(room: RoomMutator): CallRoom {
  return {
    setCall: (workspaceId, call) => room.mutate(workspaceId, setCall.name, call, call.startedBy),
    async openNotes(workspaceId, { documentId, title, by }) {
      try {
        await room.mutate(workspaceId, 'createDocument', { documentId, title }, by);
      } catch (error) {
        // The id is ours and random: that it is taken means that the document is there.
        if (error instanceof Refusal && error.code === 'bad_request') return;
        throw error;
      }
    },
  };
}
