import { createHmac, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

import { userId, type UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { SecurityKind } from '@sanad/protocol/http/security';
import { leavingCookie } from '@sanad/protocol/leaving-cookie';
import { sharedIdleMs } from '@sanad/protocol/shared-computer';
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
import { createSecurityRepo } from './security-repo.ts';
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
  refresh(principal: Principal, request: Request, response: Response): Promise<void>;
  /** Its person is there: moves the end of a sign-in on a shared computer, and says when it is. */
  hold(principal: Principal): Promise<Instant | null>;
  /**
   * The person gives the password once more.
   * @throws Refusal `wrong_password`, or `too_fast` after too many
   */
  confirm(principal: Principal, password: string): Promise<void>;
  /** How many recovery codes were not used; undefined where no code is asked for. */
  codesLeft(userId: UserId): Promise<number | undefined>;
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
  now(): number;
}): Promise<Identity> {
  const { now } = ports;
  const secret = ports.env.AUTH_SECRET ?? (await loadDataSecret(ports.env.SANAD_DATA));
  const throttle = createThrottle(ports.pool);
  const security = createSecurityRepo(ports.pool);
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
    // Whoever began the account may have put locks of their own on it.
    await security.removeFactors(id);
    for (const listener of handedOverListeners) await listener(userId.parse(id));
  }
  async function tellChanged(id: string, kind: SecurityKind): Promise<void> {
    const person = await security.mailedPerson(id);
    if (person) await ports.mails.securityChanged(person, kind);
  }
  const auth = createAuth({
    ...{ ...ports, secret, throttle, inBackground, onVerified, onHandedOver, security },
    onChanged: (id, kind) => inBackground(tellChanged(id, kind)),
  });
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
    if (!found || found.session.expiresAt.getTime() <= now()) return undefined;
    return {
      userId: userId.parse(found.user.id),
      name: found.user.name,
      emailVerified: found.user.emailVerified,
      loginId: found.session.id,
      demo: found.user.demo === true,
      shared: found.session.shared === true,
    };
  }

  return {
    auth,
    authenticate,
    async warmUp() {
      const value = encodeURIComponent(await signToken(auth, randomUUID()));
      await authenticate({ cookie: `${authCookies.sessionToken.name}=${value}` });
    },
    async refresh(principal, request, response) {
      if (principal.shared) return void (await hold(principal));
      const answer = await auth.api.getSession({
        headers: fromNodeHeaders({ cookie: request.headers.cookie ?? '' }),
        asResponse: true,
      });
      passCookies(answer.headers, response);
    },
    hold,
    async confirm({ userId: id, loginId }, password) {
      const { internalAdapter, password: passwords } = await auth.$context;
      const account = await internalAdapter.findCredentialAccount(id);
      const hash = account?.password;
      if (!hash) throw new Refusal('wrong_password');
      const key = `password:${id}`;
      const { wrongPasswordsPerQuarterHour: max } = ports.env.limits;
      if (!(await throttle.take(key, { max, windowMs: 15 * 60_000 })))
        throw new Refusal('too_fast');
      if (!(await passwords.verify({ hash, password }))) throw new Refusal('wrong_password');
      await throttle.forget(key);
      await security.confirm(loginId, now());
    },
    async codesLeft(id) {
      if (!(await security.isTwoStep(id))) return undefined;
      const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: id } });
      return backupCodes.length;
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

  async function hold({ loginId, shared }: Principal): Promise<Instant | null> {
    if (!shared) return null;
    const ends = await security.moveEnd(loginId, now(), now() + sharedIdleMs);
    if (!ends) throw new Refusal('unauthenticated');
    return ends.getTime() as Instant;
  }

  async function sweep(): Promise<void> {
    await throttle.sweep();
    await ports.pool.query('delete from login where expires_at < now()');
    await ports.pool.query(`delete from verification where expires_at < now() - interval '1 day'`);
    await ports.pool.query(`delete from captured_mail where at < now() - interval '30 days'`);
  }
}
