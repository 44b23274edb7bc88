import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Language } from '@sanad/protocol/http/profile';

import { leaving } from '../../http/leaving.ts';

/** The few routes of signing in and out. Their refusals have codes of their own; those a person can act on are named here. */
export type IdentityTrouble =
  | 'wrong_credentials'
  | 'weak_password'
  | 'dead_link'
  | 'wrong_code'
  /** Too many wrong codes, or too long ago: the password is asked for anew. */
  | 'begin_anew'
  | 'passkey_failed';

export class IdentityRefused extends Error {
  readonly trouble: IdentityTrouble;

  constructor(trouble: IdentityTrouble) {
    super(trouble);
    this.name = 'IdentityRefused';
    this.trouble = trouble;
  }
}

const troubles: Readonly<Record<string, IdentityTrouble>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong_credentials',
  INVALID_PASSWORD: 'wrong_credentials',
  INVALID_EMAIL: 'wrong_credentials',
  PASSWORD_TOO_SHORT: 'weak_password',
  PASSWORD_TOO_LONG: 'weak_password',
  INVALID_TOKEN: 'dead_link',
  TOKEN_EXPIRED: 'dead_link',
  USER_NOT_FOUND: 'dead_link',
  INVALID_CODE: 'wrong_code',
  INVALID_BACKUP_CODE: 'wrong_code',
  INVALID_TWO_FACTOR_COOKIE: 'begin_anew',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'begin_anew',
  PASSKEY_NOT_FOUND: 'passkey_failed',
  CHALLENGE_NOT_FOUND: 'passkey_failed',
  AUTHENTICATION_FAILED: 'passkey_failed',
  FAILED_TO_VERIFY_REGISTRATION: 'passkey_failed',
  passkey_unasked: 'passkey_failed',
};

/** Leaving waits no longer for a server that does not answer. */
const leavePatienceMs = 5_000;

/** @throws IdentityRefused for what a form can say, else Refusal */
export async function send(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
      method,
      credentials: 'same-origin',
      ...(signal === undefined ? {} : { signal }),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  } catch {
    throw new Refusal('unavailable');
  }
  if (response.ok) return response.json().catch(() => undefined);
  const answer = (await response.json().catch(() => ({}))) as { code?: string; minutes?: number };
  const trouble = troubles[answer.code ?? ''];
  if (trouble !== undefined) throw new IdentityRefused(trouble);
  if (response.status === 408) throw new Refusal('too_slow');
  if (response.status === 413) throw new Refusal('too_large');
  if (answer.code === 'confirm_first') throw new Refusal('confirm_first');
  if (answer.code === 'name_blank') throw new Refusal('name_blank');
  if (answer.code === 'mail_limit')
    throw new Refusal('mail_limit', { minutes: answer.minutes ?? 60 });
  if (response.status === 429) throw new Refusal('too_fast');
  if (response.status >= 500) throw new Refusal('unavailable');
  throw new Refusal(response.status === 401 ? 'unauthenticated' : 'bad_request');
}

const signOut = () => send('POST', 'sign-out', {}, AbortSignal.timeout(leavePatienceMs));

/** Whoever left here and was never heard of is gone before the next one comes. */
export async function endFormer(): Promise<void> {
  if (!leaving.isDue) return;
  await signOut();
  leaving.forget();
}

export const identityClient = {
  /** `shared`: on a computer that others use too. True where a code is asked for besides. */
  async signIn(email: string, password: string, shared = false): Promise<boolean> {
    await endFormer();
    const answer = await send('POST', 'sign-in/email', {
      email,
      password,
      ...(shared && { shared }),
    });
    return (answer as { twoFactorRedirect?: boolean } | undefined)?.twoFactorRedirect === true;
  },
  /** The second step, by the app's code or by one of the recovery codes. */
  giveCode: (kind: 'app' | 'recovery', code: string, shared: boolean) =>
    send('POST', `two-factor/verify-${kind === 'app' ? 'totp' : 'backup-code'}`, {
      code,
      ...(shared && { shared }),
    }),
  signUp: (person: {
    readonly name: string;
    readonly email: string;
    readonly password: string;
    readonly zone: string;
    readonly language: Language;
  }) => send('POST', 'sign-up/email', person),
  signOut,
  requestReset: (email: string) => send('POST', 'request-password-reset', { email }),
  reset: (token: string, newPassword: string) =>
    send('POST', 'reset-password', { token, newPassword }),
  sendVerification: (email: string) => send('POST', 'send-verification-email', { email }),
  verify: (token: string) => send('GET', `verify-email?token=${encodeURIComponent(token)}`),
};
