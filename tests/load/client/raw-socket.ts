import { randomBytes } from 'node:crypto';
import net from 'node:net';

/**
 * A WebSocket client over node:net that costs so little that one process drives hundreds: one shared
 * read buffer, a zero mask (legal, and the server still unmasks), no extensions. Loopback only.
 */
const sharedBuffer = Buffer.allocUnsafeSlow(256 * 1024);

const opcode = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export interface RawSocketHandlers {
  onOpen?(): void;
  /** `bytes` is only valid during the call. */
  onMessage?(bytes: Buffer, isText: boolean): void;
  onClose?(why: string): void;
}

export class RawSocket {
  bytesIn = 0;
  framesIn = 0;
  #socket: net.Socket;
  #handlers: RawSocketHandlers;
  #open = false;
  #closed = false;
  /** The beginning of a frame that has not wholly arrived, in the pieces it came in, and how long it will be. */
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #frameBytes = 0;
  #fragments: Buffer[] = [];
  #fragmentedText = false;

  constructor(address: string, handlers: RawSocketHandlers, headers: Record<string, string> = {}) {
    this.#handlers = handlers;
    const url = new URL(address);
    const onread = {
      buffer: sharedBuffer,
      callback: (count: number, buffer: Uint8Array): boolean => {
        this.#receive(buffer as Buffer, count);
        return true;
      },
    };
    this.#socket = net.connect({ host: '127.0.0.1', port: Number(url.port), onread });
    this.#socket.setNoDelay(true);
    this.#socket.on('connect', () => {
      const lines = Object.entries({
        Host: url.host,
        Origin: `http://${url.host}`,
        Upgrade: 'websocket',
        Connection: 'Upgrade',
        'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
        'Sec-WebSocket-Version': '13',
        ...headers,
      }).map(([name, value]) => `${name}: ${value}\r\n`);
      this.#socket.write(`GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('')}\r\n`);
    });
    this.#socket.on('error', (error) => this.#end(error.message));
    this.#socket.on('close', () => this.#end('closed'));
  }

  send(bytes: Uint8Array): void {
    this.#write(bytes, opcode.binary);
  }

  sendText(text: string): void {
    this.#write(Buffer.from(text), opcode.text);
  }

  close(): void {
    if (this.#closed) return;
    this.#write(Buffer.alloc(0), opcode.close);
    this.#socket.end();
    this.#end('client');
  }

  #end(why: string): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#open = false;
    this.#socket.destroy();
    this.#handlers.onClose?.(why);
  }

  #receive(chunk: Buffer, count: number): void {
    this.bytesIn += count;
    let buffer = chunk;
    let end = count;
    if (this.#pending.length > 0) {
      this.#keep(chunk.subarray(0, count));
      // Joined once: joining at every piece of a frame of megabytes would be the load that is measured.
      if (this.#pendingBytes < this.#frameBytes) return;
      buffer = Buffer.concat(this.#pending);
      end = buffer.length;
      this.#forget();
    }
    let offset = this.#open ? 0 : this.#handshake(buffer, end);
    while (!this.#closed && offset >= 0) {
      const next = this.#frame(buffer, offset, end);
      if (next < 0) break;
      offset = next;
    }
    if (!this.#closed && offset >= 0 && offset < end) {
      this.#keep(buffer.subarray(offset, end));
    }
  }

  #keep(piece: Buffer): void {
    this.#pending.push(Buffer.from(piece));
    this.#pendingBytes += piece.length;
  }

  #forget(): void {
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#frameBytes = 0;
  }

  #handshake(buffer: Buffer, end: number): number {
    const head = buffer.subarray(0, end).indexOf('\r\n\r\n');
    if (head < 0) {
      this.#keep(buffer.subarray(0, end));
      return -1;
    }
    const status = buffer.toString('latin1', 0, head).split('\r\n')[0]!;
    if (!status.startsWith('HTTP/1.1 101')) {
      this.#end(`upgrade refused: ${status}`);
      return -1;
    }
    this.#open = true;
    this.#handlers.onOpen?.();
    return head + 4;
  }

  /** Handles one frame and says where the next begins, or -1 when it has not wholly arrived. */
  #frame(buffer: Buffer, offset: number, end: number): number {
    if (end - offset < 2) return -1;
    let length = buffer[offset + 1]! & 127;
    let header = 2;
    if (length === 126) {
      if (end - offset < 4) return -1;
      length = buffer.readUInt16BE(offset + 2);
      header = 4;
    } else if (length === 127) {
      if (end - offset < 10) return -1;
      length = Number(buffer.readBigUInt64BE(offset + 2));
      header = 10;
    }
    const next = offset + header + length;
    if (next > end) {
      this.#frameBytes = header + length;
      return -1;
    }
    this.framesIn += 1;
    const final = (buffer[offset]! & 128) !== 0;
    const kind = buffer[offset]! & 15;
    const payload = buffer.subarray(offset + header, next);
    if (kind === opcode.ping) this.#write(payload, opcode.pong);
    else if (kind === opcode.close) {
      this.#end(`server closed ${length >= 2 ? payload.readUInt16BE(0) : ''}`);
    } else if (kind === opcode.continuation || (!final && kind <= opcode.binary)) {
      this.#fragment(payload, kind, final);
    } else if (kind <= opcode.binary) this.#handlers.onMessage?.(payload, kind === opcode.text);
    return next;
  }

  #fragment(payload: Buffer, kind: number, final: boolean): void {
    if (kind !== opcode.continuation) {
      this.#fragments = [];
      this.#fragmentedText = kind === opcode.text;
    }
    this.#fragments.push(Buffer.from(payload));
    if (!final) return;
    const whole = Buffer.concat(this.#fragments);
    this.#fragments = [];
    this.#handlers.onMessage?.(whole, this.#fragmentedText);
  }

  #write(payload: Uint8Array, kind: number): void {
    if (!this.#open) return;
    const length = payload.length;
    const header = (length < 126 ? 2 : length < 65_536 ? 4 : 10) + 4;
    const frame = Buffer.allocUnsafe(header + length);
    frame[0] = 0x80 | kind;
    if (length < 126) frame[1] = 0x80 | length;
    else if (length < 65_536) {
      frame[1] = 0x80 | 126;
      frame.writeUInt16BE(length, 2);
    } else {
      frame[1] = 0x80 | 127;
      frame.writeBigUInt64BE(BigInt(length), 2);
    }
    frame.writeUInt32BE(0, header - 4);
    frame.set(payload, header);
    this.#socket.write(frame);
  }
}
