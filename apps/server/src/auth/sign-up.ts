import { userId, type UserId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Language } from '@sanad/protocol/http/profile';
import type { Limits } from '@sanad/protocol/limit';
import { fromNodeHeaders } from 'better-auth/node';
import type { Request, Response } from 'express';

import { accountKey } from './account-key.ts';
import type { Auth } from './better-auth.ts';
import { networkOf } from './network-of.ts';
import type { Throttle } from './throttle.ts';

export interface SignUp {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly zone: string;
  readonly language: Language;
  /** Its holder showed that they read this mailbox. */
  readonly proven: boolean;
  readonly request: Request;
  readonly response: Response;
}

/** Hands the cookies of a Better Auth answer on to ours. */
export function passCookies(from: Headers, response: Response): void {
  for (const cookie of from.getSetCookie()) response.append('set-cookie', cookie);
}

/**
 * An account made on the invitation page, signed in at once. An unproven account that somebody else made
 * with this address before falls to whoever proves it: their password and their sign-ins are gone.
 */
export async function signUp(
  auth: Auth,
  ports: {
    readonly throttle: Throttle;
    readonly limits: Limits;
    readonly onHandedOver: (id: string) => Promise<void>;
  },
  wanted: SignUp,
): Promise<UserId> {
  const { throttle, limits, onHandedOver } = ports;
  const { name, password, zone, language, proven, request, response } = wanted;
  const email = wanted.email.toLowerCase();
  // As on the route of its own: by where it comes from, and by whom the mail would go to.
  const perMinute = { max: limits.signUpsPerMinute, windowMs: 60_000 };
  const from = networkOf(String(request.headers['x-real-ip'] ?? ''));
  if (!(await throttle.take(`sign-up:${from}`, perMinute))) throw new Refusal('too_fast');
  if (!proven) {
    const perHour = { max: limits.accountMailsPerAddressAndHour, windowMs: 60 * 60_000 };
    const minutes = await throttle.minutesUntil(
      `mail:/sign-up/email:account:${accountKey(email)}`,
      perHour,
    );
    if (minutes > 0) throw new Refusal('mail_limit', { minutes });
  }
  const context = await auth.$context;
  const adapter = context.internalAdapter;
  const hash = await context.password.hash(password);
  const known = await adapter.findUserByEmail(email);
  let id: string;
  if (known) {
    const free = proven && !known.user.emailVerified;
    if (!free) throw new Refusal('address_taken');
    id = known.user.id;
    await adapter.updatePassword(id, hash);
    // First they are out, then what they left is looked through, and only then the address is proven.
    await adapter.deleteUserSessions(id);
    await onHandedOver(id);
    await adapter.updateUser(id, { name, zone, language, emailVerified: true });
    // Last: whoever signed in with the old password until here goes too.
    await adapter.deleteUserSessions(id);
  } else {
    const user = await adapter.createUser(
      { email, name, zone, language, emailVerified: proven },
      { method: 'email-password' },
    );
    id = user.id;
    await adapter.linkAccount({
      userId: id,
      providerId: 'credential',
      accountId: id,
      password: hash,
    });
    if (!proven) await auth.api.sendVerificationEmail({ body: { email } });
  }
  const answer = await auth.api.signInEmail({
    body: { email, password },
    headers: fromNodeHeaders(request.headers),
    asResponse: true,
  });
  passCookies(answer.headers, response);
  return userId.parse(id);
}
