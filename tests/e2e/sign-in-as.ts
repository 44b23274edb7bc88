import type { BrowserContext } from '@playwright/test';

import type { Member } from '../harness/member.ts';

/** Gives a browser the login of somebody who signed in over HTTP. */
export async function signInAs(context: BrowserContext, member: Member): Promise<void> {
  await context.addCookies(
    member.cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: member.origin };
    }),
  );
}
