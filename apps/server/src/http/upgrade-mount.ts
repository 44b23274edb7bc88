import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * Takes WebSocket upgrades whose raw target has one of its paths: no two readers can disagree about them.
 * Origin was checked (when present it is a trusted one); the session was not.
 */
export interface UpgradeMount {
  /** `UPGRADE /docs/`; the same words as its row in `authorization`. */
  readonly name: string;
  matches(pathname: string): boolean;
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}
