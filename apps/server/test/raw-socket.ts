import { WebSocket } from 'ws';

import { Watchers } from './watchers.ts';

/** A WebSocket that speaks Engine.IO by hand: for frames that no client library would send. */
export class RawSocket {
  readonly ws: WebSocket;
  readonly frames: string[] = [];
  closeCode: number | undefined;
  failed: string | undefined;
  readonly #watchers = new Watchers();

  constructor(
    url: string,
    cookie: string | undefined,
    headers: Record<string, string> = {},
    query = '',
  ) {
    const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket${query}`;
    this.ws = new WebSocket(address, {
      headers: { ...(cookie === undefined ? {} : { cookie }), ...headers },
    });
    this.ws.on('message', (data: Buffer) => {
      const frame = data.toString('utf8');
      this.frames.push(frame);
      if (frame === '2') this.ws.send('3');
      this.#watchers.look();
    });
    this.ws.on('close', (code) => {
      this.closeCode = code;
      this.#watchers.look();
    });
    this.ws.on('unexpected-response', (_request, response) => {
      this.failed = String(response.statusCode);
      response.destroy();
      this.#watchers.look();
    });
    this.ws.on('error', (error) => {
      this.failed ??= error.message;
      this.#watchers.look();
    });
  }

  until<T>(what: string, find: () => T | undefined | false): Promise<T> {
    const told = () => `frames ${this.frames.slice(-3).join(' ').slice(0, 300)}`;
    return this.#watchers.until(what, find, told);
  }

  frame(start: string): Promise<string> {
    return this.until(start, () => this.frames.find((frame) => frame.startsWith(start)));
  }

  /** Signs in to the only namespace. */
  async open(): Promise<this> {
    await this.frame('0{');
    this.ws.send('40');
    await this.frame('40{');
    return this;
  }

  closed(): Promise<number> {
    return this.until('close', () => this.closeCode);
  }

  close(): void {
    this.ws.terminate();
  }
}
