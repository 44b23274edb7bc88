import { sharedCookie, sharedIdleMs } from '@sanad/protocol/shared-computer';
import type { createAuthMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';

/** The last step of each way in. */
const waysIn = new Set([
  '/sign-in/email',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/passkey/verify-authentication',
]);

/** The passkey plugin's own name for it. */
const challengeCookie = 'better-auth-passkey';

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/**
 * A sign-in on a computer that others use too: it lasts fifteen minutes from when its person was last heard of, and
 * its cookie as long as the browser. The person ticks it with the last step of each way in.
 */
export function createSharedSignIn(now: () => number) {
  const asked = new WeakSet<object>();

  return {
    /** Before a way in. What says so is taken off the body, which has other readers. */
    read(path: string, request: object | undefined, body: Record<string, unknown>): void {
      if (!waysIn.has(path)) return;
      if (body['shared'] === true) {
        if (request) asked.add(request);
        // Its own way to leave the cookie without an age, through the step after a password as well.
        if (path === '/sign-in/email') body['rememberMe'] = false;
      }
      Reflect.deleteProperty(body, 'shared');
    },

    /** What a sign-in begins with; another that takes its place is of the same computer. */
    atBirth(
      session: Readonly<Record<string, unknown>>,
      request: object | undefined,
    ): { shared: boolean; expiresAt: Date } | undefined {
      if (session['shared'] !== true && !(request && asked.has(request))) return undefined;
      return { shared: true, expiresAt: new Date(now() + sharedIdleMs) };
    },

    /** Somebody is in: the page learns on what computer. */
    async mark(context: Context): Promise<void> {
      const { path } = context;
      const { newSession: entered, authCookies } = context.context;
      if (!waysIn.has(path) || !entered) return;
      const attributes = {
        path: '/',
        sameSite: 'lax',
        secure: authCookies.sessionToken.attributes.secure === true,
      } as const;
      if (entered.session['shared'] === true) {
        await setSessionCookie(context, entered, true);
        context.setCookie(sharedCookie, '1', attributes);
        // A question that was answered.
        const asked = context.context.createAuthCookie(challengeCookie);
        context.setCookie(asked.name, '', { ...asked.attributes, maxAge: 0 });
      } else if (context.getCookie(sharedCookie) != null)
        context.setCookie(sharedCookie, '', { ...attributes, maxAge: 0 });
    },
  };
}

export type SharedSignIn = ReturnType<typeof createSharedSignIn>;
