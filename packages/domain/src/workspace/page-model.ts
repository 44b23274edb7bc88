import { areaPart } from '../area/area-part.ts';
import type { AreaCollections } from '../area/record.ts';
import { boardPart } from '../board/board-part.ts';
import type { BoardCollections } from '../board/record.ts';
import { businessPart } from '../business/business-part.ts';
import type { BusinessCollections } from '../business/record.ts';
import { callsPart } from '../calls/calls-part.ts';
import type { CallsCollections } from '../calls/record.ts';
import { commentsPart } from '../comments/comments-part.ts';
import type { CommentsCollections } from '../comments/record.ts';
import { docsPart } from '../docs/docs-part.ts';
import type { DocsCollections } from '../docs/record.ts';
import { filesPart } from '../files/files-part.ts';
import type { FilesCollections } from '../files/record.ts';
import { handOffPart } from '../handoff/hand-off-part.ts';
import type { HandOffCollections } from '../handoff/record.ts';
import { composeRoom, type RoomModel } from '../kernel/room-model.ts';
import type { TaskCollections } from '../task/record.ts';
import { taskPart } from '../task/task-part.ts';
import type { TemplateCollections } from '../template/record.ts';
import { templatePart } from '../template/template-part.ts';
import { membersPart } from './members-part.ts';
import type { WorkspaceCollections } from './record.ts';

export type WorkspaceRoomCollections = BoardCollections &
  TaskCollections &
  DocsCollections &
  CallsCollections &
  CommentsCollections &
  HandOffCollections &
  FilesCollections &
  TemplateCollections &
  BusinessCollections &
  AreaCollections &
  WorkspaceCollections;

/** All kinds of records, and what people do with them. */
export const pageParts = [
  membersPart,
  boardPart,
  taskPart,
  docsPart,
  callsPart,
  commentsPart,
  handOffPart,
  filesPart,
  templatePart,
  businessPart,
  areaPart,
] as const;

/** The room of a workspace as a page needs it: the same records, without what only the server makes of them. */
export const workspacePageModel: RoomModel<WorkspaceRoomCollections> = composeRoom(
  'workspace',
  pageParts,
);
