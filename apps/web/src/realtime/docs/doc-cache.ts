import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

import { docCacheName } from './doc-caches.ts';

/** The last known text of a document on this device, so that it shows at once and offline. */
export function openDocCache(userId: string, workspaceId: string, documentId: string, doc: Y.Doc) {
  return new IndexeddbPersistence(docCacheName(userId, workspaceId, documentId), doc);
}
