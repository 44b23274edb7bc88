import * as Y from 'yjs';

import { openDocCache } from './doc-cache.ts';
import { DocProvider } from './doc-provider.ts';
import { keepUnsentMark } from './unsent-mark.ts';

/** One document in this tab: its text, its line to the server, its copy on the device. */
export interface OpenDoc {
  readonly doc: Y.Doc;
  readonly provider: DocProvider;
  /** Resolves when there is something to show: the copy of this device, or what the server sent. */
  readonly ready: Promise<void>;
  close(): void;
}

export function openDoc(userId: string, workspaceId: string, documentId: string): OpenDoc {
  const doc = new Y.Doc();
  const cache = openDocCache(userId, workspaceId, documentId, doc);
  const provider = new DocProvider(workspaceId, documentId, doc);
  const stopMarking = keepUnsentMark(cache, provider);
  const synced = new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  // An empty copy is no last known text: then the page waits for the server.
  const cached = cache.whenSynced.then(() => (doc.store.clients.size > 0 ? undefined : synced));
  // A line that is gone is silent for half a minute; the device knows at once. It may be wrong, where the
  // server is on this machine: so the line is tried, not given up.
  const connectAnew = () => {
    provider.disconnect();
    provider.connect();
  };
  const comeBack = () => provider.connect();
  window.addEventListener('offline', connectAnew);
  window.addEventListener('online', comeBack);
  provider.connect();
  return {
    doc,
    provider,
    ready: Promise.race([cached, synced]),
    close() {
      window.removeEventListener('offline', connectAnew);
      window.removeEventListener('online', comeBack);
      // Before the line is gone: what it has not sent by now is noted.
      stopMarking();
      provider.destroy();
      void cache.destroy();
      doc.destroy();
    },
  };
}
