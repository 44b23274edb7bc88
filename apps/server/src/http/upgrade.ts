import type { IncomingMessage, Server } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

import type { UpgradeMount } from './feature.ts';
import type { Origins } from './origins.ts';

/** Ends an upgrade that will not happen with a plain status line. */
export function refuseUpgrade(socket: Duplex, status: number): void {
  if (!socket.writable) return socket.destroy() as unknown as undefined;
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}

/** The path alone, or undefined where it can't be read: never trust the Host header to build a URL. */
export function pathOf(request: IncomingMessage): string | undefined {
  return URL.parse(request.url ?? '', 'http://sanad.invalid')?.pathname;
}

/**
 * The one `upgrade` listener beside Socket.IO's (which must be attached with `destroyUpgrade: false`).
 * A browser always names its Origin, so a foreign one is refused and a missing one is no browser.
 */
export function listenForUpgrades(
  http: Server,
  mounts: readonly UpgradeMount[],
  origins: Origins,
): void {
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A peer that resets before the handshake must not end the process.
    socket.on('error', () => socket.destroy());
    const path = pathOf(request);
    if (path === undefined) return refuseUpgrade(socket, 400);
    if (path.startsWith('/socket.io/')) return;
    const mount = mounts.find((each) => each.matches(path));
    if (!mount) return refuseUpgrade(socket, 404);
    const { origin } = request.headers;
    if (origin !== undefined && !origins.trusts(origin)) return refuseUpgrade(socket, 403);
    mount.handle(request, socket, head);
  });
}
