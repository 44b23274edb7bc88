import { boardMutations } from '../board/board-mutations.ts';
import { boardStandsUnder, type BoardScope } from '../board/board-scope.ts';
import type { BoardCollections } from '../board/record.ts';
import { setCall } from '../calls/call-mutations.ts';
import { cancelCheckIn, mendCheckIn, planCheckIn } from '../calls/planned-check-in-mutations.ts';
import type { CallsCollections } from '../calls/record.ts';
import {
  archiveDocument,
  createDocument,
  renameDocument,
  restoreDocument,
} from '../docs/document-mutations.ts';
import type { DocsCollections } from '../docs/record.ts';
import { defineRoomModel } from '../kernel/mutation.ts';
import { setMember, setWorkspaceFacts } from './member-mutations.ts';
import type { WorkspaceCollections } from './record.ts';

export type WorkspaceRoomCollections = BoardCollections &
  DocsCollections &
  CallsCollections &
  WorkspaceCollections;

/** The room of a workspace: everything that every member of it sees, and every way to change it. */
export const workspaceRoomModel = defineRoomModel<WorkspaceRoomCollections>({
  kind: 'workspace',
  collections: [
    'facts',
    'member',
    'column',
    'task',
    'checklistItem',
    'label',
    'counter',
    'document',
    'call',
    'plannedCheckIn',
  ],
  mutations: [
    ...boardMutations,
    createDocument,
    renameDocument,
    archiveDocument,
    restoreDocument,
    planCheckIn,
    cancelCheckIn,
    mendCheckIn,
    setCall,
    setMember,
    setWorkspaceFacts,
  ],
  standsUnder: (collection, record) =>
    boardStandsUnder(collection, record as BoardScope[keyof BoardScope]),
  isClosed(collection, record) {
    if (collection !== 'task' && collection !== 'column') return false;
    return 'archivedAt' in record && record.archivedAt !== null;
  },
});
