import type { VideoState } from '@sanad/protocol/http/calls';

/** Where LiveKit's HTTP interface answers this server, and the key pair that signs tokens and webhooks. */
export interface MediaEndpoint {
  /** For `RoomServiceClient` and for the proxied signalling paths, e.g. `http://127.0.0.1:7880`. */
  readonly httpUrl: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  /**
   * Null when LiveKit is ours on loopback: browsers then signal through the product's own origin. Set
   * when it is outside (`LIVEKIT_URL`): browsers are sent to this `wss://` address themselves.
   */
  readonly outsideUrl: string | null;
}

/** The LiveKit server that calls stand on, wherever it runs and however far its provisioning has come. */
export interface MediaServer {
  state(): VideoState;
  /** Null until a port is known; the keys never change while the process lives. */
  endpoint(): MediaEndpoint | null;
  /** Called after each change of `state()`; returns its unsubscribe. */
  onState(listener: (state: VideoState) => void): () => void;
  close(): Promise<void>;
}
