import { boardPart } from '../board/board-part.ts';
import type { BoardCollections } from '../board/record.ts';
import { callsPart } from '../calls/calls-part.ts';
import type { CallsCollections } from '../calls/record.ts';
import { commentsPart } from '../comments/comments-part.ts';
import type { CommentsCollections } from '../comments/record.ts';
import { docsPart } from '../docs/docs-part.ts';
import type { DocsCollections } from '../docs/record.ts';
import type { MutationNameOf } from '../kernel/part.ts';
import { composeRoom, type RoomModel } from '../kernel/room-model.ts';
import type { TaskCollections } from '../task/record.ts';
import { taskPart } from '../task/task-part.ts';
import { membersPart } from './members-part.ts';
import type { WorkspaceCollections } from './record.ts';

export type WorkspaceRoomCollections = BoardCollections &
  TaskCollections &
  DocsCollections &
  CallsCollections &
  CommentsCollections &
  WorkspaceCollections;

const parts = [membersPart, boardPart, taskPart, docsPart, callsPart, commentsPart] as const;

/** Every way to change a workspace's room, by name. */
export type WorkspaceMutationName = MutationNameOf<(typeof parts)[number]>;

/** The room of a workspace: everything that every member of it sees, and every way to change it. */
export const workspaceRoomModel: RoomModel<WorkspaceRoomCollections> = composeRoom(
  'workspace',
  parts,
);
