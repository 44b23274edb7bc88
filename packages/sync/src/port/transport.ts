import type { Down } from '@sanad/protocol/down';
import type { Up } from '@sanad/protocol/up';

export type TransportStatus = 'up' | 'down';

/**
 * The client's way to the server; it reconnects by itself. Within one connection messages keep their
 * order; a message sent shortly before a connection ends may never arrive. It promises nothing else.
 */
export interface Transport {
  /** Does nothing while down: the engine says it again after the next `up`. */
  send(message: Up): void;
  status(): TransportStatus;
  /** One call per packet: all messages of one server turn, in order. */
  onMessages(listener: (messages: readonly Down[]) => void): () => void;
  onStatus(listener: (status: TransportStatus) => void): () => void;
}
