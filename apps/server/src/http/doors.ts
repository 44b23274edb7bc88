import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import type { Env } from '../env.ts';
import { readCookies } from './page-choices.ts';

/**
 * Doors that stand open only to the person at this machine. A reverse proxy on it also speaks from
 * loopback, so any sign of one closes them: a forwarding header, or a Host that is not loopback's. One
 * that gives no sign makes every stranger look like that person, so captured mail, which holds links
 * that reset passwords, also wants the key that only the terminal shows.
 */
const forwarding = /^(forwarded|via|x-forwarded-.*|x-real-ip|cf-connecting-ip|true-client-ip)$/i;
const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Kept by the browser that followed the start line's link; ends with the browser or the server. */
export const mailCookie = 'sanad_mail';

/** The peer is a program on this machine that speaks to us directly, and calls us by this machine's name. */
function isAtThisMachine(request: IncomingMessage): boolean {
  // Raw, because `client-address.ts` writes one of these headers itself.
  const names = request.rawHeaders.filter((_, index) => index % 2 === 0);
  return (
    loopback.test(request.socket.remoteAddress ?? '') &&
    loopbackHost.test(request.headers.host ?? '') &&
    !names.some((name) => forwarding.test(name))
  );
}

function holds(secret: string | undefined, given: string | undefined): boolean {
  if (secret === undefined || given === undefined) return false;
  const [own, other] = [Buffer.from(secret), Buffer.from(given)];
  return own.length === other.length && timingSafeEqual(own, other);
}

export interface Doors {
  /** Sample data, and that mail is captured: as if they did not exist elsewhere. */
  development(request: IncomingMessage): boolean;
  /** Whether there is captured mail that somebody could be let in to. */
  readonly keepsMail: boolean;
  /** Captured mail: how the key was brought, or not at all. */
  mail(request: IncomingMessage): 'by link' | 'by cookie' | undefined;
  /** Parts of /healthz and /metrics. */
  operations(request: IncomingMessage): boolean;
}

export function createDoors(
  env: Pick<Env, 'HOST' | 'publicOrigin' | 'OPS_TOKEN' | 'TRUST_PROXY' | 'SMTP_URL'>,
  mailKey: string,
): Doors {
  const token = env.OPS_TOKEN === undefined ? undefined : `Bearer ${env.OPS_TOKEN}`;

  const forThisMachine =
    env.HOST === undefined && env.publicOrigin === undefined && env.TRUST_PROXY === 0;
  const keepsMail = forThisMachine && env.SMTP_URL === undefined;

  return {
    development: (request) => forThisMachine && isAtThisMachine(request),
    keepsMail,
    mail(request) {
      if (!keepsMail || !isAtThisMachine(request)) return undefined;
      const [, query] = (request.url ?? '').split('?', 2);
      if (holds(mailKey, new URLSearchParams(query).get('key') ?? undefined)) return 'by link';
      return holds(mailKey, readCookies(request.headers.cookie).get(mailCookie))
        ? 'by cookie'
        : undefined;
    },
    operations: (request) =>
      isAtThisMachine(request) || holds(token, request.headers.authorization),
  };
}
