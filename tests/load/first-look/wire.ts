import type { CDPSession } from '@playwright/test';

/** What one look at a page took from the network. */
export interface WireUse {
  readonly requests: number;
  readonly scripts: number;
  /** As the browser counts them: bodies as they were sent, and headers. */
  readonly bytes: number;
  readonly scriptBytes: number;
}

/** Counts everything that a page takes from the network; what came from the browser's cache is no request. */
export async function watchWire(session: CDPSession): Promise<{ take(): WireUse; reset(): void }> {
  const kinds = new Map<string, string>();
  let cached = new Set<string>();
  let sizes = new Map<string, number>();
  const reset = (): void => {
    kinds.clear();
    cached = new Set();
    sizes = new Map();
  };
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    if (request.url.startsWith('http')) kinds.set(requestId, type ?? 'Other');
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache === true || response.fromPrefetchCache === true)
      cached.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.set(requestId, encodedDataLength);
  });
  await session.send('Network.enable');
  return {
    reset,
    take() {
      const asked = [...kinds].filter(([id]) => !cached.has(id));
      const scripts = asked.filter(([, kind]) => kind === 'Script');
      const sum = (list: typeof asked): number =>
        list.reduce((total, [id]) => total + (sizes.get(id) ?? 0), 0);
      return {
        requests: asked.length,
        scripts: scripts.length,
        bytes: sum(asked),
        scriptBytes: sum(scripts),
      };
    },
  };
}
