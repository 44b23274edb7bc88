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
/** A way in, for who is not: with a sign-in they would only be a place to guess at. */
const nameLength = 60;

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
  const doing = new WeakMap<object, { readonly userId: string; readonly kind: SecurityKind }>();

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
      if (request) doing.set(request, { userId: here.user.id, kind: 'two_step_on' });
    }
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
    if (request && kind) doing.set(request, { userId: here.user.id, kind });
  }

  async function assertFresh(loginId: string): Promise<void> {
    if (await security.isFresh(loginId, ports.now())) return;
    throw new APIError('FORBIDDEN', { code: 'confirm_first' });
  }

  /** After the change: a line of it that nobody can take away, and a mail. `entered`: who came in by this request. */
  async function after(path: string, request: object | undefined, entered: string | undefined) {
    const done = request && doing.get(request);
    if (done && asksPassword.has(path)) await throttle.forget(`password:${done.userId}`);
    if (done) await say(done.userId, done.kind);
    else if (path === '/two-factor/verify-backup-code' && entered) await say(entered, 'code_used');
  }

  async function say(userId: string, kind: SecurityKind): Promise<void> {
    await security.note(userId, kind);
    ports.tell(userId, kind);
  }

  return { before, after };
}

export type SecondSteps = ReturnType<typeof createSecondSteps>;

async function whoIs(context: Context) {
  return getSessionFromCtx(context, { disableRefresh: true });
}

function keep(body: Record<string, unknown>, names: readonly string[]): void {
  for (const key of Object.keys(body)) if (!names.includes(key)) Reflect.deleteProperty(body, key);
}
