import { createHmac, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

import { userId, type UserId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { leavingCookie } from '@sanad/protocol/leaving-cookie';
import { isAPIError } from 'better-auth/api';
import { fromNodeHeaders } from 'better-auth/node';
import type { Request, Response } from 'express';
import type pg from 'pg';

import type { Env } from '../env.ts';
import type { Origins } from '../http/origins.ts';
import { defineJob, type Job } from '../jobs/define-job.ts';
import type { Logger } from '../log.ts';
import type { IdentityMails } from '../mail/identity-mails.ts';
import { createAuth, type Auth } from './better-auth.ts';
import { loadDataSecret } from './data-secret.ts';
import { enterAs, signToken } from './enter-as.ts';
import type { Principal } from './principal.ts';
import { passCookies, signUp, type SignUp } from './sign-up.ts';
import { createThrottle } from './throttle.ts';

/** Who people are. Better Auth does the work behind it; nothing else in the server knows of it. */
export interface Identity {
  readonly auth: Auth;
  /** For requests and handshakes alike: never refreshes a cookie. */
  authenticate(headers: IncomingHttpHeaders): Promise<Principal | undefined>;
  /** Reads a sign-in that nobody has: what is loaded at the first question is then there for the first person. */
  warmUp(): Promise<void>;
  /** Moves the end of a sign-in that is in use; for requests that can set a cookie. */
  refresh(request: Request, response: Response): Promise<void>;
  /** A proof that only this installation can make; of one purpose it is none of another. */
  sign(purpose: string, text: string): string;
  /** Takes the login cookie away. */
  forget(response: Response): void;
  signUp(wanted: SignUp): Promise<UserId>;
  /** Signs a person in without a password: only ever a sample person. */
  enter(userId: UserId, request: Request, response: Response): Promise<void>;
  /** Calls after somebody confirmed their address, in this process. */
  onVerified(listener: (userId: UserId) => Promise<void>): () => void;
  /**
   * Calls when an account whose address nobody had proven falls to whoever reads its mailbox, by a mailed
   * invitation or a reset password: its sign-ins are over, and what was begun in its name was not theirs.
   */
  onHandedOver(listener: (userId: UserId) => Promise<void>): () => void;
  /** Resolves when every mail that was begun has left. */
  settled(): Promise<void>;
  /** Dropping what nobody can use any more: ended sign-ins, old links, old counts, old captured mail. */
  readonly jobs: readonly Job[];
}

/** On that device somebody signed out whom we have not heard of yet. */
function hasLeft(cookies: string): boolean {
  return cookies.split('; ').some((pair) => pair.startsWith(`${leavingCookie}=`));
}

export async function createIdentity(ports: {
  readonly env: Env;
  readonly pool: pg.Pool;
  readonly origins: Origins;
  readonly mails: IdentityMails;
  readonly log: Logger;
}): Promise<Identity> {
  const secret = ports.env.AUTH_SECRET ?? (await loadDataSecret(ports.env.SANAD_DATA));
  const throttle = createThrottle(ports.pool);
  const background = new Set<Promise<unknown>>();
  function inBackground(work: Promise<unknown>): void {
    const tracked = work
      .catch((error: unknown) => ports.log.error({ err: error }, 'identity mail not sent'))
      .finally(() => background.delete(tracked));
    background.add(tracked);
  }
  const verifiedListeners = new Set<(userId: UserId) => Promise<void>>();
  function onVerified(id: string): void {
    for (const listener of verifiedListeners) inBackground(listener(userId.parse(id)));
  }
  const handedOverListeners = new Set<(userId: UserId) => Promise<void>>();
  async function onHandedOver(id: string): Promise<void> {
    for (const listener of handedOverListeners) await listener(userId.parse(id));
  }
  const auth = createAuth({ ...ports, secret, throttle, inBackground, onVerified, onHandedOver });
  const { authCookies } = await auth.$context;

  async function authenticate(headers: IncomingHttpHeaders): Promise<Principal | undefined> {
    if (headers.cookie === undefined || hasLeft(headers.cookie)) return undefined;
    const found = await auth.api
      .getSession({
        headers: fromNodeHeaders({ cookie: headers.cookie }),
        query: { disableRefresh: true },
      })
      // Nobody is known to be signed out just because the database could not be asked.
      .catch((error: unknown) => {
        if (isAPIError(error) && error.statusCode >= 500) throw new Refusal('unavailable');
        throw error;
      });
    if (!found) return undefined;
    return {
      userId: userId.parse(found.user.id),
      name: found.user.name,
      emailVerified: found.user.emailVerified,
      loginId: found.session.id,
      demo: found.user.demo === true,
    };
  }

  return {
    auth,
    authenticate,
    async warmUp() {
      const value = encodeURIComponent(await signToken(auth, randomUUID()));
      await authenticate({ cookie: `${authCookies.sessionToken.name}=${value}` });
    },
    async refresh(request, response) {
      const answer = await auth.api.getSession({
        headers: fromNodeHeaders({ cookie: request.headers.cookie ?? '' }),
        asResponse: true,
      });
      passCookies(answer.headers, response);
    },
    sign(purpose, text) {
      const key = createHmac('sha256', secret).update(`purpose: ${purpose}`).digest();
      return createHmac('sha256', key).update(text).digest('base64url');
    },
    forget(response) {
      const { name, attributes } = authCookies.sessionToken;
      const { httpOnly, secure } = attributes;
      response.cookie(name, '', {
        path: '/',
        maxAge: 0,
        sameSite: 'lax',
        httpOnly: httpOnly ?? true,
        secure: secure ?? false,
      });
    },
    signUp: (wanted) => signUp(auth, { throttle, limits: ports.env.limits, onHandedOver }, wanted),
    enter: (person, request, response) => enterAs(auth, person, request, response),
    onVerified(listener) {
      verifiedListeners.add(listener);
      return () => void verifiedListeners.delete(listener);
    },
    onHandedOver(listener) {
      handedOverListeners.add(listener);
      return () => void handedOverListeners.delete(listener);
    },
    async settled() {
      while (background.size > 0) await Promise.all(background);
    },
    jobs: [defineJob({ name: 'identity.sweep', every: 60 * 60_000, run: sweep })],
  };

  async function sweep(): Promise<void> {
    await throttle.sweep();
    await ports.pool.query('delete from login where expires_at < now()');
    await ports.pool.query(`delete from verification where expires_at < now() - interval '1 day'`);
    await ports.pool.query(`delete from captured_mail where at < now() - interval '30 days'`);
  }
}
