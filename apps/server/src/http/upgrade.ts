import type { IncomingMessage, Server } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

import { limits } from '@sanad/protocol/limit';

import type { Origins } from './origins.ts';
import type { UpgradeMount } from './upgrade-mount.ts';

/**
 * The one `upgrade` listener of the process. It decides on the raw target, letter by letter and before
 * anybody else: what has to be normalised first could be read in two ways by two readers, and is refused.
 * Whoever gets an upgrade from here is its only owner; one that nobody answers is ended by the clock.
 */
const plainTarget = /^((?:\/[\w~-][\w.~-]*)+\/?)(?:\?[^#\s]*)?$/;

/** Ends an upgrade that will not happen with a plain status line. Never waits for the other side to leave. */
export function refuseUpgrade(socket: Duplex, status: number): void {
  if (!socket.writable) return void socket.destroy();
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}

/**
 * Ends what was not accepted in time, whatever became of it: it looks at the first thing written and
 * needs no list of cases. A socket that nobody reads does not tell that its peer has left.
 */
function endUndecided(socket: Duplex, patienceMs: number): void {
  const timer = setTimeout(() => socket.destroy(), patienceMs).unref();
  const stop = () => clearTimeout(timer);
  socket.once('close', stop);
  const { write } = socket;
  socket.write = (...given: unknown[]) => {
    Reflect.deleteProperty(socket, 'write');
    if (String(given[0]).startsWith('HTTP/1.1 101 ')) stop();
    return write.apply(socket, given as Parameters<typeof write>);
  };
}

function statusFor(request: IncomingMessage, origins: Origins): number | undefined {
  if (request.method !== 'GET' || request.headers.upgrade?.toLowerCase() !== 'websocket')
    return 400;
  const { origin } = request.headers;
  // A browser always names its Origin, so a foreign one is refused and a missing one is no browser.
  return origin !== undefined && !origins.trusts(origin) ? 403 : undefined;
}

export function listenForUpgrades(
  http: Server,
  mounts: readonly UpgradeMount[],
  origins: Origins,
  patienceMs: number = limits.upgradeMs,
): void {
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A peer that resets before the handshake must not end the process.
    socket.on('error', () => socket.destroy());
    endUndecided(socket, patienceMs);
    const path = plainTarget.exec(request.url ?? '')?.[1];
    const mount = path === undefined ? undefined : mounts.find((each) => each.matches(path));
    if (!mount) return refuseUpgrade(socket, 404);
    const status = statusFor(request, origins);
    if (status !== undefined) return refuseUpgrade(socket, status);
    mount.handle(request, socket, head);
  });
}
