import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

import { deviceWall } from '../../http/device-wall.ts';
import { docCacheName } from './doc-caches.ts';

/** The last known text of a document on this device, so that it shows at once and offline. */
export type DocCache = Pick<IndexeddbPersistence, 'name' | 'get' | 'set' | 'del'> & {
  readonly whenSynced: Promise<unknown>;
  destroy(): Promise<void>;
  /** The copy itself; absent where this device keeps nothing. */
  readonly copy: IndexeddbPersistence | undefined;
};

export function openDocCache(
  userId: string,
  workspaceId: string,
  documentId: string,
  doc: Y.Doc,
): DocCache {
  const name = docCacheName(userId, workspaceId, documentId);
  if (deviceWall.keepsNothing) return nothing(name);
  const copy = new IndexeddbPersistence(name, doc);
  return Object.assign(copy, { copy });
}

function nothing(name: string): DocCache {
  const beside = new Map<unknown, unknown>();
  return {
    name,
    copy: undefined,
    whenSynced: Promise.resolve(),
    get: async (key) => beside.get(key) as never,
    set: async (key, value) => beside.set(key, value) as never,
    del: async (key) => void beside.delete(key),
    destroy: async () => undefined,
  };
}
