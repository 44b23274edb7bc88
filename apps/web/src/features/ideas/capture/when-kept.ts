import type { SaveState } from '@sanad/sync/client/save-state';

/** Of a room's client: where one's edits are. */
export interface Keeping {
  readonly saveState: SaveState;
  onState(listener: () => void): () => void;
}

/** What is said of edits no later than after so long, where the server has not answered. */
const patienceMs = 2_000;

/** Where what was just made is, once that can be said: on the server, or durable on this device. */
export function whenKept(client: Keeping): Promise<'server' | 'device' | 'nowhere'> {
  return new Promise((resolve) => {
    let isLate = false;
    function look(): void {
      const { saveState } = client;
      if (saveState.kind === 'server') end('server');
      else if (saveState.kind === 'ended') end('nowhere');
      else if (saveState.durable && (isLate || saveState.kind === 'offline')) end('device');
    }
    function end(at: 'server' | 'device' | 'nowhere'): void {
      clearTimeout(timer);
      stop();
      resolve(at);
    }
    const timer = setTimeout(() => {
      isLate = true;
      look();
    }, patienceMs);
    const stop = client.onState(look);
    // Not within the call that made it: its queue has not been written then.
    queueMicrotask(look);
  });
}
