import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

import { expect } from 'vitest';

/** A peer that speaks TCP by hand: what it sends and when it goes is its own affair. */
export class RawPeer {
  readonly socket: Socket;
  said = '';
  readonly #gone: Promise<void>;

  constructor(port: number, text = '', localAddress?: string) {
    this.socket = connect({
      port,
      host: '127.0.0.1',
      ...(localAddress === undefined ? {} : { localAddress }),
    });
    this.socket.on('data', (chunk: Buffer) => (this.said += chunk.toString('latin1')));
    this.socket.on('error', () => undefined);
    this.#gone = new Promise((resolve) => void this.socket.once('close', () => resolve()));
    if (text !== '') this.socket.write(text);
  }

  /** Of the first answer. */
  get status(): number {
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(this.said)?.[1] ?? 0);
  }

  /** Resolves once the other side has ended it. */
  gone(): Promise<void> {
    return this.#gone;
  }

  /** Resolves with the status once an answer has begun. */
  async answered(): Promise<number> {
    await expect.poll(() => this.status, { timeout: 10_000, interval: 5 }).toBeGreaterThan(0);
    return this.status;
  }

  leave(): void {
    this.socket.destroy();
  }
}

export function upgradeOf(target: string, headers = ''): string {
  return `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${headers}\r\n`;
}

/** What this process holds open, sockets and all. */
export function descriptors(): number {
  return readdirSync('/proc/self/fd').length;
}

/** Resolves once it holds no more than before. */
export async function descriptorsAre(atMost: number): Promise<void> {
  await expect
    .poll(() => descriptors(), { timeout: 10_000, interval: 10 })
    .toBeLessThanOrEqual(atMost);
}
