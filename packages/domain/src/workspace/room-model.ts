import { filesServerPart } from '../files/files-server-part.ts';
import type { MutationNameOf } from '../kernel/part.ts';
import { composeRoom, type RoomModel } from '../kernel/room-model.ts';
import { importPart } from '../task/import-part.ts';
import { transferPart } from '../transfer/transfer-part.ts';
import { wholePart } from '../transfer/whole/whole-part.ts';
import { pageParts, type WorkspaceRoomCollections } from './page-model.ts';

export type { WorkspaceRoomCollections } from './page-model.ts';

const parts = [...pageParts, importPart, filesServerPart, transferPart, wholePart] as const;

/** Every way to change a workspace's room, by name. */
export type WorkspaceMutationName = MutationNameOf<(typeof parts)[number]>;

/** The room of a workspace: everything that every member of it sees, and every way to change it. */
export const workspaceRoomModel: RoomModel<WorkspaceRoomCollections> = composeRoom(
  'workspace',
  parts,
);
