import type { LiveClient } from './live-client.ts';

type Collection = Parameters<LiveClient['onCollection']>[0];

/** Calls back once for all that changes in one turn in any of the collections; answers how to stop. */
export function onRecordsChanged(
  client: LiveClient,
  collections: readonly Collection[],
  changed: () => void,
): () => void {
  let isTold = false;
  let isOver = false;
  const tell = (): void => {
    if (isTold) return;
    isTold = true;
    queueMicrotask(() => {
      isTold = false;
      if (!isOver) changed();
    });
  };
  const stops = collections.map((collection) => client.onCollection(collection, tell));
  return () => {
    isOver = true;
    for (const stop of stops) stop();
  };
}
