import type { Socket } from 'node:net';

import { closeCode, type CloseCode } from '@sanad/protocol/close-code';
import type { Limits } from '@sanad/protocol/limit';
import { concatBytes } from '@sanad/sync/yjs/byte-writer';
import type { DocRoom } from '@sanad/sync/yjs/doc-room';
import type { DocSeat } from '@sanad/sync/yjs/doc-seat';
import type { DocPerson, DocSession } from '@sanad/sync/yjs/doc-session';
import { TokenBucket } from '@sanad/sync/yjs/token-bucket';
import type { WebSocket } from 'ws';

/** ws's own socket: every receiver gets one write a turn, which its `send` cannot do. */
type RawWebSocket = WebSocket & { readonly _socket: Socket };

const shortestPauseMs = 20;
const smallBytes = 4_096;

/**
 * One document socket. It owns the pace: above the rate it stops reading, so that the sender's own
 * kernel slows it down, and closes only who keeps that up; of a reader that does not read it keeps a
 * bounded number of bytes and then lets go of it.
 */
export class DocConnection implements DocSession {
  #person: DocPerson | undefined;
  readonly wantsStored: boolean;
  readonly own: readonly number[];
  readonly #socket: RawWebSocket;
  readonly #limits: Limits;
  readonly #frames: TokenBucket;
  readonly #bytes: TokenBucket;
  #room: DocRoom | undefined;
  #seat: DocSeat | undefined;
  #owed = 0;
  #slowSince = 0;
  #slowUntil = 0;
  #paused = true;
  #ended = false;
  alive = true;

  /** `query`: of its address. A stock provider asks for neither. */
  constructor(socket: WebSocket, query: URLSearchParams, limits: Limits) {
    this.#socket = socket as RawWebSocket;
    this.wantsStored = query.get('stored') === '1';
    this.own = ownClients(query.get('own') ?? '', limits.docOwnClients);
    this.#limits = limits;
    const now = performance.now();
    this.#frames = new TokenBucket(limits.docFramesPerSecond, limits.docFrameBurst, now);
    this.#bytes = new TokenBucket(limits.docBytesPerSecond, limits.docByteBurst, now);
    // Nothing is read before there is a document to read it into.
    socket.pause();
    socket.on('message', (data: Buffer, isBinary: boolean) => this.#receive(data, isBinary));
    socket.on('pong', () => (this.alive = true));
    // Its own errors (a frame too large, a broken one) end in `close`.
    socket.on('error', () => undefined);
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Known from the moment it sits. */
  get person(): DocPerson {
    return this.#person!;
  }

  sit(room: DocRoom, person: DocPerson, mayWrite: boolean): void {
    this.#person = person;
    this.#room = room;
    this.#seat = room.join(this, mayWrite);
    this.#paused = false;
    this.#socket.resume();
  }

  setRight(mayWrite: boolean): void {
    if (this.#seat) this.#room?.setRight(this.#seat, mayWrite);
  }

  leave(): void {
    this.#ended = true;
    if (this.#seat) this.#room?.leave(this.#seat);
    this.#seat = undefined;
  }

  write(pieces: readonly Uint8Array[], owed = false): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const stream = this.#socket._socket;
    const behind = stream.writableLength > 0;
    if (!behind) this.#owed = 0;
    // What one write adds is not held against its reader: a large paste finds everybody with nothing to read.
    if (stream.writableLength > this.#limits.docBufferedBytes + this.#owed)
      return this.#socket.terminate();
    let bytes = 0;
    for (const piece of pieces) bytes += piece.length;
    // A system call for many pieces costs more than a small copy.
    if (bytes <= smallBytes && (!behind || pieces.length > 1)) stream.write(concatBytes(pieces));
    else {
      stream.cork();
      // What has to wait must not keep the memory that it shares with many others.
      for (const piece of pieces)
        stream.write(behind && piece.length <= smallBytes ? piece.slice() : piece);
      stream.uncork();
    }
    if (owed) this.#owed += bytes;
  }

  end(code: CloseCode): void {
    if (this.#ended) return;
    this.leave();
    // A paused socket would never read the other side's close frame.
    this.#socket.resume();
    this.#socket.close(code);
    // Who does not answer the close within its time is cut by ws itself (30 s); its frames no longer count.
  }

  ping(): void {
    if (!this.alive) return this.#socket.terminate();
    this.alive = false;
    this.#socket.ping();
  }

  #receive(data: Buffer, isBinary: boolean): void {
    if (this.#ended || !this.#seat) return;
    if (!isBinary) return this.end(closeCode.badFrame);
    const now = performance.now();
    const isSync = data[0] === 0 && data[1] === 0;
    const wait = Math.max(
      this.#frames.take(isSync ? this.#limits.docSyncCost : 1, now),
      this.#bytes.take(data.length, now),
    );
    this.#room!.receive(this.#seat, data);
    if (wait > 0) this.#slow(wait, now);
  }

  #slow(wait: number, now: number): void {
    if (this.#paused) return;
    // A second at its own pace between two pauses: not a flood.
    if (now - this.#slowUntil > 1_000) this.#slowSince = now;
    if (now - this.#slowSince > this.#limits.docFloodSeconds * 1_000)
      return this.end(closeCode.tooFast);
    this.#paused = true;
    this.#socket.pause();
    setTimeout(() => this.#unslow(), Math.max(wait, shortestPauseMs));
  }

  #unslow(): void {
    const now = performance.now();
    this.#slowUntil = now;
    // What was already read went on being taken: its debt is waited for too.
    const wait = Math.max(this.#frames.take(0, now), this.#bytes.take(0, now));
    if (wait > shortestPauseMs) {
      setTimeout(() => this.#unslow(), wait);
      return;
    }
    this.#paused = false;
    this.#socket.resume();
  }
}

/** Ids with dots between them; what is none, or one too many, is not asked about. */
function ownClients(text: string, most: number): number[] {
  return text
    .split('.', most)
    .filter((id) => /^\d{1,15}$/.test(id))
    .map(Number);
}
