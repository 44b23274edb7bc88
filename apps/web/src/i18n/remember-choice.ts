import { choiceCookies } from '@sanad/protocol/choice-cookie';

import { deviceWall } from '../http/device-wall.ts';

const year = 365 * 24 * 60 * 60;

/** Keeps a choice for the server's next first byte. */
export function rememberChoice(choice: keyof typeof choiceCookies, value: string): void {
  // On a shared computer it goes with the browser, as the sign-in does.
  const age = deviceWall.keepsNothing ? '' : `; Max-Age=${year}`;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${choiceCookies[choice]}=${value}; Path=/${age}; SameSite=Lax${secure}`;
}

export function rememberedChoice(choice: keyof typeof choiceCookies): string | undefined {
  const prefix = `${choiceCookies[choice]}=`;
  return document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
}
