import { closeCode } from '@sanad/protocol/close-code';
import * as Y from 'yjs';

import { onItsWay } from '../device/on-its-way.ts';
import { onPageAway } from '../session/page-away.ts';
import { openDocCache } from './doc-cache.ts';
import { stayKey } from './doc-caches.ts';
import { DocProvider } from './doc-provider.ts';
import { takeFreshId, type CarriedWords } from './take-fresh-id.ts';
import { keepUnsentMark } from './unsent-mark.ts';

/** One document in this tab: its text, its line to the server, its copy on the device. */
export interface OpenDoc {
  readonly doc: Y.Doc;
  readonly provider: DocProvider;
  /** Resolves when there is something to show: the copy of this device, or what the server sent. */
  readonly ready: Promise<void>;
  /** The person's stay may have changed. */
  lookAtStay(): void;
  close(): void;
}

export interface DocStanding {
  /** Resolves when the room has the document: whoever asks before is told that there is none. */
  readonly known: Promise<void>;
  /** Made on this device, and the room has not heard of it: there is no text elsewhere to wait for. */
  readonly isNew: boolean;
  /** What an opening before this one hands over. */
  readonly carried?: CarriedWords | undefined;
  /** This opening is over: its words go on under a fresh id in another, which is given these. */
  onMoved(carried: CarriedWords): void;
  /** In which stay the person is here, once the document is known to be there. */
  readonly stay: () => number | undefined;
  /** The copy of this device, or what is written here, belongs to a stay that is over: it may not be sent. */
  readonly onOtherStay: () => void;
}

export function openDoc(
  userId: string,
  workspaceId: string,
  documentId: string,
  { known, isNew, stay, onOtherStay, carried, onMoved }: DocStanding,
): OpenDoc {
  const doc = new Y.Doc();
  if (carried) Y.applyUpdate(doc, carried.state, 'carried');
  const cache = openDocCache(userId, workspaceId, documentId, doc);
  const provider = new DocProvider(workspaceId, documentId, doc);
  const marking = keepUnsentMark(cache, provider);
  if (carried && carried.runs.length > 0) provider.bringUnsent(carried.runs);
  const synced = new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  // An empty copy is no last known text: then the page waits for the server.
  const cached = cache.whenSynced.then(() =>
    isNew || doc.store.clients.size > 0 ? undefined : synced,
  );
  let mayConnect = false;
  let closed = false;
  const comeBack = () => {
    if (mayConnect) provider.connect();
  };
  // A line that is gone is silent for half a minute; the device knows at once. It may be wrong, where the
  // server is on this machine: so the line is tried, not given up.
  const connectAnew = () => {
    provider.disconnect();
    comeBack();
  };
  window.addEventListener('offline', connectAnew);
  window.addEventListener('online', comeBack);
  // A frozen page's line stays open, and its caret stood in others' text for as long as it is kept.
  const stopAway = onPageAway(() => provider.disconnect(), comeBack);
  let standsIn: number | undefined;
  const lookAtStay = (): void => {
    const isOver = provider.line.get().ended === closeCode.accessEnded;
    if (isOver && !closed && standsIn !== undefined && standsIn !== stay()) onOtherStay();
  };
  const stopLooking = provider.line.subscribe(lookAtStay);
  const stopCounting = onItsWay.add(() => (provider.line.get().unsent ? 1 : 0));
  const leave = () => {
    closed = true;
    stopLooking();
    stopCounting();
    window.removeEventListener('offline', connectAnew);
    window.removeEventListener('online', comeBack);
    stopAway();
  };
  provider.onForked((fork) => {
    if (closed) return;
    leave();
    const { written } = provider;
    const { mark, left, letGo } = marking.handOver();
    provider.disconnect();
    const { name: cacheName, whenSynced: read } = cache;
    void takeFreshId({ fork, doc, written, left, mark, cacheName, read }).then((words) => {
      letGo();
      end();
      onMoved(words);
    });
  });
  const end = () => {
    provider.destroy();
    void cache.destroy();
    doc.destroy();
  };
  void known.then(async () => {
    // What cannot be read holds nothing that could be sent.
    const copyOf: unknown = await cache.get(stayKey).catch(() => undefined);
    if (closed) return;
    standsIn = stay();
    if (standsIn !== undefined) {
      if (typeof copyOf === 'number' && copyOf !== standsIn) return onOtherStay();
      if (copyOf === undefined) void cache.set(stayKey, standsIn).catch(() => undefined);
      provider.params = { ...provider.params, stay: String(standsIn) };
    }
    mayConnect = true;
    comeBack();
  });
  return {
    doc,
    provider,
    ready: Promise.race([cached, synced]),
    lookAtStay,
    close() {
      if (closed) return;
      leave();
      // Before the line is gone: what it has not sent by now is noted.
      marking.stop();
      end();
    },
  };
}
