import type { WorkspaceRoomCollections } from '@sanad/domain/workspace/page-model';
import type { SyncClient } from '@sanad/sync/client/sync-client';

/** The records of a workspace's room, by collection. */
export type LiveCollections = WorkspaceRoomCollections;
export type LiveCollection = keyof LiveCollections & string;
export type LiveClient = SyncClient<LiveCollections>;
