import { sharedCookie } from '@sanad/protocol/shared-computer';

let isShared = false;

/**
 * The one place where it is decided whether anything of somebody may be kept on this device. On a shared computer it
 * may not: what asks here then goes on in the memory of its tab. A page that has once been told so keeps nothing
 * until it is left, whatever becomes of the sign-in meanwhile.
 */
export const deviceWall = {
  get keepsNothing(): boolean {
    isShared ||= document.cookie.split('; ').includes(`${sharedCookie}=1`);
    return isShared;
  },
  /** The sign-in there is over. */
  forget(): void {
    document.cookie = `${sharedCookie}=; Path=/; Max-Age=0; SameSite=Lax`;
  },
};

const memory = new Map<string, string>();

/** What a page keeps of short texts. Nothing else of it asks the browser's own stores. */
export const deviceStore = {
  getItem: (key: string): string | null =>
    deviceWall.keepsNothing ? (memory.get(key) ?? null) : localStorage.getItem(key),
  /** @throws QuotaExceededError where the device has no room for it. */
  setItem(key: string, value: string): void {
    if (deviceWall.keepsNothing) memory.set(key, value);
    else localStorage.setItem(key, value);
  },
  removeItem(key: string): void {
    memory.delete(key);
    localStorage.removeItem(key);
  },
  /** Those that can be read. */
  keys: (): readonly string[] =>
    deviceWall.keepsNothing ? [...memory.keys()] : Object.keys(localStorage),
};
