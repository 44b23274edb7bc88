import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import type { Env } from '../env.ts';

/**
 * Doors that stand open only to the person at this machine. A reverse proxy on it also speaks from
 * loopback, so any sign of one closes them: a forwarding header, or a Host that is not loopback's.
 */
const forwarding = /^(forwarded|via|x-forwarded-.*|x-real-ip|cf-connecting-ip|true-client-ip)$/i;
const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** The peer is a program on this machine that speaks to us directly. */
export function isDirectLoopback(request: IncomingMessage): boolean {
  // Raw, because `client-address.ts` writes one of these headers itself.
  const names = request.rawHeaders.filter((_, index) => index % 2 === 0);
  return (
    loopback.test(request.socket.remoteAddress ?? '') &&
    !names.some((name) => forwarding.test(name))
  );
}

export interface Doors {
  /** Sample data and captured mail: as if they did not exist elsewhere. */
  development(request: IncomingMessage): boolean;
  /** Parts of /healthz and /metrics. */
  operations(request: IncomingMessage): boolean;
}

export function createDoors(
  env: Pick<Env, 'HOST' | 'publicOrigin' | 'OPS_TOKEN' | 'TRUST_PROXY'>,
): Doors {
  const token = env.OPS_TOKEN === undefined ? undefined : Buffer.from(`Bearer ${env.OPS_TOKEN}`);

  function holdsToken(request: IncomingMessage): boolean {
    const given = Buffer.from(request.headers.authorization ?? '');
    return token !== undefined && given.length === token.length && timingSafeEqual(given, token);
  }

  function development(request: IncomingMessage): boolean {
    if (env.HOST !== undefined || env.publicOrigin !== undefined || env.TRUST_PROXY > 0)
      return false;
    return isDirectLoopback(request) && loopbackHost.test(request.headers.host ?? '');
  }

  return {
    development,
    operations: (request) => isDirectLoopback(request) || holdsToken(request),
  };
}
