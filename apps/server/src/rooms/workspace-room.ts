import type { WorkspaceRoomCollections } from '@sanad/domain/workspace/room-model';
import type { Room } from '@sanad/sync/room/room';

/** The live room of one workspace, as this process holds it. */
export type WorkspaceRoom = Room<WorkspaceRoomCollections>;
