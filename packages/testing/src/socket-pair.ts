import { OneWay } from './one-way.ts';

/** What a server end does with what it hears. */
export interface ServerEnd<Up> {
  onMessage(message: Up): void;
  onClose(): void;
}

/**
 * A client's socket that connects again and again to whatever server is there, over two one-way
 * queues that move only when a test flushes them. The client end is a transport for a sync client.
 */
export class SocketPair<Up, Down> {
  readonly #accept: (send: (messages: readonly Down[]) => void) => ServerEnd<Up>;
  readonly #messageListeners = new Set<(messages: readonly Down[]) => void>();
  readonly #statusListeners = new Set<(status: 'up' | 'down') => void>();
  #server: ServerEnd<Up> | undefined;
  up: OneWay<Up> | undefined;
  down: OneWay<readonly Down[]> | undefined;

  /** `accept` is the server: it is called for every new connection. */
  constructor(accept: (send: (messages: readonly Down[]) => void) => ServerEnd<Up>) {
    this.#accept = accept;
  }

  status(): 'up' | 'down' {
    return this.#server ? 'up' : 'down';
  }

  send(message: Up): void {
    this.up?.send(message);
  }

  onMessages(listener: (messages: readonly Down[]) => void): () => void {
    this.#messageListeners.add(listener);
    return () => this.#messageListeners.delete(listener);
  }

  onStatus(listener: (status: 'up' | 'down') => void): () => void {
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  }

  connect(): void {
    if (this.#server) return;
    const down = new OneWay<readonly Down[]>((messages) => {
      for (const listener of [...this.#messageListeners]) listener(messages);
    });
    const server = this.#accept((messages) => down.send(messages));
    this.#server = server;
    this.down = down;
    this.up = new OneWay((message) => server.onMessage(message));
    this.#tell('up');
  }

  disconnect(): void {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    this.up?.cut();
    this.down?.cut();
    server.onClose();
    this.#tell('down');
  }

  /** Delivers in both directions until nothing is on the way. True if anything was. */
  flush(): boolean {
    let moved = false;
    while ((this.up?.flush() ?? 0) + (this.down?.flush() ?? 0) > 0) moved = true;
    return moved;
  }

  #tell(status: 'up' | 'down'): void {
    for (const listener of [...this.#statusListeners]) listener(status);
  }
}
