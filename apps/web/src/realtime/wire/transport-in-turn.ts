import type { Transport } from '@sanad/sync/port/transport';

import type { Turns } from '../session/turns.ts';

/** A way to the server that is up only once it is its turn, after every new connection too. */
export interface TransportInTurn extends Transport {
  /** The room is as it is on the server, or over: the next one's turn. */
  settled(): void;
}

export function transportInTurn(transport: Transport, turns: Turns): TransportInTurn {
  let isUp = false;
  let endTurn: (() => void) | undefined;

  function settled(): void {
    endTurn?.();
    endTurn = undefined;
  }

  return {
    send: (message) => transport.send(message),
    status: () => (isUp ? 'up' : 'down'),
    onMessages: (listener) => transport.onMessages(listener),
    onStatus(listener) {
      const ask = (): void => {
        endTurn ??= turns.take(() => {
          isUp = true;
          listener('up');
        });
      };
      const lost = (): void => {
        settled();
        isUp = false;
        listener('down');
      };
      const stop = transport.onStatus((status) => (status === 'up' ? ask() : lost()));
      if (transport.status() === 'up') ask();
      return () => {
        stop();
        settled();
        isUp = false;
      };
    },
    settled,
  };
}
