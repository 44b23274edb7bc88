import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

import { zoneName } from '@sanad/domain/kernel/instant';
import { nameOf } from '@sanad/domain/kernel/name';
import { refusalOfIssues } from '@sanad/domain/kernel/refusal-of-issues';
import { language } from '@sanad/protocol/http/profile';
import { limits, type Limits } from '@sanad/protocol/limit';
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api';
import { z } from 'zod';

import { accountKey } from './account-key.ts';
import type { SecondSteps } from './second-steps.ts';
import type { SharedSignIn } from './shared-sign-in.ts';
import type { Throttle } from './throttle.ts';

/**
 * What stands before and after Better Auth's own routes: clean input, silent answers, and a count of
 * wrong passwords per account. A device that once signed in to the account has a count of its own, so
 * that a stranger who guesses from everywhere cannot lock the owner out.
 */
const quarterHour = 15 * 60 * 1_000;
const hour = 60 * 60 * 1_000;
const deviceCookie = 'sanad.device';
const year = 365 * 24 * 60 * 60;

const signUpBody = z.object({
  name: nameOf(limits.nameLength),
  email: z.email().max(254).toLowerCase(),
  password: z.string(),
  zone: zoneName.optional(),
  language: language.optional(),
});
const signInBody = z.object({
  email: z.string().max(320),
  password: z.string(),
  /** Set by us, where the computer is shared. */
  rememberMe: z.literal(false).optional(),
});

const mailBody = z.object({ email: z.string().max(320) });
/** Asking these sends a mail to whatever address is named. */
const mailing = new Set(['/request-password-reset', '/send-verification-email']);

function keepOnly(body: object, fields: object): void {
  for (const key of Object.keys(body)) Reflect.deleteProperty(body, key);
  Object.assign(body, fields);
}

function parseBody<S extends z.ZodType>(schema: S, body: object): z.output<S> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw new APIError('BAD_REQUEST', { code: refusalOfIssues(parsed.error).code });
  }
  return parsed.data;
}

/** Answers that would hold a person or a session token: the page needs neither, the cookie is all. */
const silent = new Set([
  '/sign-in/email',
  '/sign-up/email',
  '/change-password',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/passkey/verify-authentication',
  '/passkey/verify-registration',
  '/passkey/update-passkey',
]);

/**
 * Where a known and an unknown address take different work, the answer leaves at one moment: no sooner
 * than this after the question, which is longer than either takes. A right password need not wait.
 */
const answerFloorMs = 200;
const evened = new Set(['/sign-in/email', '/request-password-reset']);

interface Cookies {
  getSignedCookie(name: string, secret: string): Promise<unknown>;
  readonly context: { readonly secret: string };
}

interface SignedIn {
  readonly path: string;
  readonly request?: object | undefined;
  readonly context: {
    readonly newSession: {
      readonly user: { readonly email: string };
      readonly session: { readonly token: string };
    } | null;
    readonly internalAdapter: { deleteSession(token: string): Promise<unknown> };
  };
}

/** The device cookie says which account it signed in to: `<account>.<random>`, signed by our secret. */
async function countingKey(cookies: Cookies, email: string): Promise<string> {
  const account = accountKey(email);
  const device = await cookies.getSignedCookie(deviceCookie, cookies.context.secret);
  const known = typeof device === 'string' && device.startsWith(`${account}.`);
  return known ? `device:${device}` : `account:${account}`;
}

export function createSignInGuard(ports: {
  readonly throttle: Throttle;
  readonly limits: Limits;
  /** The stored hash of an address's password; undefined where there is none. */
  passwordOf(email: string): Promise<string | undefined>;
  readonly shared: SharedSignIn;
  readonly steps: SecondSteps;
}) {
  const { throttle, passwordOf, shared, steps } = ports;
  const rule = { max: ports.limits.wrongPasswordsPerQuarterHour, windowMs: quarterHour };

  const mailRule = { max: ports.limits.accountMailsPerAddressAndHour, windowMs: hour };
  const askedAt = new WeakMap<object, number>();
  /** The password that a sign-in is judged by, as it was stored when it came. */
  const judgedBy = new WeakMap<object, string | undefined>();

  /**
   * By the address that was typed, whether it has an account or not, so that the answer tells nothing;
   * a device that signed in to it counts for itself, so that no stranger can use up somebody's mails.
   * Each kind has its own count: whoever uses up one has sent its owner so many links that work.
   */
  async function takeMail(cookies: Cookies, path: string, body: object): Promise<void> {
    const { email } = parseBody(mailBody, body);
    const minutes = await throttle.minutesUntil(
      `mail:${path}:${await countingKey(cookies, email)}`,
      mailRule,
    );
    if (minutes > 0) throw new APIError('TOO_MANY_REQUESTS', { code: 'mail_limit', minutes });
  }

  const before = createAuthMiddleware(async (context) => {
    if (context.request && evened.has(context.path))
      askedAt.set(context.request, performance.now());
    const sent: unknown = context.body;
    const body =
      typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : undefined;
    if (body) shared.read(context.path, context.request, body);
    if (/^\/(?:two-factor|passkey)\//.test(context.path)) return steps.before(context, body);
    if (!body) return;
    // In place: what a hook returns is merged with what was sent and takes nothing away.
    switch (context.path) {
      case '/sign-up/email':
        keepOnly(body, parseBody(signUpBody, body));
        return takeMail(context, context.path, body);
      case '/sign-in/email': {
        const known = parseBody(signInBody, body);
        keepOnly(body, known);
        if (context.request) judgedBy.set(context.request, await passwordOf(known.email));
        if (await throttle.take(await countingKey(context, known.email), rule)) return;
        throw new APIError('TOO_MANY_REQUESTS', { code: 'too_fast' });
      }
      case '/change-password':
        return void Object.assign(body, { revokeOtherSessions: true });
      default:
        // What the server asks for itself is counted where it asks.
        if (mailing.has(context.path) && context.request)
          await takeMail(context, context.path, body);
        // Where the person goes next is the page's choice, not the caller's.
        for (const key of Object.keys(body)) {
          if (/URL$|^redirectTo$/.test(key)) Reflect.deleteProperty(body, key);
        }
    }
  });

  /**
   * Checking a password takes a moment, in which it may be changed or reset and every sign-in ended. One
   * that was let in by the old password then came after the sweep: it ends here.
   */
  async function lookAgain({ path, request, context }: SignedIn): Promise<void> {
    const { newSession: entered, internalAdapter } = context;
    if (path !== '/sign-in/email' || !request || !entered || !judgedBy.has(request)) return;
    if (judgedBy.get(request) === (await passwordOf(entered.user.email))) return;
    await internalAdapter.deleteSession(entered.session.token);
    throw new APIError('UNAUTHORIZED', { code: 'INVALID_EMAIL_OR_PASSWORD' });
  }

  const after = createAuthMiddleware(async (context) => {
    const user = context.context.newSession?.user;
    const asked = context.request ? askedAt.get(context.request) : undefined;
    if (asked !== undefined && !user)
      await delay(Math.max(0, asked + answerFloorMs - performance.now()));
    if (isAPIError(context.context.returned)) return;
    const entered = context.context.newSession;
    if (entered && (await steps.isUsed(context.request, entered))) {
      await context.context.internalAdapter.deleteSession(entered.session.token);
      throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' });
    }
    await steps.after(context.path, context.request, context.context.newSession ?? undefined);
    if (!silent.has(context.path)) return;
    await lookAgain(context);
    // Where a code is asked for besides, nobody is in yet: the part that asks for it comes after this one.
    if (context.path === '/sign-in/email' && user?.['twoFactorEnabled']) return;
    await shared.mark(context);
    if (context.path === '/sign-in/email' && user) {
      const { secret, authCookies } = context.context;
      await throttle.forget(await countingKey(context, user.email));
      // On a computer of many, no trace of whose account it was.
      if (context.context.newSession?.session['shared'] === true)
        return context.json({ status: true });
      const device = `${accountKey(user.email)}.${randomBytes(16).toString('base64url')}`;
      await context.setSignedCookie(deviceCookie, device, secret, {
        httpOnly: true,
        sameSite: 'lax',
        path: '/api/auth',
        secure: authCookies.sessionToken.attributes.secure === true,
        maxAge: year,
      });
    }
    return context.json({ status: true });
  });

  return { before, after };
}
