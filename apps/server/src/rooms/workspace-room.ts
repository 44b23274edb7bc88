import type { RoomOf } from './room-kinds.ts';

/** The live room of one workspace, as this process holds it. */
export type WorkspaceRoom = RoomOf<'workspace'>;
