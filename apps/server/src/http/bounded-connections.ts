import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { isIPv6, type Socket } from 'node:net';

import type { Limits } from '@sanad/protocol/limit';

import type { Logger } from '../log.ts';

/**
 * Holds every connection of the process, whatever became of it (a request, an idle keep-alive, an
 * upgrade), and how many there may be. Behind a proxy everybody comes from one address, so there it is
 * the proxy that counts by address. Refusing says one line a minute and costs nothing else.
 */
export interface BoundedConnections {
  readonly open: number;
  /** Ends all of them at once, also those that `closeAllConnections` does not know. */
  endAll(): void;
}

/** Left to the database, LiveKit's half of each signalling socket, files and the log. */
const otherDescriptors = 224;
const sayEveryMs = 60_000;

/** What the system gives this process (Node raised it as far as it may); undefined where it does not tell. */
export function descriptorLimit(): number | undefined {
  try {
    const found = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'));
    return found ? Number(found[1]) : undefined;
  } catch {
    return undefined;
  }
}

/** Where descriptors are few, no single address may take more than half of what there is. */
export function connectionBounds(
  limits: Pick<Limits, 'connections' | 'connectionsPerAddress'>,
  descriptors: number | undefined,
): { readonly all: number; readonly perAddress: number } {
  const room = descriptors === undefined ? Infinity : Math.max(64, descriptors - otherDescriptors);
  const all = Math.min(limits.connections, room);
  return { all, perAddress: Math.min(limits.connectionsPerAddress, Math.ceil(all / 2)) };
}

/** One line of IPv6 hands out whole /64 networks, so that is what counts as one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [front = '', back] = plain.split('::', 2);
  const before = front === '' ? [] : front.split(':');
  const after = back ? back.split(':') : [];
  const zeros = back === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

export function boundConnections(
  http: Server,
  ports: { readonly limits: Limits; readonly log: Logger; readonly behindProxy: boolean },
): BoundedConnections {
  const { log, behindProxy } = ports;
  const bounds = connectionBounds(ports.limits, descriptorLimit());
  const sockets = new Set<Socket>();
  const byNetwork = new Map<string, number>();
  let refused = 0;
  let saying: NodeJS.Timeout | undefined;

  function refuse(): void {
    refused += 1;
    saying ??= setTimeout(() => {
      log.warn({ refused, open: sockets.size }, 'connections were refused: there are too many');
      refused = 0;
      saying = undefined;
    }, sayEveryMs).unref();
  }

  function hold(socket: Socket): void {
    const network = networkOf(socket.remoteAddress ?? '');
    const own = (byNetwork.get(network) ?? 0) + 1;
    if (!behindProxy && own > bounds.perAddress) {
      refuse();
      return void socket.destroy();
    }
    sockets.add(socket);
    byNetwork.set(network, own);
    socket.once('close', () => {
      sockets.delete(socket);
      const left = (byNetwork.get(network) ?? 1) - 1;
      if (left === 0) byNetwork.delete(network);
      else byNetwork.set(network, left);
    });
  }

  http.maxConnections = bounds.all;
  http.on('drop', refuse);
  http.on('connection', hold);
  http.on('close', () => clearTimeout(saying));

  return {
    get open() {
      return sockets.size;
    },
    endAll() {
      for (const socket of sockets) socket.destroy();
    },
  };
}
