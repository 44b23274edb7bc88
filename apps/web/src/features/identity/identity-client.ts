import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Language } from '@sanad/protocol/http/profile';

import { leaving } from '../../http/leaving.ts';

/** The few routes of signing in and out. Their refusals have codes of their own; those a person can act on are named here. */
export type IdentityTrouble = 'wrong_credentials' | 'weak_password' | 'dead_link';

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
};

/** Leaving waits no longer for a server that does not answer. */
const leavePatienceMs = 5_000;

async function send(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<void> {
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
  if (response.ok) return;
  const answer = (await response.json().catch(() => ({}))) as { code?: string; minutes?: number };
  const trouble = troubles[answer.code ?? ''];
  if (trouble !== undefined) throw new IdentityRefused(trouble);
  if (response.status === 408) throw new Refusal('too_slow');
  if (response.status === 413) throw new Refusal('too_large');
  if (answer.code === 'name_blank') throw new Refusal('name_blank');
  if (answer.code === 'mail_limit')
    throw new Refusal('mail_limit', { minutes: answer.minutes ?? 60 });
  if (response.status === 429) throw new Refusal('too_fast');
  if (response.status >= 500) throw new Refusal('unavailable');
  throw new Refusal(response.status === 401 ? 'unauthenticated' : 'bad_request');
}

const signOut = () => send('POST', 'sign-out', {}, AbortSignal.timeout(leavePatienceMs));

export const identityClient = {
  async signIn(email: string, password: string): Promise<void> {
    // Whoever left here and was never heard of is gone before the next one comes.
    if (leaving.isDue) {
      await signOut();
      leaving.forget();
    }
    await send('POST', 'sign-in/email', { email, password });
  },
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
