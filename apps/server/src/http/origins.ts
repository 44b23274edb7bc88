import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

import type { Env } from '../env.ts';

/**
 * Which web origins are ours. A page of any other origin may not change state nor open a socket.
 * With PUBLIC_URL it is that one. Without, it is this machine's own names at our port, so that a
 * name which an attacker points at us (DNS rebinding) is never among them.
 */
export interface Origins {
  trusts(origin: string): boolean;
  list(): readonly string[];
  /** Where links in mails point when no PUBLIC_URL is set; never taken from a request's Host. */
  readonly base: string;
  /** Called once the port is known. */
  listensOn(port: number): void;
}

function ownAddresses(host: string | undefined): readonly string[] {
  if (host === undefined) return [];
  if (host !== '0.0.0.0' && host !== '::') return [host];
  return Object.values(networkInterfaces()).flatMap((entries) =>
    (entries ?? []).filter((entry) => !entry.scopeid).map((entry) => entry.address),
  );
}

function inUrl(address: string): string {
  return isIP(address) === 6 ? `[${address}]` : address;
}

export function createOrigins(env: Env): Origins {
  let trusted = new Set<string>();
  let base = env.publicOrigin ?? 'http://localhost';

  function listensOn(port: number): void {
    if (env.publicOrigin !== undefined) {
      trusted = new Set([env.publicOrigin]);
      return;
    }
    const names = ['localhost', '127.0.0.1', '::1', ...ownAddresses(env.HOST)].map(inUrl);
    const ports = env.DEV_PORT === undefined ? [port] : [env.DEV_PORT, port];
    // `new URL` drops a default port, as browsers do.
    trusted = new Set(
      ports.flatMap((each) => names.map((name) => new URL(`http://${name}:${each}`).origin)),
    );
    const baseName =
      env.HOST !== undefined && !/^(0\.0\.0\.0|::)$/.test(env.HOST) ? inUrl(env.HOST) : 'localhost';
    base = new URL(`http://${baseName}:${ports[0]}`).origin;
  }

  listensOn(env.PORT);
  return {
    trusts: (origin) => trusted.has(origin),
    list: () => [...trusted],
    get base() {
      return base;
    },
    listensOn,
  };
}
