import { WebSocket } from 'ws';

/** A WebSocket that speaks Engine.IO by hand: for frames that no client library would send. */
export class RawSocket {
  readonly ws: WebSocket;
  readonly frames: string[] = [];
  closeCode: number | undefined;
  failed: string | undefined;
  readonly #watchers = new Set<() => void>();

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
      this.#look();
    });
    this.ws.on('close', (code) => {
      this.closeCode = code;
      this.#look();
    });
    this.ws.on('unexpected-response', (_request, response) => {
      this.failed = String(response.statusCode);
      response.destroy();
      this.#look();
    });
    this.ws.on('error', (error) => {
      this.failed ??= error.message;
      this.#look();
    });
  }

  until<T>(what: string, find: () => T | undefined | false): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find();
        if (found === undefined || found === false) return;
        clearTimeout(timer);
        this.#watchers.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.#watchers.delete(look);
        reject(
          new Error(`never: ${what}; frames ${this.frames.slice(-3).join(' ').slice(0, 300)}`),
        );
      }, 10_000);
      this.#watchers.add(look);
      look();
    });
  }

  #look(): void {
    for (const watcher of this.#watchers) watcher();
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
