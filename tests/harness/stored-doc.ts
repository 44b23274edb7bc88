import { docFrame } from '@sanad/protocol/doc-frame';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

import type { Signed } from './record-socket.ts';

/** A document on the stock y-websocket provider, which remembers up to where the server said `stored`. */
export class StoredDoc {
  readonly id: string;
  readonly doc = new Y.Doc();
  readonly #provider: WebsocketProvider;
  #stored = 0;
  #storedFrames = 0;
  /** Clock of our own client after each write frame of the connection that is open. */
  #framed: number[] = [];

  constructor(member: Signed, workspaceId: string, documentId: string) {
    this.id = documentId;
    const { headers } = member;
    const beginConnection = (): void => {
      this.#framed = [];
      this.#storedFrames = 0;
    };
    const countFrame = (bytes: Uint8Array): void => {
      if (bytes[0] === docFrame.sync && bytes[1] !== 0) this.#framed.push(this.typed);
    };
    class CountingSocket extends WebSocket {
      constructor(address: string) {
        super(address, { headers });
        beginConnection();
      }

      override send(bytes: Uint8Array): void {
        countFrame(bytes);
        super.send(bytes);
      }
    }
    this.#provider = new WebsocketProvider(
      `${member.origin.replace('http', 'ws')}/docs/${workspaceId}`,
      documentId,
      this.doc,
      {
        WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
        params: { stored: '1' },
        disableBc: true,
        maxBackoffTime: 200,
      },
    );
    // A stock provider would print that it does not know them; a sync step follows `resync` anyway.
    this.#provider.messageHandlers[docFrame.readOnly] = () => undefined;
    this.#provider.messageHandlers[docFrame.resync] = () => undefined;
    this.#provider.messageHandlers[docFrame.stored] = (_encoder, decoder) => {
      const frames = decoding.readVarUint(decoder);
      this.#storedFrames = frames;
      this.#stored = Math.max(this.#stored, this.#framed[frames - 1] ?? 0);
    };
  }

  /** Yjs clock of our own client up to which the server promised. */
  get stored(): number {
    return this.#stored;
  }

  /** Yjs clock of our own client up to which was typed here. */
  get typed(): number {
    return Y.getState(this.doc.store, this.doc.clientID);
  }

  /** Everything that left on this connection is durable, deletions (which move no clock) too. */
  isStored(): boolean {
    return this.#framed.length > 0 && this.#storedFrames >= this.#framed.length;
  }

  isSynced(): boolean {
    return this.#provider.synced;
  }

  /** What the socket has not yet handed to the system. */
  unsentBytes(): number {
    return this.#provider.ws?.bufferedAmount ?? 0;
  }

  hold(): void {
    this.#provider.disconnect();
  }

  resume(): void {
    this.#provider.connect();
  }

  close(): void {
    this.#provider.destroy();
  }
}
