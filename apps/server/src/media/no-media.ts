import type { MediaServer } from './media-server.ts';

/** Where no LiveKit is wanted (`LIVEKIT=off`): calls say that video can't be had here. */
export function noMedia(): MediaServer {
  return {
    state: () => ({ state: 'missing', reason: 'failed' }),
    endpoint: () => null,
    onState: () => () => undefined,
    close: () => Promise.resolve(),
  };
}
