import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';

import type { RoomRegistry } from '../../rooms/room-registry.ts';

/** How other features write into a workspace's live room: as the server, after their own commit. */
export interface WorkspaceRooms {
  mutate(workspaceId: WorkspaceId, name: string, args: unknown, actor: UserId): Promise<void>;
}

export function createWorkspaceRooms(rooms: RoomRegistry): WorkspaceRooms {
  return {
    async mutate(workspaceId, name, args, actor) {
      const room = await rooms.open('workspace', workspaceId);
      await room.mutate(name, args, actor);
    },
  };
}
