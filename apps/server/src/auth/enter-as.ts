import { createHmac } from 'node:crypto';

import type { UserId } from '@sanad/domain/kernel/ids';
import type { Request, Response } from 'express';

import type { Auth } from './better-auth.ts';

export interface LoginCookie {
  readonly name: string;
  readonly value: string;
  /** As it stands in a `Cookie` header. */
  readonly pair: string;
  readonly secure: boolean;
  readonly expires: Date;
}

/** A sign-in without a password. The cookie is signed as Better Auth signs its own. */
export async function createLoginCookie(
  auth: Auth,
  userId: UserId,
  userAgent: string,
): Promise<LoginCookie> {
  const { internalAdapter, authCookies } = await auth.$context;
  const session = await internalAdapter.createSession(userId, false, { userAgent });
  const { name, attributes } = authCookies.sessionToken;
  const value = await signToken(auth, session.token);
  return {
    name,
    value,
    pair: `${name}=${encodeURIComponent(value)}`,
    secure: attributes.secure ?? false,
    expires: session.expiresAt,
  };
}

/** What the login cookie holds for a token. */
export async function signToken(auth: Auth, token: string): Promise<string> {
  const { secret } = await auth.$context;
  return `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`;
}

/** Signs a sample person in: they have no password. */
export async function enterAs(
  auth: Auth,
  userId: UserId,
  request: Request,
  response: Response,
): Promise<void> {
  const cookie = await createLoginCookie(auth, userId, request.headers['user-agent'] ?? '');
  response.cookie(cookie.name, cookie.value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: cookie.secure,
    expires: cookie.expires,
  });
}
