import * as encoding from 'lib0/encoding';

import { RawSocket } from './raw-socket.ts';

/** The two ways in which the servers under test speak y-protocols; Hocuspocus names the document in each frame. */
export type Dialect = 'y-websocket' | 'hocuspocus';

export interface DocTarget {
  /** With `{doc}` where the document's name goes. */
  readonly url: string;
  readonly dialect: Dialect;
  readonly headers: Record<string, string>;
  /** Plain relays keep nothing, so they answer no sync step. */
  readonly answersSync: boolean;
}

const emptyUpdate = new Uint8Array([0, 0]);
const emptyStateVector = new Uint8Array([0]);

export interface DocClientHandlers {
  /** Bytes are only valid during the call. */
  onUpdate?(update: Uint8Array): void;
  onStored?(frames: number): void;
  onClose?(why: string): void;
}

/** A light writer and reader of one document: it keeps no Y.Doc and hands over raw updates. */
export class DocClient {
  readonly ready: Promise<void>;
  readonly socket: RawSocket;
  #resolve!: () => void;
  #reject!: (error: Error) => void;
  #prefix: Uint8Array;
  #handlers: DocClientHandlers;
  #target: DocTarget;

  constructor(
    target: DocTarget,
    doc: string,
    handlers: DocClientHandlers = {},
    stateVector: Uint8Array = emptyStateVector,
  ) {
    this.#target = target;
    this.#handlers = handlers;
    this.#prefix =
      target.dialect === 'hocuspocus'
        ? encoding.encode((encoder) => encoding.writeVarString(encoder, doc))
        : new Uint8Array(0);
    this.ready = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.ready.catch(() => undefined);
    this.socket = new RawSocket(
      target.url.replaceAll('{doc}', doc),
      {
        onOpen: () => this.#greet(stateVector),
        onMessage: (bytes) => this.#handle(bytes),
        onClose: (why) => {
          this.#reject(new Error(`closed before sync: ${why}`));
          handlers.onClose?.(why);
        },
      },
      target.headers,
    );
  }

  sendUpdate(update: Uint8Array): void {
    const prefix = this.#prefix.length;
    if (update.length >= 128) {
      this.#send((encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarUint(encoder, 2);
        encoding.writeVarUint8Array(encoder, update);
      });
      return;
    }
    const frame = Buffer.allocUnsafe(prefix + 3 + update.length);
    frame.set(this.#prefix);
    frame[prefix] = 0;
    frame[prefix + 1] = 2;
    frame[prefix + 2] = update.length;
    frame.set(update, prefix + 3);
    this.socket.send(frame);
  }

  close(): void {
    this.socket.close();
  }

  #send(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder();
    encoding.writeUint8Array(encoder, this.#prefix);
    write(encoder);
    this.socket.send(encoding.toUint8Array(encoder));
  }

  #greet(stateVector: Uint8Array): void {
    if (this.#target.dialect === 'hocuspocus') {
      this.#send((encoder) => {
        encoding.writeVarUint(encoder, 2);
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, 'bench');
        encoding.writeVarString(encoder, '4.7.0');
      });
    }
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint8Array(encoder, stateVector);
    });
    if (!this.#target.answersSync) this.#resolve();
  }

  #handle(bytes: Buffer): void {
    let at = 0;
    const varint = (): number => {
      let value = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = bytes[at]!;
        at += 1;
        value += (byte & 127) * scale;
        if (byte < 128) return value;
      }
    };
    if (this.#prefix.length > 0) {
      const name = varint();
      at += name;
    }
    const kind = varint();
    if (kind === 100) this.#handlers.onStored?.(varint());
    if (kind !== 0 && kind !== 4) return;
    const step = varint();
    const length = varint();
    const body = bytes.subarray(at, at + length);
    if (step === 0) {
      this.#send((encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarUint8Array(encoder, emptyUpdate);
      });
      return;
    }
    this.#handlers.onUpdate?.(body);
    if (step === 1) this.#resolve();
  }
}
