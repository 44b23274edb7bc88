import type { SecurityKind } from '@sanad/protocol/http/security';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import type pg from 'pg';

import type { Env } from '../env.ts';
import type { Origins } from '../http/origins.ts';
import type { Logger } from '../log.ts';
import type { IdentityMails } from '../mail/identity-mails.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { secondFactorPlugins } from './second-factor-plugins.ts';
import { createSecondSteps } from './second-steps.ts';
import type { SecurityRepo } from './security-repo.ts';
import { createSharedSignIn } from './shared-sign-in.ts';
import { createSignInGuard } from './sign-in-guard.ts';
import type { Throttle } from './throttle.ts';

/**
 * Better Auth, set up: our table and column names, argon2id, limits in PostgreSQL, hashed tokens at
 * rest, links built from configuration and never from a Host header. The Origin check of `http/`
 * stands in front of it; only the routes of `auth-routes.ts` are reachable.
 */
const day = 24 * 60 * 60;

export function createAuth(ports: {
  readonly env: Env;
  readonly pool: pg.Pool;
  readonly origins: Origins;
  readonly mails: IdentityMails;
  readonly log: Logger;
  readonly secret: string;
  readonly throttle: Throttle;
  /** Mail leaves after the answer: how long it takes must not tell whether an address is known. */
  readonly inBackground: (work: Promise<unknown>) => void;
  /** Somebody's address was confirmed a moment ago. */
  readonly onVerified: (id: string) => void;
  /** An account that nobody had proven fell to whoever reads its mailbox. */
  readonly onHandedOver: (id: string) => Promise<void>;
  readonly security: SecurityRepo;
  /** How somebody signs in was changed a moment ago. */
  readonly onChanged: (id: string, kind: SecurityKind) => void;
  now(): number;
}) {
  const { env, pool, origins, mails, log, secret, throttle, inBackground } = ports;
  const { onVerified, onHandedOver, security, now } = ports;
  const shared = createSharedSignIn(now);
  const quarterHour = 15 * 60_000;
  const steps = createSecondSteps({
    throttle,
    security,
    wrongPasswords: { max: env.limits.wrongPasswordsPerQuarterHour, windowMs: quarterHour },
    tell: ports.onChanged,
    now,
  });
  return betterAuth({
    appName: 'Sanad',
    baseURL: origins.base,
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    trustedOrigins: () => [...origins.list()],
    logger: {
      level: 'warn',
      log: (level, message) =>
        log[level === 'error' ? 'error' : 'warn']({ part: 'identity' }, message),
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        zone: { type: 'string', required: false, input: true },
        language: { type: 'string', required: false, input: true },
        theme: { type: 'string', required: false, input: false },
        digits: { type: 'string', required: false, input: false },
        demo: { type: 'boolean', required: false, input: false },
      },
    },
    session: {
      modelName: 'login',
      expiresIn: 30 * day,
      updateAge: 60 * 60,
      cookieCache: { enabled: false },
      // What needs a fresh one is asked about by us (`second-steps.ts`).
      freshAge: 0,
      additionalFields: { shared: { type: 'boolean', required: false, input: false } },
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'credential',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verification',
      storeIdentifier: 'hashed',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rate_limit',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/email': { window: 60, max: env.limits.signInsPerMinute },
        '/sign-up/email': { window: 60, max: env.limits.signUpsPerMinute },
        '/request-password-reset': { window: 60, max: env.limits.mailRequestsPerMinute },
        '/send-verification-email': { window: 60, max: env.limits.mailRequestsPerMinute },
        '/reset-password': { window: 60, max: env.limits.mailRequestsPerMinute },
        '/change-password': { window: 60, max: env.limits.signInsPerMinute },
        '/two-factor/*': { window: 60, max: env.limits.signInsPerMinute },
        '/passkey/*': { window: 60, max: env.limits.signInsPerMinute },
      },
    },
    emailAndPassword: {
      enabled: true,
      // A known and an unknown address get the same answer; the page signs in as its next step.
      autoSignIn: false,
      minPasswordLength: 10,
      maxPasswordLength: 256,
      password: { hash: hashPassword, verify: verifyPassword },
      resetPasswordTokenExpiresIn: 60 * 60,
      revokeSessionsOnPasswordReset: true,
      // After every sign-in of before has ended.
      onPasswordReset: async ({ user }) => {
        await security.forgetBegun(user.id);
        if (!user.emailVerified) await onHandedOver(user.id);
      },
      sendResetPassword: ({ user, token }) => mails.resetPassword(user, token),
      onExistingUserSignUp: ({ user }) => mails.alreadyHere(user),
    },
    emailVerification: {
      sendOnSignUp: true,
      expiresIn: day,
      sendVerificationEmail: ({ user, token }) => mails.verifyAddress(user, token),
      afterEmailVerification: async ({ id }) => onVerified(id),
    },
    // A refusal is an answer, not an incident; whatever else goes wrong is logged once, by us.
    onAPIError: {
      onError: (error) => {
        if (isAPIError(error) && error.statusCode < 500) return;
        log.error({ err: error }, 'identity failed');
      },
    },
    hooks: createSignInGuard({
      throttle,
      limits: env.limits,
      passwordOf: passwordIn(pool),
      shared,
      steps,
    }),
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const born = shared.atBirth(session, context?.request);
            return born && { data: { ...session, ...born } };
          },
        },
        delete: { before: async (_session, context) => !steps.staysIn(context?.request) },
      },
    },
    plugins: [...secondFactorPlugins()],
    advanced: {
      backgroundTasks: { handler: inBackground },
      cookiePrefix: 'sanad',
      useSecureCookies: env.publicOrigin?.startsWith('https:') ?? false,
      database: { generateId: 'uuid', joins: true },
      // `client-address.ts` overwrites this header from the socket: nobody else can set it.
      ipAddress: { ipAddressHeaders: ['x-real-ip'], ipv6Subnet: 64 },
    },
  });
}

const passwordIn = (pool: pg.Pool) => async (email: string) => {
  const { rows } = await pool.query<{ password: string | null }>(
    `select credential.password from person join credential on credential.user_id = person.id
     where person.email = $1 and credential.provider_id = 'credential'`,
    [email.toLowerCase()],
  );
  return rows[0]?.password ?? undefined;
};

export type Auth = ReturnType<typeof createAuth>;
