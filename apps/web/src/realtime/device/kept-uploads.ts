import type {
  DocumentId,
  FileId,
  FileVersionId,
  TaskId,
  WorkspaceId,
} from '@sanad/domain/kernel/ids';
import type { RefusalCode, RefusalParams } from '@sanad/domain/kernel/refusal';
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';

import { deviceWall } from '../../http/device-wall.ts';

/**
 * Files that this device is to bring, with their bytes, until the server has them: so an upload outlives its tab.
 * One database per person, as their other work; nobody's files are ever sent in somebody else's name.
 */
export interface KeptUpload {
  /** The version's id in the workspace, named here: a repeat brings no second one. */
  readonly id: FileVersionId;
  readonly workspaceId: WorkspaceId;
  readonly fileId: FileId;
  readonly name: string;
  readonly taskId: TaskId | null;
  readonly documentId: DocumentId | null;
  readonly blob: Blob;
  readonly state: 'waiting' | 'paused' | 'refused';
  /** Why the server takes it no more. */
  readonly refusal: { readonly code: RefusalCode; readonly params: RefusalParams } | null;
  readonly confidential: boolean;
  readonly addedAt: number;
  /** The server may have heard of it. */
  readonly begun: boolean;
}

interface UploadSchema extends DBSchema {
  upload: { key: string; value: KeptUpload };
}

const nameOf = (userId: string): string => `sanad-uploads:${userId}`;

async function open(userId: string): Promise<IDBPDatabase<UploadSchema>> {
  const database: IDBPDatabase<UploadSchema> = await openDB<UploadSchema>(nameOf(userId), 1, {
    upgrade: (fresh) => void fresh.createObjectStore('upload', { keyPath: 'id' }),
    // A sign-out in another tab must not wait for this one.
    blocking: () => database.close(),
  });
  return database;
}

async function within<T>(
  userId: string,
  work: (database: IDBPDatabase<UploadSchema>) => Promise<T>,
): Promise<T> {
  const database = await open(userId);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Whether there may be any: asked at each start, and makes no database for the many who have none. */
export async function hasUploads(userId: string): Promise<boolean> {
  if (deviceWall.keepsNothing) return memory.size > 0;
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === nameOf(userId))) return false;
  return (await keptUploads(userId).count()) > 0;
}

/** Behind the wall: as long as the tab. */
const memory = new Map<string, KeptUpload>();
const inMemory: KeptUploads = {
  list: async () => [...memory.values()].sort((a, b) => a.addedAt - b.addedAt),
  count: async () => memory.size,
  put: async (upload) => memory.set(upload.id, upload),
  drop: async (id) => void memory.delete(id),
};

export interface KeptUploads {
  list(): Promise<KeptUpload[]>;
  count(): Promise<number>;
  /** @throws QuotaExceededError where the device has no room for the bytes. */
  put(upload: KeptUpload): Promise<unknown>;
  drop(id: string): Promise<void>;
}

export function keptUploads(userId: string): KeptUploads {
  if (deviceWall.keepsNothing) return inMemory;
  return {
    list: (): Promise<KeptUpload[]> =>
      within(userId, async (database) =>
        (await database.getAll('upload')).sort((a, b) => a.addedAt - b.addedAt),
      ),
    count: (): Promise<number> => within(userId, (database) => database.count('upload')),
    put: (upload: KeptUpload): Promise<unknown> =>
      within(userId, (database) => database.put('upload', upload)),
    drop: (id: string): Promise<void> =>
      within(userId, (database) => database.delete('upload', id)),
  };
}

/** Sign-out: nothing of this person stays. */
export async function deleteUploads(userId: string): Promise<void> {
  await deleteDB(nameOf(userId));
}
