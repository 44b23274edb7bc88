import { createHash } from 'node:crypto';

import type { SecurityKind } from '@sanad/protocol/http/security';
import { APIError, getSessionFromCtx } from 'better-auth/api';

import type { SecurityRepo } from './security-repo.ts';
import type { Throttle, ThrottleRule } from './throttle.ts';

/**
 * The routes of two-step sign-in and passkeys: what may be sent to them, who may, and what is told of it. Whatever
 * changes how somebody signs in needs a sign-in or a password of the last ten minutes.
 */
export const secondStepRoutes = [
  'POST /api/auth/two-factor/enable',
  'POST /api/auth/two-factor/disable',
  'POST /api/auth/two-factor/generate-backup-codes',
  'POST /api/auth/two-factor/verify-totp',
  'POST /api/auth/two-factor/verify-backup-code',
  'GET /api/auth/passkey/generate-register-options',
  'POST /api/auth/passkey/verify-registration',
  'GET /api/auth/passkey/generate-authenticate-options',
  'POST /api/auth/passkey/verify-authentication',
  'POST /api/auth/passkey/update-passkey',
  'POST /api/auth/passkey/delete-passkey',
] as const;

/** Fields that go on; a device is never trusted, and no other session is made. */
const fields: Readonly<Record<string, readonly string[]>> = {
  '/two-factor/enable': ['password'],
  '/two-factor/disable': ['password'],
  '/two-factor/generate-backup-codes': ['password'],
  '/two-factor/verify-totp': ['code'],
  '/two-factor/verify-backup-code': ['code'],
  '/passkey/verify-registration': ['response', 'name'],
  '/passkey/verify-authentication': ['response'],
  '/passkey/update-passkey': ['id', 'name'],
  '/passkey/delete-passkey': ['id'],
};

const changes: Readonly<Record<string, SecurityKind>> = {
  '/two-factor/disable': 'two_step_off',
  '/two-factor/generate-backup-codes': 'codes_renewed',
  '/passkey/verify-registration': 'passkey_added',
  '/passkey/update-passkey': 'passkey_renamed',
  '/passkey/delete-passkey': 'passkey_removed',
};

const asksPassword = new Set([
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
]);
const needsFresh = new Set([
  ...Object.keys(changes),
  '/two-factor/enable',
  '/passkey/generate-register-options',
]);
const nameLength = 60;
/** A code counts in its own half minute, the one before and the one after. */
const codeLastsMs = 2 * 60_000;

/** Changes with which Better Auth begins another sign-in in place of the one at hand. */
const renewing = new Set<SecurityKind>(['two_step_on', 'two_step_off']);

interface Deed {
  readonly userId: string;
  readonly loginId: string;
  readonly kind: SecurityKind;
}

interface Entered {
  readonly user: { readonly id: string };
  readonly session: { readonly id: string; readonly token: string };
}

const deedOf = (
  here: { readonly user: { readonly id: string }; readonly session: { readonly id: string } },
  kind: SecurityKind,
): Deed => ({ userId: here.user.id, loginId: here.session.id, kind });

type Context = Parameters<typeof getSessionFromCtx>[0] & {
  readonly path: string;
  readonly request?: object | undefined;
};

export function createSecondSteps(ports: {
  readonly throttle: Throttle;
  readonly wrongPasswords: ThrottleRule;
  readonly security: SecurityRepo;
  readonly tell: (userId: string, kind: SecurityKind) => void;
  now(): number;
}) {
  const { throttle, security } = ports;
  /** What a request changes, for whom, once it is done. */
  const doing = new WeakMap<object, Deed>();

  /** The code of an app that somebody comes in with. */
  const given = new WeakMap<object, string>();

  async function before(context: Context, body: Record<string, unknown> | undefined) {
    const { path, request } = context;
    if (body !== undefined) keep(body, fields[path] ?? []);
    if (typeof body?.['name'] === 'string') body['name'] = body['name'].trim().slice(0, nameLength);
    const here =
      needsFresh.has(path) || path.startsWith('/two-factor/verify') ? await whoIs(context) : null;
    if (path === '/two-factor/verify-totp' && here) {
      // Setting it up: once it is on, whoever is in already has nothing to try here.
      if (here.user['twoFactorEnabled'] === true) throw new APIError('BAD_REQUEST');
      await assertFresh(here.session.id);
      if (request) doing.set(request, deedOf(here, 'two_step_on'));
    }
    if (path === '/two-factor/verify-totp' && !here && request)
      given.set(request, String(body?.['code']));
    if (path === '/two-factor/verify-backup-code' && here) throw new APIError('BAD_REQUEST');
    if (!needsFresh.has(path)) return;
    if (!here) throw new APIError('UNAUTHORIZED');
    await assertFresh(here.session.id);
    if (asksPassword.has(path)) {
      const key = `password:${here.user.id}`;
      if (!(await throttle.take(key, ports.wrongPasswords)))
        throw new APIError('TOO_MANY_REQUESTS', { code: 'too_fast' });
    }
    const kind = changes[path];
    if (request && kind) doing.set(request, deedOf(here, kind));
  }

  async function assertFresh(loginId: string): Promise<void> {
    if (await security.isFresh(loginId, ports.now())) return;
    throw new APIError('FORBIDDEN', { code: 'confirm_first' });
  }

  /** After the change: a line of it that nobody can take away, and a mail. `entered`: who came in by this request. */
  async function after(path: string, request: object | undefined, entered: Entered | undefined) {
    const done = request && doing.get(request);
    if (done && entered && renewing.has(done.kind))
      await security.keepLogin(done.loginId, entered.session);
    if (done && asksPassword.has(path)) await throttle.forget(`password:${done.userId}`);
    if (done) await say(done.userId, done.kind);
    else if (path === '/two-factor/verify-backup-code' && entered)
      await say(entered.user.id, 'code_used');
  }

  async function say(userId: string, kind: SecurityKind): Promise<void> {
    await security.note(userId, kind);
    ports.tell(userId, kind);
  }

  /** Whoever looks over a shoulder, or reads the line, has a code that was used. */
  async function isUsed(request: object | undefined, entered: Entered): Promise<boolean> {
    const code = request && given.get(request);
    if (code === undefined) return false;
    const key = `code:${createHash('sha256').update(`${entered.user.id} ${code}`).digest('base64url')}`;
    return !(await throttle.take(key, { max: 1, windowMs: codeLastsMs }));
  }

  return {
    before,
    after,
    isUsed,
    /**
     * True while a sign-in is only to get another token: it stays the same sign-in, or all that hangs on it (lines that
     * are open, devices that are told) would end with a change of its own person.
     */
    staysIn(request: object | undefined): boolean {
      const done = request && doing.get(request);
      return done !== undefined && renewing.has(done.kind);
    },
  };
}

export type SecondSteps = ReturnType<typeof createSecondSteps>;

async function whoIs(context: Context) {
  return getSessionFromCtx(context, { disableRefresh: true });
}

function keep(body: Record<string, unknown>, names: readonly string[]): void {
  for (const key of Object.keys(body)) if (!names.includes(key)) Reflect.deleteProperty(body, key);
}
