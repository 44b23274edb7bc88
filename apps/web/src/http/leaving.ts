import { leavingCookie } from '@sanad/protocol/leaving-cookie';

/** Browsers keep no cookie longer. */
const longestSeconds = 400 * 24 * 60 * 60;

function write(value: string, seconds: number): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${leavingCookie}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax${secure}`;
}

let notedHere = false;

/**
 * Somebody signed out here and the server may not know yet. All that stays of them on this device until it
 * does: nothing is asked in their name any more, by any page of it.
 */
export const leaving = {
  get isDue(): boolean {
    return document.cookie.split('; ').some((pair) => pair.startsWith(`${leavingCookie}=`));
  },
  note(): void {
    notedHere = true;
    write('1', longestSeconds);
  },
  /** This document is doing so: nothing else need take its person away. */
  get isUnderWay(): boolean {
    return notedHere;
  },
  forget: () => write('', 0),
};
